package org.backfile.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What GSUB and GPOS tables have in common: features that lead to lookups, lookups of subtables,
 * and sets and classes of glyphs (OpenType 1.9, "Common table formats"). Tables are searched where
 * they lie and never copied, so that a damaged one costs no memory; whoever reads beyond the end of
 * one gets an {@link IndexOutOfBoundsException}.
 */
public final class LayoutTable {
  /** More than fonts have for the features that are read here. */
  private static final int MOST_SUBTABLES = 256;

  /** The scripts that are shaped without HarfBuzz. */
  private static final List<Integer> SCRIPTS =
      List.of(Sfnt.tag("DFLT"), Sfnt.tag("latn"), Sfnt.tag("grek"), Sfnt.tag("cyrl"));

  private final ByteBuffer table;

  /** A table where it lies. */
  public LayoutTable(ByteBuffer table) {
    this.table = table;
  }

  /** Two bytes as a number from 0 to 65,535. */
  public int u16(int offset) {
    return Short.toUnsignedInt(table.getShort(offset));
  }

  int i16(int offset) {
    return table.getShort(offset);
  }

  /**
   * The subtables of a feature in the order in which they apply, for Latin, Greek and Cyrillic in
   * their default languages.
   *
   * @param type of the lookups
   * @param extension the type of lookups that lead to others
   */
  List<Integer> subtables(String feature, int type, int extension) {
    List<Integer> subtables = new ArrayList<>();
    int lookups = u16(8);
    for (int index : lookups(Sfnt.tag(feature))) {
      int lookup = lookups + u16(lookups + 2 + 2 * index);
      int kind = u16(lookup);
      for (int i = 0; i < u16(lookup + 4) && subtables.size() < MOST_SUBTABLES; i++) {
        int subtable = lookup + u16(lookup + 6 + 2 * i);
        if (kind == type) {
          subtables.add(subtable);
        } else if (kind == extension && u16(subtable + 2) == type) {
          subtables.add(subtable + table.getInt(subtable + 4));
        }
      }
    }
    return List.copyOf(subtables);
  }

  private SortedSet<Integer> lookups(int feature) {
    SortedSet<Integer> lookups = new TreeSet<>();
    int features = u16(6);
    for (int index : featuresOfScripts()) {
      int entry = features + 2 + 6 * index;
      if (table.getInt(entry) == feature) {
        int found = features + u16(entry + 4);
        for (int i = 0; i < u16(found + 2); i++) {
          lookups.add(u16(found + 4 + 2 * i));
        }
      }
    }
    return lookups;
  }

  private SortedSet<Integer> featuresOfScripts() {
    SortedSet<Integer> indices = new TreeSet<>();
    int scripts = u16(4);
    for (int i = 0; i < u16(scripts); i++) {
      int entry = scripts + 2 + 6 * i;
      if (SCRIPTS.contains(table.getInt(entry))) {
        int script = scripts + u16(entry + 4);
        int language = script + u16(script);
        for (int j = 0; u16(script) != 0 && j < u16(language + 4); j++) {
          indices.add(u16(language + 6 + 2 * j));
        }
      }
    }
    return indices;
  }

  /** A glyph's index in a coverage table, -1 when it is not there. */
  int covered(int coverage, int glyph) {
    boolean single = u16(coverage) == 1;
    int low = 0;
    int high = u16(coverage + 2) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int entry = coverage + 4 + (single ? 2 : 6) * middle;
      if (glyph < u16(entry)) {
        high = middle - 1;
      } else if (glyph > u16(single ? entry : entry + 2)) {
        low = middle + 1;
      } else {
        return single ? middle : u16(entry + 4) + glyph - u16(entry);
      }
    }
    return -1;
  }

  /** A glyph's class, 0 unless a class table says otherwise. */
  public int classOf(int classes, int glyph) {
    if (u16(classes) == 1) {
      int index = glyph - u16(classes + 2);
      return index >= 0 && index < u16(classes + 4) ? u16(classes + 6 + 2 * index) : 0;
    }
    int low = 0;
    int high = u16(classes + 2) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int entry = classes + 4 + 6 * middle;
      if (glyph < u16(entry)) {
        high = middle - 1;
      } else if (glyph > u16(entry + 2)) {
        low = middle + 1;
      } else {
        return u16(entry + 4);
      }
    }
    return 0;
  }
}
