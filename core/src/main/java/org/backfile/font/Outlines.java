package org.backfile.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The outlines of a font and their widths (OpenType 1.9, tables {@code glyf}, {@code loca} and
 * {@code hmtx}), read where they lie.
 */
public final class Outlines {
  /** The tables of the programs that outlines call to fit the grid. */
  private static final List<String> HINTS = List.of("cvt ", "fpgm", "prep");

  /** Far more than programs take in any font. */
  private static final int LARGEST_HINTS = 1 << 20;

  private final Sfnt font;
  private final SortedMap<String, ByteBuffer> hints = new TreeMap<>();
  private final ByteBuffer places;
  private final ByteBuffer outlines;
  private final ByteBuffer widths;

  /** The first half of {@link #widths}, which are asked for with every letter: advance, bearing. */
  private final char[] full;

  private final boolean wide;
  private final int glyphs;
  private final int fullWidths;

  /**
   * The outlines of a font.
   *
   * @throws IOException when it has none
   */
  public Outlines(Sfnt font) throws IOException {
    this.font = font;
    glyphs = font.required("maxp").getChar(4);
    places = font.required("loca");
    outlines = font.required("glyf");
    widths = font.required("hmtx");
    wide = font.required("head").getShort(50) != 0;
    fullWidths = font.required("hhea").getChar(34);
    if (glyphs == 0 || fullWidths == 0 || widths.limit() < 4 * fullWidths) {
      throw new IOException("it has no glyphs");
    }
    full = new char[2 * fullWidths];
    widths.duplicate().rewind().asCharBuffer().get(full);
    for (String table : HINTS) {
      Optional<ByteBuffer> hint = font.table(table);
      if (hint.isPresent() && hint.get().limit() > LARGEST_HINTS) {
        throw new IOException("its table \"" + table + "\" is larger than any font's");
      }
      hint.ifPresent(found -> hints.put(table, found));
    }
  }

  /** The font. */
  public Sfnt font() {
    return font;
  }

  /** The tables that the outlines need to fit the grid, by their names. */
  public SortedMap<String, ByteBuffer> hints() {
    return Collections.unmodifiableSortedMap(hints);
  }

  /** How many glyphs there are. */
  public int count() {
    return glyphs;
  }

  /** How many bytes all outlines take. */
  public int size() {
    return outlines.limit();
  }

  /** A glyph's outline, empty when it has none or its place is wrong. */
  public ByteBuffer outline(int glyph) {
    int size = wide ? 4 : 2;
    if ((glyph + 2) * size > places.limit()) {
      return ByteBuffer.allocate(0);
    }
    long from = place(glyph);
    long to = place(glyph + 1);
    return from < to && to <= outlines.limit()
        ? outlines.slice((int) from, (int) (to - from))
        : ByteBuffer.allocate(0);
  }

  private long place(int glyph) {
    return wide ? Integer.toUnsignedLong(places.getInt(4 * glyph)) : 2L * places.getChar(2 * glyph);
  }

  /** How far a glyph moves the pen, in the font's units. */
  public int advance(int glyph) {
    return full[2 * Math.min(glyph, fullWidths - 1)];
  }

  /** How far right of the pen a glyph's outline starts, in the font's units. */
  public int bearing(int glyph) {
    int place = glyph < fullWidths ? 4 * glyph + 2 : 4 * fullWidths + 2 * (glyph - fullWidths);
    return place + 2 <= widths.limit() ? widths.getShort(place) : 0;
  }
}
