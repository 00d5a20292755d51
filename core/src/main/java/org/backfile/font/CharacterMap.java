package org.backfile.font;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Which glyph a font has for each character, from its {@code cmap} table (OpenType 1.9, formats 0,
 * 4, 6 and 12). Read in time linear in what it holds, whatever a damaged table claims.
 */
public final class CharacterMap {
  private static final int PAGE = 256;

  private final char[][] pages = new char[(Character.MAX_CODE_POINT + 1) / PAGE][];
  private final int glyphs;
  private int size;

  private CharacterMap(int glyphs) {
    this.glyphs = glyphs;
  }

  /**
   * Reads a table.
   *
   * @param glyphs how many glyphs the font has
   * @throws IOException when it has no map of Unicode's characters
   */
  public static CharacterMap read(ByteBuffer table, int glyphs) throws IOException {
    CharacterMap map = new CharacterMap(glyphs);
    ByteBuffer best = best(table);
    switch (u16(best, 0)) {
      case 0 -> map.bytes(best);
      case 4 -> map.segments(best);
      case 6 -> map.trimmed(best);
      case 12 -> map.groups(best);
      default -> throw new IOException("its characters are in format " + u16(best, 0));
    }
    return map;
  }

  /** The map of most characters among those of Unicode. */
  private static ByteBuffer best(ByteBuffer table) throws IOException {
    int bestRank = 0;
    long offset = 0;
    for (int i = 0; i < u16(table, 2); i++) {
      int rank = rank(u16(table, 4 + 8 * i), u16(table, 6 + 8 * i));
      if (rank > bestRank) {
        bestRank = rank;
        offset = Integer.toUnsignedLong(table.getInt(8 + 8 * i));
      }
    }
    if (bestRank == 0 || offset > table.limit()) {
      throw new IOException("it has no map of Unicode's characters");
    }
    return table.slice((int) offset, table.limit() - (int) offset);
  }

  private static int rank(int platform, int encoding) {
    if (platform == 3) {
      return encoding == 10 ? 4 : encoding == 1 ? 2 : 0;
    }
    // Encoding 5 holds variation sequences alone.
    return platform != 0 || encoding == 5 ? 0 : encoding == 4 || encoding == 6 ? 3 : 1;
  }

  private static int u16(ByteBuffer buffer, int offset) {
    return Short.toUnsignedInt(buffer.getShort(offset));
  }

  private void put(int codePoint, int glyph) {
    if (glyph <= 0 || glyph >= glyphs) {
      return;
    }
    char[] page = pages[codePoint / PAGE];
    if (page == null) {
      page = new char[PAGE];
      pages[codePoint / PAGE] = page;
    }
    page[codePoint % PAGE] = (char) glyph;
    size++;
  }

  private void bytes(ByteBuffer map) {
    for (int i = 0; i < 256; i++) {
      put(i, Byte.toUnsignedInt(map.get(6 + i)));
    }
  }

  private void trimmed(ByteBuffer map) {
    int first = u16(map, 6);
    for (int i = 0; i < u16(map, 8) && first + i <= 0xFFFF; i++) {
      put(first + i, u16(map, 10 + 2 * i));
    }
  }

  private void segments(ByteBuffer map) {
    int count = u16(map, 6) / 2;
    int next = 0;
    for (int i = 0; i < count; i++) {
      int end = u16(map, 14 + 2 * i);
      int start = u16(map, 16 + 2 * count + 2 * i);
      int delta = u16(map, 16 + 4 * count + 2 * i);
      int rangePlace = 16 + 6 * count + 2 * i;
      int range = u16(map, rangePlace);
      // Segments come in order; what goes back would have characters read over and over.
      for (int c = Math.max(start, next); c <= end; c++) {
        int place = rangePlace + range + 2 * (c - start);
        if (range == 0) {
          put(c, c + delta & 0xFFFF);
        } else if (place + 2 <= map.limit() && u16(map, place) != 0) {
          put(c, u16(map, place) + delta & 0xFFFF);
        }
      }
      next = Math.max(next, end + 1);
    }
  }

  private void groups(ByteBuffer map) {
    long count = Integer.toUnsignedLong(map.getInt(12));
    long next = 0;
    for (int i = 0; i < count; i++) {
      long start = Integer.toUnsignedLong(map.getInt(16 + 12 * i));
      long end =
          Math.min(Integer.toUnsignedLong(map.getInt(20 + 12 * i)), Character.MAX_CODE_POINT);
      long glyph = Integer.toUnsignedLong(map.getInt(24 + 12 * i));
      for (long c = Math.max(start, next); c <= end; c++) {
        put((int) c, (int) Math.min(glyph + c - start, Integer.MAX_VALUE));
      }
      next = Math.max(next, end + 1);
    }
  }

  /** The glyph for a code point, 0 when there is none. */
  public int glyph(int codePoint) {
    char[] page = pages[codePoint / PAGE];
    return page == null ? 0 : page[codePoint % PAGE];
  }

  /** How many characters have a glyph. */
  public int size() {
    return size;
  }

  /** The characters that have a glyph. */
  public Coverage coverage() {
    Coverage.Builder coverage = Coverage.builder();
    for (int i = 0; i < pages.length; i++) {
      char[] page = pages[i];
      for (int j = 0; page != null && j < PAGE; j++) {
        if (page[j] != 0) {
          coverage.add(i * PAGE + j);
        }
      }
    }
    return coverage.build();
  }
}
