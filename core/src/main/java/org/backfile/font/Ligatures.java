package org.backfile.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The standard ligatures of a font's {@code liga} feature (OpenType 1.9, GSUB lookup type 4, also
 * behind extensions), such as fi and ffl. Immutable and thread-safe.
 */
public final class Ligatures {
  private static final int LIGATURE = 4;
  private static final int EXTENSION = 7;

  private final LayoutTable table;
  private final List<Integer> subtables;
  private final GlyphMemory first = new GlyphMemory(this::isFirst);

  private Ligatures(LayoutTable table, List<Integer> subtables) {
    this.table = table;
    this.subtables = subtables;
  }

  /** Reads a GSUB table; one without ligatures, or damaged, joins nothing. */
  public static Optional<Ligatures> read(ByteBuffer gsub) {
    try {
      LayoutTable table = new LayoutTable(gsub);
      List<Integer> subtables = table.subtables("liga", LIGATURE, EXTENSION);
      return subtables.isEmpty() ? Optional.empty() : Optional.of(new Ligatures(table, subtables));
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** The ligature that glyphs from a place on form, the first that the font lists. */
  public Optional<Ligature> at(char[] glyphs, int from, int end) {
    return first.get(glyphs[from]) == 0 ? Optional.empty() : find(glyphs, from, end);
  }

  /** 1 when a ligature may start with a glyph, else 0. */
  private int isFirst(int glyph) {
    try {
      for (int subtable : subtables) {
        if (table.covered(subtable + table.u16(subtable + 2), glyph) >= 0) {
          return 1;
        }
      }
    } catch (IndexOutOfBoundsException e) {
      // A damaged table: what cannot be read does not join.
    }
    return 0;
  }

  private Optional<Ligature> find(char[] glyphs, int from, int end) {
    try {
      for (int subtable : subtables) {
        int index = table.covered(subtable + table.u16(subtable + 2), glyphs[from]);
        if (index >= 0) {
          int set = subtable + table.u16(subtable + 6 + 2 * index);
          for (int i = 0; i < table.u16(set); i++) {
            int ligature = set + table.u16(set + 2 + 2 * i);
            int parts = table.u16(ligature + 2);
            if (parts > 1 && parts <= end - from && matches(ligature, parts, glyphs, from)) {
              return Optional.of(new Ligature(table.u16(ligature), parts));
            }
          }
        }
      }
    } catch (IndexOutOfBoundsException e) {
      // A damaged table: what cannot be read does not join.
    }
    return Optional.empty();
  }

  /** The ligatures of which all parts are among some glyphs, in the order the font tries them. */
  public List<Joined> among(Set<Integer> glyphs) {
    List<Joined> found = new ArrayList<>();
    try {
      for (int subtable : subtables) {
        for (int glyph : new TreeSet<>(glyphs)) {
          int index = table.covered(subtable + table.u16(subtable + 2), glyph);
          if (index >= 0) {
            joined(subtable + table.u16(subtable + 6 + 2 * index), glyph, glyphs, found);
          }
        }
      }
    } catch (IndexOutOfBoundsException e) {
      // A damaged table: what cannot be read does not join.
    }
    return List.copyOf(found);
  }

  private void joined(int set, int glyph, Set<Integer> glyphs, List<Joined> found) {
    for (int i = 0; i < table.u16(set); i++) {
      int ligature = set + table.u16(set + 2 + 2 * i);
      List<Integer> parts = new ArrayList<>(List.of(glyph));
      for (int part = 1; part < table.u16(ligature + 2); part++) {
        parts.add(table.u16(ligature + 2 + 2 * part));
      }
      if (parts.size() > 1 && glyphs.containsAll(parts)) {
        found.add(new Joined(table.u16(ligature), parts));
      }
    }
  }

  private boolean matches(int ligature, int parts, char[] glyphs, int from) {
    for (int i = 1; i < parts; i++) {
      if (table.u16(ligature + 2 + 2 * i) != glyphs[from + i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * A glyph that stands for several.
   *
   * @param glyph the glyph
   * @param parts how many it stands for, at least 2
   */
  public record Ligature(int glyph, int parts) {}

  /**
   * A glyph and those that it stands for.
   *
   * @param glyph the ligature's
   * @param parts in reading order, at least 2
   */
  public record Joined(int glyph, List<Integer> parts) {
    /** Copies the parts. */
    public Joined {
      parts = List.copyOf(parts);
    }
  }
}
