package org.backfile.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What can be asked of blocks as a whole. Loops instead of streams here keep the stack low, since
 * lists may be nested hundreds deep.
 */
public final class Blocks {
  private Blocks() {}

  /** Visits every block in reading order, each before the blocks inside it. */
  public static void walk(List<Block> blocks, Consumer<Block> visitor) {
    for (Block block : blocks) {
      visitor.accept(block);
      if (block instanceof Block.ListBlock list) {
        for (Block.Item item : list.items()) {
          walk(item.blocks(), visitor);
        }
      } else if (block instanceof Block.Quote quote) {
        walk(quote.blocks(), visitor);
      }
    }
  }

  /**
   * What the blocks say as plain text, for people and for searching: one line for each paragraph,
   * item or row, an empty line between blocks. Captions, credits and embeds are not in it.
   */
  public static String text(List<Block> blocks) {
    List<String> texts = new ArrayList<>();
    for (Block block : blocks) {
      String text = text(block);
      if (!text.isBlank()) {
        texts.add(text);
      }
    }
    return String.join("\n\n", texts);
  }

  /** What one block says as plain text, as {@link #text(List)} gives it. */
  public static String text(Block block) {
    return block.accept(PLAIN_TEXT);
  }

  private static final Block.Visitor<String> PLAIN_TEXT =
      new Block.Visitor<>() {
        @Override
        public String paragraph(Block.Paragraph paragraph) {
          return Inlines.text(paragraph.text());
        }

        @Override
        public String heading(Block.Heading heading) {
          return Inlines.text(heading.text());
        }

        @Override
        public String list(Block.ListBlock list) {
          List<String> items = new ArrayList<>();
          for (Block.Item item : list.items()) {
            items.add(Blocks.text(item.blocks()));
          }
          return String.join("\n", items);
        }

        @Override
        public String quote(Block.Quote quote) {
          String words = Blocks.text(quote.blocks());
          String attribution = Inlines.text(quote.attribution());
          return attribution.isEmpty() ? words : words + "\n" + attribution;
        }

        @Override
        public String figure(Block.Figure figure) {
          return "";
        }

        @Override
        public String table(Block.Table table) {
          List<String> rows = new ArrayList<>();
          if (!table.caption().isEmpty()) {
            rows.add(Inlines.text(table.caption()));
          }
          table.head().forEach(row -> rows.add(text(row)));
          table.body().forEach(row -> rows.add(text(row)));
          return String.join("\n", rows);
        }

        @Override
        public String preformatted(Block.Preformatted preformatted) {
          return preformatted.text();
        }

        @Override
        public String rule(Block.Rule rule) {
          return "";
        }

        @Override
        public String embed(Block.Embed embed) {
          return "";
        }

        private String text(Block.Row row) {
          return String.join(
              "\t", row.cells().stream().map(cell -> Inlines.text(cell.text())).toList());
        }
      };
}
