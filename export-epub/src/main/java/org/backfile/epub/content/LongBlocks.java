package org.backfile.epub.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Inlines;

/**
 * Divides what is too long for a document: a list between its items, whose numbers go on, and a
 * table between rows that no cell joins, with its head in each part. Sizes are estimates.
 */
final class LongBlocks {
  /** About what the tags of an item, a row or a cell take. */
  private static final int TAG_BYTES = 40;

  private final long mostBytes;

  private LongBlocks(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** The parts of a block in order, each shorter where it can be divided; itself if it is short. */
  static List<Block> divide(Block block, long mostBytes) {
    LongBlocks blocks = new LongBlocks(mostBytes);
    if (block instanceof Block.ListBlock list) {
      return blocks.divide(list);
    } else if (block instanceof Block.Table table) {
      return blocks.divide(table);
    }
    return List.of(block);
  }

  private List<Block> divide(Block.ListBlock list) {
    List<Block> parts = new ArrayList<>();
    int from = 0;
    long bytes = 0;
    for (int i = 0; i < list.items().size(); i++) {
      long more = TAG_BYTES + bytes(Blocks.text(list.items().get(i).blocks()));
      if (bytes > 0 && bytes + more > mostBytes) {
        parts.add(part(list, from, i));
        from = i;
        bytes = 0;
      }
      bytes += more;
    }
    parts.add(part(list, from, list.items().size()));
    return parts;
  }

  private static Block part(Block.ListBlock list, int from, int to) {
    Optional<Integer> start = list.start().map(number -> number + from);
    return new Block.ListBlock(list.anchor(), start, list.items().subList(from, to));
  }

  private List<Block> divide(Block.Table table) {
    List<Block> parts = new ArrayList<>();
    int from = 0;
    int joined = 0;
    long bytes = 0;
    for (int i = 0; i < table.body().size(); i++) {
      Block.Row row = table.body().get(i);
      long more = bytes(row);
      if (bytes > 0 && bytes + more > mostBytes && i >= joined) {
        parts.add(part(table, from, i));
        from = i;
        bytes = 0;
      }
      bytes += more;
      for (Block.Cell cell : row.cells()) {
        joined = Math.max(joined, i + cell.rowSpan());
      }
    }
    parts.add(part(table, from, table.body().size()));
    return parts;
  }

  private static Block part(Block.Table table, int from, int to) {
    return new Block.Table(
        table.anchor(),
        from == 0 ? table.caption() : List.of(),
        table.head(),
        table.body().subList(from, to));
  }

  private static long bytes(Block.Row row) {
    long bytes = TAG_BYTES;
    for (Block.Cell cell : row.cells()) {
      bytes += TAG_BYTES + bytes(Inlines.text(cell.text()));
    }
    return bytes;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
