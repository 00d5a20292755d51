package org.backfile.cli.command;

import java.util.Locale;
import java.util.Optional;
import org.backfile.cli.inspect.Meaning;
import org.backfile.cli.terminal.Printable;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Attribution;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Byline;
import org.backfile.model.Credit;
import org.backfile.model.Dateline;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Inlines;
import org.backfile.model.Publication;

/** An article told in lines for people: a label, then the value. */
final class Summary {
  /** How much of a block is shown. */
  private static final int SHOWN = 88;

  private final StringBuilder out = new StringBuilder();

  private Summary() {}

  /** The lines, each ended by {@code \n}. */
  static String of(Article article) {
    Summary summary = new Summary();
    summary.fields(article);
    article.body().forEach(summary::block);
    article.appeals().forEach(summary::appeal);
    article.provenance().dropped().forEach(summary::dropped);
    return summary.out.toString();
  }

  private void fields(Article article) {
    line("headline", article.headline());
    line("standfirst", Inlines.text(article.standfirst()));
    optional("kicker", article.kicker());
    article.bylines().forEach(byline -> line("byline", text(byline)));
    optional("dateline", article.dateline().map(Dateline::line));
    optional("published", article.published());
    optional("modified", article.modified());
    optional("paper", article.publication().map(Publication::name));
    optional("section", article.section());
    line("language", article.language());
    optional("address", article.canonicalUrl());
    line("source", article.provenance().source() + " (" + article.provenance().reader() + ")");
    optional("sha-256", article.provenance().sha256());
  }

  private void block(Block block) {
    if (block instanceof Block.Figure figure) {
      figure(figure);
    } else if (block instanceof Block.Paragraph) {
      line("paragraph", Blocks.text(block));
    } else if (block instanceof Block.Heading heading) {
      line("heading " + heading.level(), Blocks.text(block));
    } else {
      line(block.getClass().getSimpleName().toLowerCase(Locale.ROOT), Blocks.text(block));
    }
  }

  private void figure(Block.Figure figure) {
    String held =
        figure
            .image()
            .media()
            .map(media -> media.widthPixels() + " × " + media.heightPixels() + " " + media.type())
            .orElse("picture not held");
    line("figure", figure.image().name().map(name -> name + ", " + held).orElse(held));
    line("  caption", Inlines.text(figure.caption()));
    figure.credit().ifPresent(this::credit);
  }

  private void credit(Credit credit) {
    line("  credit", credit.line());
    for (Attribution part : credit.attributions()) {
      line("  meaning", Meaning.of(part) + " (" + lower(credit.confidence()) + " confidence)");
    }
  }

  private void appeal(Appeal appeal) {
    String asker = appeal.organisation().map(organisation -> " of " + organisation).orElse("");
    line("appeal", lower(appeal.kind()) + asker + ": " + Blocks.text(appeal.blocks()));
  }

  private void dropped(DroppedBlock dropped) {
    String place = " @" + dropped.span().start() + ": ";
    line("left out", lower(dropped.reason()) + place + dropped.text());
  }

  private static String text(Byline byline) {
    return byline.name() + byline.role().map(role -> ", " + role).orElse("");
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void optional(String label, Optional<?> value) {
    value.ifPresent(present -> line(label, present.toString()));
  }

  private void line(String label, String value) {
    String flat = Printable.of(value.strip().replaceAll("\\s+", " "));
    if (!flat.isEmpty()) {
      boolean cut = flat.codePointCount(0, flat.length()) > SHOWN;
      String shown = cut ? flat.substring(0, flat.offsetByCodePoints(0, SHOWN)) + "…" : flat;
      out.append(String.format(Locale.ROOT, "%-11s%s\n", label, shown));
    }
  }
}
