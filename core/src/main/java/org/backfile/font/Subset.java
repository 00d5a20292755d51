package org.backfile.font;

import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes a smaller font of some of a font's glyphs, with new ones that are composed of them. Time
 * and memory grow with the glyphs asked for, not with the font. Used once.
 */
public final class Subset {
  /** Flags of a composed outline's components (OpenType 1.9, glyf). */
  private static final int WORDS = 1;

  private static final int OFFSETS = 2;
  private static final int SCALE = 8;
  private static final int MORE = 0x20;
  private static final int TWO_SCALES = 0x40;
  private static final int MATRIX = 0x80;

  private final Outlines outlines;
  private final double unitsPerEm;
  private final SortedMap<Integer, Integer> numbers = new TreeMap<>();
  private final ByteArrayOutputStream glyf = new ByteArrayOutputStream(1 << 14);
  private final List<Integer> places = new ArrayList<>();
  private final ByteArrayOutputStream widths = new ByteArrayOutputStream(1 << 10);

  /**
   * A subset of a font.
   *
   * @param outlines the font's
   * @param unitsPerEm how many of the font's units an em has
   */
  public Subset(Outlines outlines, double unitsPerEm) {
    this.outlines = outlines;
    this.unitsPerEm = unitsPerEm;
  }

  /**
   * A font file of some glyphs and those that they are composed of; the first is glyph 0.
   *
   * @throws IOException when the font lacks a table
   */
  public FontProgram of(SortedSet<Integer> wanted, List<ComposedGlyph> composed)
      throws IOException {
    SortedSet<Integer> all = new TreeSet<>(wanted);
    composed.forEach(glyph -> glyph.parts().forEach(part -> all.add(part.glyph())));
    withComponents(all).forEach(glyph -> numbers.put(glyph, numbers.size()));
    for (int glyph : numbers.keySet()) {
      ByteBuffer outline = outlines.outline(glyph);
      // Outlines that lie upon each other could fill any memory when they are laid out.
      boolean fits = glyf.size() + outline.limit() <= outlines.size() + 4 * numbers.size();
      add(
          fits ? renumbered(outline) : new byte[0],
          outlines.advance(glyph),
          outlines.bearing(glyph));
    }
    for (ComposedGlyph glyph : composed) {
      composed(glyph);
    }
    places.add(glyf.size());
    return new FontProgram(ByteSource.wrap(file(composed)), numbers, numbers.size());
  }

  private void add(byte[] outline, int advance, int bearing) {
    places.add(glyf.size());
    glyf.writeBytes(outline);
    while (glyf.size() % 4 != 0) {
      glyf.write(0);
    }
    widths.writeBytes(
        ByteBuffer.allocate(4).putShort((short) advance).putShort((short) bearing).array());
  }

  private SortedSet<Integer> withComponents(SortedSet<Integer> wanted) {
    SortedSet<Integer> all = new TreeSet<>(wanted.headSet(outlines.count()));
    all.add(0);
    Deque<Integer> open = new ArrayDeque<>(all);
    long read = 0;
    while (!open.isEmpty() && read <= outlines.size()) {
      ByteBuffer outline = outlines.outline(open.remove());
      read += outline.limit();
      for (int at = 10; isComposed(outline) && at + 4 <= outline.limit(); ) {
        int component = outline.getChar(at + 2);
        if (component < outlines.count() && all.add(component)) {
          open.add(component);
        }
        at = nextComponent(outline, at);
      }
    }
    return all;
  }

  private static boolean isComposed(ByteBuffer outline) {
    return outline.limit() >= 10 && outline.getShort(0) < 0;
  }

  /** Where the component after one starts, beyond the end when it is the last. */
  private static int nextComponent(ByteBuffer outline, int at) {
    int flags = outline.getShort(at);
    if ((flags & MORE) == 0) {
      return outline.limit();
    }
    int scales =
        (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
    return at + 4 + ((flags & WORDS) != 0 ? 4 : 2) + scales;
  }

  private byte[] renumbered(ByteBuffer outline) {
    ByteBuffer copy = ByteBuffer.wrap(bytes(outline));
    for (int at = 10; isComposed(copy) && at + 4 <= copy.limit(); at = nextComponent(copy, at)) {
      int component = copy.getChar(at + 2);
      copy.putShort(at + 2, numbers.getOrDefault(component, 0).shortValue());
    }
    return copy.array();
  }

  /** A component in its place, in the font's units. */
  private record Component(int glyph, int x, int y, ByteBuffer outline) {
    int bound(int index) {
      return outline.getShort(2 + 2 * index) + (index % 2 == 0 ? x : y);
    }
  }

  private void composed(ComposedGlyph glyph) {
    List<Component> components = new ArrayList<>();
    for (ComposedGlyph.Part part : glyph.parts()) {
      ByteBuffer outline = outlines.outline(part.glyph());
      if (outline.limit() >= 10) {
        // A glyph of its own is drawn from its bearing on; as a component, from its origin on.
        int shift = outlines.bearing(part.glyph()) - outline.getShort(2);
        components.add(
            new Component(part.glyph(), units(part.x()) + shift, units(part.y()), outline));
      }
    }
    ByteBuffer outline = ByteBuffer.allocate(components.isEmpty() ? 0 : 10 + 8 * components.size());
    if (!components.isEmpty()) {
      outline.putShort((short) -1);
      for (int bound = 0; bound < 4; bound++) {
        int index = bound;
        var values = components.stream().mapToInt(component -> component.bound(index));
        outline.putShort((short) (bound < 2 ? values.min() : values.max()).orElse(0));
      }
    }
    for (int i = 0; i < components.size(); i++) {
      Component component = components.get(i);
      outline.putShort((short) (WORDS | OFFSETS | (i < components.size() - 1 ? MORE : 0)));
      outline.putShort(numbers.getOrDefault(component.glyph(), 0).shortValue());
      outline.putShort((short) component.x()).putShort((short) component.y());
    }
    int left = components.isEmpty() ? 0 : outline.getShort(2);
    add(outline.array(), units(glyph.advance()), left);
  }

  private int units(double ems) {
    return (int) Math.max(Short.MIN_VALUE, Math.min(Math.round(ems * unitsPerEm), Short.MAX_VALUE));
  }

  private byte[] file(List<ComposedGlyph> composed) throws IOException {
    SortedMap<String, byte[]> tables = new TreeMap<>();
    // What fits outlines to the grid comes along as it is (ISO 32000-1, 9.9).
    outlines.hints().forEach((name, table) -> tables.put(name, bytes(table)));
    int count = places.size() - 1;
    ByteBuffer loca = ByteBuffer.allocate(4 * places.size());
    places.forEach(loca::putInt);
    tables.put("glyf", glyf.toByteArray());
    tables.put("head", patched("head", Map.of(50, 1)));
    tables.put("hhea", patched("hhea", Map.of(34, count)));
    tables.put("hmtx", widths.toByteArray());
    tables.put("loca", loca.array());
    tables.put("maxp", patched("maxp", limits(count, composed)));
    return FontFile.of(tables);
  }

  /** What the table {@code maxp} says of the glyphs; the parts of composed ones may be composed. */
  private Map<Integer, Integer> limits(int count, List<ComposedGlyph> composed) throws IOException {
    ByteBuffer maxp = outlines.font().required("maxp");
    int parts = composed.stream().mapToInt(glyph -> glyph.parts().size()).max().orElse(0);
    if (parts == 0 || maxp.limit() < 32) {
      return Map.of(4, count);
    }
    int points = Math.max(maxp.getChar(6), maxp.getChar(10)) * parts;
    int contours = Math.max(maxp.getChar(8), maxp.getChar(12)) * parts;
    return Map.of(
        4, count,
        10, Math.min(points, 0xFFFF),
        12, Math.min(contours, 0xFFFF),
        28, Math.max(maxp.getChar(28), parts),
        30, Math.min(maxp.getChar(30) + 1, 16));
  }

  private byte[] patched(String table, Map<Integer, Integer> values) throws IOException {
    byte[] bytes = bytes(outlines.font().required(table));
    ByteBuffer patched = ByteBuffer.wrap(bytes);
    values.forEach((place, value) -> patched.putShort(place, value.shortValue()));
    return bytes;
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.limit()];
    buffer.get(0, bytes);
    return bytes;
  }
}
