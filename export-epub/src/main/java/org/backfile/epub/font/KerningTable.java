package org.backfile.epub.font;

import com.google.common.collect.Lists;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.font.PairKerning;

/**
 * Makes the GPOS table of the distances between a subset's glyphs (OpenType 1.9, lookup type 2).
 * Glyphs that keep the same distances form a class on either side, so that the table stays small.
 */
final class KerningTable {
  /** Offsets within a subtable have 16 bits, and sets of glyphs come behind the distances. */
  private static final int LARGEST_MATRIX = 30_000;

  private static final LayoutWriter TABLE = new LayoutWriter("kern", 2, 9, List.of());

  private final List<Side> rows;
  private final Map<ShortBuffer, Integer> columns = new LinkedHashMap<>();
  private final int[] columnOf;

  /** Glyphs on the left that keep the same distances to all on the right. */
  private record Side(ShortBuffer distances, List<Integer> glyphs) {}

  private KerningTable(List<Side> rows, int glyphs) {
    this.rows = rows;
    columnOf = new int[glyphs];
    // What nobody keeps a distance to is in class 0.
    columns.put(ShortBuffer.allocate(rows.size()), 0);
    for (int right = 0; right < glyphs; right++) {
      ShortBuffer column = ShortBuffer.allocate(rows.size());
      for (int row = 0; row < rows.size(); row++) {
        column.put(row, rows.get(row).distances().get(right));
      }
      columnOf[right] = columns.computeIfAbsent(column, unknown -> columns.size());
    }
  }

  /**
   * The table, unless no two glyphs keep a distance of their own.
   *
   * @param kerning the font's distances
   * @param glyphs the font's number of each of the subset's glyphs
   */
  static Optional<byte[]> of(PairKerning kerning, List<Integer> glyphs) {
    Map<ShortBuffer, List<Integer>> rows = new LinkedHashMap<>();
    ShortBuffer none = ShortBuffer.allocate(glyphs.size());
    for (int left = 0; left < glyphs.size(); left++) {
      ShortBuffer distances = ShortBuffer.allocate(glyphs.size());
      for (int right = 0; right < glyphs.size(); right++) {
        distances.put(right, (short) kerning.between(glyphs.get(left), glyphs.get(right)));
      }
      if (!distances.equals(none)) {
        rows.computeIfAbsent(distances, unknown -> new ArrayList<>()).add(left);
      }
    }
    List<Side> sides = new ArrayList<>();
    rows.forEach((distances, left) -> sides.add(new Side(distances, left)));
    return sides.isEmpty()
        ? Optional.empty()
        : Optional.of(new KerningTable(sides, glyphs.size()).write());
  }

  private byte[] write() {
    int rowsTogether = Math.max(1, LARGEST_MATRIX / (2 * columns.size()));
    return TABLE.write(Lists.partition(rows, rowsTogether).stream().map(this::subtable).toList());
  }

  private byte[] subtable(List<Side> part) {
    List<Integer> covered = part.stream().flatMap(side -> side.glyphs().stream()).sorted().toList();
    byte[] coverage = LayoutWriter.coverage(covered);
    int[] rowOf = new int[columnOf.length];
    for (int row = 0; row < part.size(); row++) {
      for (int glyph : part.get(row).glyphs()) {
        rowOf[glyph] = row;
      }
    }
    byte[] left = classes(rowOf);
    int head = 16 + 2 * part.size() * columns.size();
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeShort(2);
    out.writeShort(head);
    out.writeShort(4); // the first glyph's advance, and nothing of the second
    out.writeShort(0);
    out.writeShort(head + coverage.length);
    out.writeShort(head + coverage.length + left.length);
    out.writeShort(part.size());
    out.writeShort(columns.size());
    for (Side side : part) {
      distances(side).forEach(out::writeShort);
    }
    out.write(coverage);
    out.write(left);
    out.write(classes(columnOf));
    return out.toByteArray();
  }

  /** One row's distance to each class on the right. */
  private List<Integer> distances(Side side) {
    Integer[] distances = new Integer[columns.size()];
    distances[0] = 0;
    for (int right = 0; right < columnOf.length; right++) {
      distances[columnOf[right]] = (int) side.distances().get(right);
    }
    return List.of(distances);
  }

  /** A class table: runs of glyphs of one class, without those of class 0. */
  private static byte[] classes(int[] classOf) {
    ByteArrayDataOutput runs = ByteStreams.newDataOutput();
    int count = 0;
    for (int first = 0; first < classOf.length; ) {
      int last = first;
      while (last + 1 < classOf.length && classOf[last + 1] == classOf[first]) {
        last++;
      }
      if (classOf[first] != 0) {
        runs.writeShort(first);
        runs.writeShort(last);
        runs.writeShort(classOf[first]);
        count++;
      }
      first = last + 1;
    }
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeShort(2);
    out.writeShort(count);
    out.write(runs.toByteArray());
    return out.toByteArray();
  }
}
