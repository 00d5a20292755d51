package org.backfile.font;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * The pair adjustments of a font's {@code kern} feature (OpenType 1.9, GPOS lookup type 2, also
 * behind extensions). Immutable and thread-safe.
 */
public final class PairKerning {
  private static final int PAIR = 2;
  private static final int EXTENSION = 9;

  /** What a subtable says about a pair whose first glyph it does not cover. */
  private static final int SILENT = Integer.MIN_VALUE;

  /** The horizontal advance's bit in the format of a value record. */
  private static final int ADVANCE = 4;

  private final LayoutTable table;
  private final List<Integer> subtables;
  private final GlyphMemory known = new GlyphMemory(pair -> find(pair >>> 16, pair & 0xFFFF));

  private PairKerning(LayoutTable table, List<Integer> subtables) {
    this.table = table;
    this.subtables = subtables;
  }

  /** Reads a GPOS table; one without pairs, or damaged, kerns nothing. */
  public static Optional<PairKerning> read(ByteBuffer gpos) {
    try {
      LayoutTable table = new LayoutTable(gpos);
      List<Integer> subtables = table.subtables("kern", PAIR, EXTENSION);
      return subtables.isEmpty()
          ? Optional.empty()
          : Optional.of(new PairKerning(table, subtables));
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /**
   * The adjustment between two glyphs in the font's units; the first subtable that covers a pair
   * decides.
   */
  public int between(int left, int right) {
    return known.get(left << 16 | right);
  }

  private int find(int left, int right) {
    try {
      for (int subtable : subtables) {
        int units = between(subtable, left, right);
        if (units != SILENT) {
          return units;
        }
      }
    } catch (IndexOutOfBoundsException e) {
      // A damaged table: what cannot be read does not kern.
    }
    return 0;
  }

  private int between(int subtable, int left, int right) {
    int index = table.covered(subtable + table.u16(subtable + 2), left);
    if (index < 0) {
      return SILENT;
    }
    return table.u16(subtable) == 1
        ? ofGlyphs(subtable, index, right)
        : ofClasses(subtable, left, right);
  }

  private int ofGlyphs(int subtable, int index, int right) {
    int size = 2 + valueSize(table.u16(subtable + 4)) + valueSize(table.u16(subtable + 6));
    int set = subtable + table.u16(subtable + 10 + 2 * index);
    int low = 0;
    int high = table.u16(set) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int pair = set + 2 + size * middle;
      int second = table.u16(pair);
      if (right == second) {
        return advance(table.u16(subtable + 4), pair + 2);
      }
      if (right < second) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return SILENT;
  }

  private int ofClasses(int subtable, int left, int right) {
    int size = valueSize(table.u16(subtable + 4)) + valueSize(table.u16(subtable + 6));
    int first = table.classOf(subtable + table.u16(subtable + 8), left);
    int second = table.classOf(subtable + table.u16(subtable + 10), right);
    int index = first * table.u16(subtable + 14) + second;
    return advance(table.u16(subtable + 4), subtable + 16 + index * size);
  }

  /** The bytes of a value record: two for each bit of its format. */
  private static int valueSize(int format) {
    return 2 * Integer.bitCount(format & 0xFF);
  }

  private int advance(int format, int value) {
    return (format & ADVANCE) == 0
        ? 0
        : table.i16(value + 2 * Integer.bitCount(format & ADVANCE - 1));
  }
}
