package org.backfile.epub.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Credit;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;

/**
 * Divides what is too long for a document: a list between its items, whose numbers go on, and a
 * table between rows that no cell joins, with its head in each part. Sizes are estimates.
 */
final class LongBlocks {
  /** About what the tags of a block, a row or a cell take. */
  private static final int TAG_BYTES = 60;

  /** About what the tags of a picture, an embed or a link take. */
  private static final int LONG_TAG_BYTES = 300;

  /** A head is repeated when it takes no more than this share of a part. */
  private static final double MOST_OF_HEAD = 0.1;

  private final long mostBytes;

  private LongBlocks(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** The parts of a block in order, one of them when it is short or cannot be divided. */
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
      long more = bytes(list.items().get(i));
      if (i > from && bytes + more > mostBytes) {
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
    long head = table.head().stream().mapToLong(LongBlocks::bytes).sum();
    boolean repeated = head <= MOST_OF_HEAD * mostBytes;
    int from = 0;
    int joined = 0;
    long bytes = head;
    for (int i = 0; i < table.body().size(); i++) {
      Block.Row row = table.body().get(i);
      long more = bytes(row);
      if (i > from && bytes + more > mostBytes && i >= joined) {
        parts.add(part(table, repeated, from, i));
        from = i;
        bytes = repeated ? head : 0;
      }
      bytes += more;
      for (Block.Cell cell : row.cells()) {
        joined = Math.max(joined, i + cell.rowSpan());
      }
    }
    parts.add(part(table, repeated, from, table.body().size()));
    return parts;
  }

  private static Block part(Block.Table table, boolean repeated, int from, int to) {
    return new Block.Table(
        table.anchor(),
        from == 0 ? table.caption() : List.of(),
        from == 0 || repeated ? table.head() : List.of(),
        table.body().subList(from, to));
  }

  private static long bytes(Block.Row row) {
    long bytes = TAG_BYTES;
    for (Block.Cell cell : row.cells()) {
      bytes += TAG_BYTES + bytes(cell.text());
    }
    return bytes;
  }

  private static long bytes(Block.Item item) {
    long[] bytes = {TAG_BYTES};
    Blocks.walk(item.blocks(), block -> bytes[0] += TAG_BYTES + own(block));
    return bytes[0] + bytes(Blocks.text(item.blocks()));
  }

  /** What a block takes beside its plain text. */
  private static long own(Block block) {
    if (block instanceof Block.Figure figure) {
      return LONG_TAG_BYTES
          + bytes(figure.caption())
          + bytes(figure.image().alt().orElse(""))
          + bytes(figure.credit().map(Credit::line).orElse(""));
    } else if (block instanceof Block.Embed embed) {
      return LONG_TAG_BYTES + bytes(embed.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      return links(paragraph.text());
    }
    return 0;
  }

  private static long bytes(List<Inline> text) {
    return bytes(Inlines.text(text)) + links(text);
  }

  private static long links(List<Inline> text) {
    long bytes = 0;
    for (Inline inline : text) {
      if (inline instanceof Inline.Link link) {
        bytes += TAG_BYTES + link.target().toString().length();
      }
    }
    return bytes;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
