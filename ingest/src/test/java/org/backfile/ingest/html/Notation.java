package org.backfile.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.backfile.model.Block;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;

/** Writes a story's blocks the way the cases' {@code truth.json} does: a line each, with a mark. */
final class Notation {
  private final List<String> lines = new ArrayList<>();

  private Notation() {}

  static List<String> of(List<Block> blocks) {
    Notation notation = new Notation();
    notation.all(blocks, "");
    return notation.lines;
  }

  private static String plain(List<Inline> runs) {
    return Inlines.text(runs).replaceAll("[\\s\\u00A0\\u2009\\u202F]+", " ").strip();
  }

  private void all(List<Block> blocks, String mark) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        lines.add(mark + plain(paragraph.text()));
      } else if (block instanceof Block.Heading heading) {
        lines.add("#".repeat(heading.level()) + " " + plain(heading.text()));
      } else if (block instanceof Block.ListBlock list) {
        for (int i = 0; i < list.items().size(); i++) {
          int number = list.start().orElse(1) + i;
          all(list.items().get(i).blocks(), list.ordered() ? number + ". " : "- ");
        }
      } else if (block instanceof Block.Quote quote) {
        all(quote.blocks(), quote.kind() == Block.QuoteKind.PULL_QUOTE ? ">> " : "> ");
      } else if (block instanceof Block.Figure) {
        lines.add("[figure]");
      } else if (block instanceof Block.Embed embed) {
        lines.add("[embed " + embed.kind() + "]");
      } else if (block instanceof Block.Table table) {
        table.head().forEach(this::row);
        table.body().forEach(this::row);
      } else if (block instanceof Block.Preformatted pre) {
        lines.add("``` " + pre.text());
      } else if (block instanceof Block.Rule) {
        lines.add("---");
      }
    }
  }

  private void row(Block.Row row) {
    StringBuilder line = new StringBuilder("|");
    row.cells().forEach(cell -> line.append(' ').append(plain(cell.text())).append(" |"));
    lines.add(line.toString());
  }
}
