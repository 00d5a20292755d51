package org.backfile.json;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Attribution;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Byline;
import org.backfile.model.Credit;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Image;
import org.backfile.model.Inline;
import org.backfile.model.Provenance;
import org.backfile.model.Publication;

/**
 * About how much memory an article takes: rather too much than too little, whatever it is made of.
 * Pictures' bytes do not count, since nobody keeps them.
 */
final class Footprint implements Block.Visitor<Long>, Inline.Visitor<Long> {
  /** An object with its list, its anchor or the like, in bytes. */
  private static final long OBJECT = 150;

  /** A figure's image, media and credit. */
  private static final long FIGURE = 10 * OBJECT;

  /** What an article has beside its blocks. */
  private static final long ARTICLE = 20 * OBJECT;

  private static final Footprint COUNTER = new Footprint();

  private Footprint() {}

  /** The bytes that an article takes, more or less. */
  static long of(Article article) {
    long bytes = ARTICLE + text(article.headline()) + text(article.language());
    bytes += text(article.kicker()) + text(article.section()) + text(article.rights());
    bytes += address(article.canonicalUrl()) + COUNTER.runs(article.standfirst());
    bytes += article.dateline().map(line -> text(line.line()) + text(line.place())).orElse(0L);
    bytes += article.publication().map(Footprint::publication).orElse(0L);
    for (Byline byline : article.bylines()) {
      bytes += OBJECT + text(byline.name()) + text(byline.role());
    }
    bytes += blocks(article.body());
    for (Appeal appeal : article.appeals()) {
      bytes += OBJECT + text(appeal.organisation()) + address(appeal.link());
      bytes += blocks(appeal.blocks());
    }
    return bytes + provenance(article.provenance());
  }

  private static long publication(Publication publication) {
    return text(publication.name()) + address(publication.url());
  }

  private static long provenance(Provenance provenance) {
    long bytes = text(provenance.source()) + text(provenance.reader());
    bytes += text(provenance.sha256()) + text(provenance.warcRecordId());
    for (DroppedBlock dropped : provenance.dropped()) {
      bytes += OBJECT + text(dropped.text());
    }
    return bytes;
  }

  private static long blocks(List<Block> blocks) {
    long[] sum = new long[1];
    Blocks.walk(blocks, block -> sum[0] += OBJECT + block.accept(COUNTER));
    return sum[0];
  }

  private static long text(String text) {
    return 2L * text.length();
  }

  private static long text(Optional<String> text) {
    return text.map(Footprint::text).orElse(0L);
  }

  /** An address has its parts beside the whole. */
  private static long address(Optional<URI> address) {
    return address.map(uri -> 3 * text(uri.toString())).orElse(0L);
  }

  private static long credit(Credit credit) {
    long bytes = text(credit.line());
    for (Attribution part : credit.attributions()) {
      bytes += 2 * OBJECT + names(part.creators()) + names(part.agencies());
      bytes += text(part.scope()) + text(part.distributor()) + text(part.rights());
      bytes += part.licence().map(known -> text(known.id()) + text(known.name())).orElse(0L);
    }
    return bytes;
  }

  private static long names(List<String> names) {
    long bytes = 0;
    for (String name : names) {
      bytes += OBJECT + text(name);
    }
    return bytes;
  }

  private static long image(Image image) {
    return text(image.alt()) + text(image.name()) + address(image.url());
  }

  private long runs(List<Inline> runs) {
    long bytes = 0;
    for (Inline run : runs) {
      bytes += OBJECT + run.accept(this);
    }
    return bytes;
  }

  private long rows(List<Block.Row> rows) {
    long bytes = 0;
    for (Block.Row row : rows) {
      bytes += OBJECT;
      for (Block.Cell cell : row.cells()) {
        bytes += OBJECT + runs(cell.text());
      }
    }
    return bytes;
  }

  @Override
  public Long paragraph(Block.Paragraph paragraph) {
    return runs(paragraph.text());
  }

  @Override
  public Long heading(Block.Heading heading) {
    return runs(heading.text());
  }

  /** The blocks in its items are walked through as well. */
  @Override
  public Long list(Block.ListBlock list) {
    return OBJECT * list.items().size();
  }

  /** The blocks in it are walked through as well. */
  @Override
  public Long quote(Block.Quote quote) {
    return runs(quote.attribution());
  }

  @Override
  public Long figure(Block.Figure figure) {
    long credit = figure.credit().map(Footprint::credit).orElse(0L);
    return FIGURE + image(figure.image()) + credit + runs(figure.caption());
  }

  @Override
  public Long table(Block.Table table) {
    return runs(table.caption()) + rows(table.head()) + rows(table.body());
  }

  @Override
  public Long preformatted(Block.Preformatted preformatted) {
    return text(preformatted.text());
  }

  @Override
  public Long rule(Block.Rule rule) {
    return 0L;
  }

  @Override
  public Long embed(Block.Embed embed) {
    return OBJECT + text(embed.kind()) + address(embed.link()) + runs(embed.text());
  }

  @Override
  public Long text(Inline.Text text) {
    return text(text.text());
  }

  @Override
  public Long emphasis(Inline.Emphasis emphasis) {
    return runs(emphasis.content());
  }

  @Override
  public Long strong(Inline.Strong strong) {
    return runs(strong.content());
  }

  @Override
  public Long link(Inline.Link link) {
    return OBJECT + address(Optional.of(link.target())) + runs(link.content());
  }

  @Override
  public Long code(Inline.Code code) {
    return text(code.text());
  }

  @Override
  public Long subscript(Inline.Subscript subscript) {
    return runs(subscript.content());
  }

  @Override
  public Long superscript(Inline.Superscript superscript) {
    return runs(superscript.content());
  }

  @Override
  public Long lineBreak(Inline.LineBreak lineBreak) {
    return 0L;
  }

  @Override
  public Long languageSpan(Inline.LanguageSpan span) {
    return text(span.language()) + runs(span.content());
  }
}
