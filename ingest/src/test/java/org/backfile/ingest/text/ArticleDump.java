package org.backfile.ingest.text;

import java.util.List;
import java.util.Optional;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Byline;
import org.backfile.model.Credit;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Image;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.backfile.model.SourceSpan;
import org.backfile.report.Issue;

/** Writes an article down for a golden file: one line for everything it holds. */
final class ArticleDump {
  private final StringBuilder out = new StringBuilder();

  private ArticleDump() {}

  static String of(Article article, List<Issue> issues) {
    ArticleDump dump = new ArticleDump();
    dump.fields(article);
    dump.line("body");
    dump.blocks(article.body(), "  ");
    article.appeals().forEach(dump::appeal);
    article.provenance().dropped().forEach(dump::dropped);
    issues.forEach(dump::issue);
    return dump.out.toString();
  }

  private void line(String text) {
    out.append(escape(text)).append('\n');
  }

  /** Shows what the eye would miss. */
  private static String escape(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hidden =
          c == '\u00A0'
              || c == '\u00AD'
              || c == '\u202F'
              || (c < ' ')
              || (c >= '\u007F' && c < '\u00A0')
              || (c >= '\u200B' && c <= '\u200F')
              || c == '\u2028'
              || c == '\u2029'
              || c == '\uFEFF';
      shown.append(hidden ? String.format("{%04X}", (int) c) : String.valueOf(c));
    }
    return shown.toString();
  }

  private void field(String name, Optional<?> value) {
    value.ifPresent(v -> line(name + ": " + v));
  }

  private void fields(Article article) {
    field("kicker", article.kicker());
    line("headline: " + article.headline());
    if (!article.standfirst().isEmpty()) {
      line("standfirst: " + Inlines.text(article.standfirst()));
    }
    article.bylines().forEach(this::byline);
    field("section", article.section());
    field("publication", article.publication().map(p -> p.name()));
    field("published", article.published());
    field("modified", article.modified());
    field("dateline", article.dateline().map(d -> d.line() + " [" + d.place() + "]"));
    line("language: " + article.language());
    field("url", article.canonicalUrl());
    field("rights", article.rights());
  }

  private void byline(Byline byline) {
    line("byline: " + byline.name() + byline.role().map(role -> " [" + role + "]").orElse(""));
  }

  private void blocks(List<Block> blocks, String indent) {
    blocks.forEach(block -> block.accept(new Shower(indent)));
  }

  private void appeal(Appeal appeal) {
    line(
        "appeal "
            + appeal.kind()
            + appeal.organisation().map(o -> " of " + o).orElse("")
            + appeal.link().map(l -> " to " + l).orElse("")
            + appeal.span().map(ArticleDump::span).orElse(""));
    blocks(appeal.blocks(), "  ");
  }

  private void dropped(DroppedBlock block) {
    line("dropped " + block.reason() + span(block.span()) + " " + block.text());
  }

  private void issue(Issue issue) {
    line("issue " + issue);
  }

  private static String span(SourceSpan span) {
    return " @" + span.start() + "-" + span.end();
  }

  private final class Shower implements Block.Visitor<Void> {
    private final String indent;

    Shower(String indent) {
      this.indent = indent;
    }

    private Void show(String kind, String text) {
      line(indent + kind + (text.isEmpty() ? "" : ": " + text));
      return null;
    }

    @Override
    public Void paragraph(Block.Paragraph block) {
      show("p", Inlines.text(block.text()));
      for (Inline run : block.text()) {
        if (run instanceof Inline.Link link) {
          show("  link", link.target().toString());
        }
      }
      return null;
    }

    @Override
    public Void heading(Block.Heading block) {
      return show("h" + block.level(), Inlines.text(block.text()));
    }

    @Override
    public Void list(Block.ListBlock block) {
      show(block.start().map(s -> "numbered from " + s).orElse("list"), "");
      block.items().forEach(item -> blocks(item.blocks(), indent + "  "));
      return null;
    }

    @Override
    public Void quote(Block.Quote block) {
      show("quote", Inlines.text(block.attribution()));
      blocks(block.blocks(), indent + "  ");
      return null;
    }

    @Override
    public Void figure(Block.Figure block) {
      show("figure " + image(block.image()), Inlines.text(block.caption()));
      block.credit().ifPresent(this::credit);
      return null;
    }

    private String image(Image image) {
      return image
          .media()
          .map(m -> m.type() + " " + m.widthPixels() + "x" + m.heightPixels())
          .map(m -> m + image.name().map(n -> " " + n).orElse(""))
          .map(m -> m + image.alt().map(a -> " alt \"" + a + "\"").orElse(""))
          .orElse("not held");
    }

    private void credit(Credit credit) {
      show("  credit from " + credit.origin(), credit.line());
    }

    @Override
    public Void table(Block.Table block) {
      return show("table", "");
    }

    @Override
    public Void preformatted(Block.Preformatted block) {
      return show("pre", block.text());
    }

    @Override
    public Void rule(Block.Rule block) {
      return show("rule", "");
    }

    @Override
    public Void embed(Block.Embed block) {
      return show("embed", block.kind());
    }
  }
}
