package org.backfile.pdf.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The pair adjustments of a font's {@code kern} feature (OpenType 1.9, GPOS lookup type 2, also
 * behind extensions). The fonts that are bundled kern alike for all their scripts and languages, so
 * that the lookups of every one are taken together.
 */
final class PairKerning {
  /** Kerning that moves nothing. */
  static final PairKerning NONE = new PairKerning(List.of(), 1);

  private static final int PAIR = 2;
  private static final int EXTENSION = 9;
  private static final int KERN = 'k' << 24 | 'e' << 16 | 'r' << 8 | 'n';

  private final List<Pairs> subtables;
  private final double unitsPerEm;

  private PairKerning(List<Pairs> subtables, double unitsPerEm) {
    this.subtables = List.copyOf(subtables);
    this.unitsPerEm = unitsPerEm;
  }

  /** What a subtable says about pairs. */
  private interface Pairs {
    /** What it says about a pair whose first glyph it does not cover. */
    int SILENT = Integer.MIN_VALUE;

    int between(int left, int right);
  }

  /** The adjustment between two glyphs in ems; the first subtable that covers a pair decides. */
  double between(int left, int right) {
    for (Pairs pairs : subtables) {
      int units = pairs.between(left, right);
      if (units != Pairs.SILENT) {
        return units / unitsPerEm;
      }
    }
    return 0;
  }

  /** Reads a GPOS table; one that is damaged kerns nothing. */
  static PairKerning read(byte[] table, double unitsPerEm) {
    try {
      return new PairKerning(new Reader(ByteBuffer.wrap(table)).subtables(), unitsPerEm);
    } catch (IndexOutOfBoundsException e) {
      return NONE;
    }
  }

  private record Reader(ByteBuffer table) {
    int u16(int offset) {
      return Short.toUnsignedInt(table.getShort(offset));
    }

    List<Pairs> subtables() {
      List<Pairs> found = new ArrayList<>();
      int lookups = u16(8);
      for (int index : kernLookups()) {
        lookup(lookups + u16(lookups + 2 + 2 * index), found);
      }
      return found;
    }

    private SortedSet<Integer> kernLookups() {
      SortedSet<Integer> indices = new TreeSet<>();
      int features = u16(6);
      for (int i = 0; i < u16(features); i++) {
        int entry = features + 2 + 6 * i;
        if (table.getInt(entry) == KERN) {
          int feature = features + u16(entry + 4);
          for (int j = 0; j < u16(feature + 2); j++) {
            indices.add(u16(feature + 4 + 2 * j));
          }
        }
      }
      return indices;
    }

    private void lookup(int lookup, List<Pairs> found) {
      int type = u16(lookup);
      for (int i = 0; i < u16(lookup + 4); i++) {
        int subtable = lookup + u16(lookup + 6 + 2 * i);
        if (type == EXTENSION && u16(subtable + 2) == PAIR) {
          pairs(subtable + table.getInt(subtable + 4), found);
        } else if (type == PAIR) {
          pairs(subtable, found);
        }
      }
    }

    private void pairs(int subtable, List<Pairs> found) {
      if (u16(subtable) == 1) {
        found.add(glyphPairs(subtable));
      } else {
        found.add(classPairs(subtable));
      }
    }

    private Pairs glyphPairs(int subtable) {
      int size = 2 + valueSize(u16(subtable + 4)) + valueSize(u16(subtable + 6));
      int advance = advanceOffset(u16(subtable + 4));
      Map<Integer, Integer> pairs = new HashMap<>();
      coverage(subtable + u16(subtable + 2))
          .forEach(
              (left, index) -> {
                int set = subtable + u16(subtable + 10 + 2 * index);
                for (int i = 0; i < u16(set); i++) {
                  int record = set + 2 + i * size;
                  int units = advance < 0 ? 0 : table.getShort(record + 2 + advance);
                  pairs.putIfAbsent(left << 16 | u16(record), units);
                }
              });
      return (left, right) -> pairs.getOrDefault(left << 16 | right, Pairs.SILENT);
    }

    private Pairs classPairs(int subtable) {
      int size = valueSize(u16(subtable + 4)) + valueSize(u16(subtable + 6));
      int advance = advanceOffset(u16(subtable + 4));
      Map<Integer, Integer> covered = coverage(subtable + u16(subtable + 2));
      Map<Integer, Integer> first = classes(subtable + u16(subtable + 8));
      Map<Integer, Integer> second = classes(subtable + u16(subtable + 10));
      int columns = u16(subtable + 14);
      short[] units = new short[u16(subtable + 12) * columns];
      for (int i = 0; i < units.length && advance >= 0; i++) {
        units[i] = table.getShort(subtable + 16 + i * size + advance);
      }
      return (left, right) ->
          covered.containsKey(left)
              ? units[first.getOrDefault(left, 0) * columns + second.getOrDefault(right, 0)]
              : Pairs.SILENT;
    }

    /** Each covered glyph's index. */
    private Map<Integer, Integer> coverage(int offset) {
      Map<Integer, Integer> indices = new HashMap<>();
      for (int i = 0; i < u16(offset + 2); i++) {
        if (u16(offset) == 1) {
          indices.put(u16(offset + 4 + 2 * i), i);
        } else {
          int range = offset + 4 + 6 * i;
          for (int glyph = u16(range); glyph <= u16(range + 2); glyph++) {
            indices.put(glyph, u16(range + 4) + glyph - u16(range));
          }
        }
      }
      return indices;
    }

    /** Each glyph's class, where it is not 0. */
    private Map<Integer, Integer> classes(int offset) {
      Map<Integer, Integer> classes = new HashMap<>();
      if (u16(offset) == 1) {
        for (int i = 0; i < u16(offset + 4); i++) {
          classes.put(u16(offset + 2) + i, u16(offset + 6 + 2 * i));
        }
        return classes;
      }
      for (int i = 0; i < u16(offset + 2); i++) {
        int range = offset + 4 + 6 * i;
        for (int glyph = u16(range); glyph <= u16(range + 2); glyph++) {
          classes.put(glyph, u16(range + 4));
        }
      }
      return classes;
    }

    /** The bytes of a value record: two for each bit of its format. */
    private static int valueSize(int format) {
      return 2 * Integer.bitCount(format & 0xFF);
    }

    /** Where in a value record the horizontal advance stands (bit 2), -1 when it has none. */
    private static int advanceOffset(int format) {
      return (format & 4) == 0 ? -1 : 2 * Integer.bitCount(format & 3);
    }
  }
}
