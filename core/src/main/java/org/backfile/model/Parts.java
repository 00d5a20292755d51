package org.backfile.model;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an article is made of, put on a {@link Scale} piece by piece: rather too much than too
 * little, whatever the article looks like. Pictures' bytes are not among it.
 */
public final class Parts implements Block.Visitor<Long>, Inline.Visitor<Long> {
  /** The objects of a figure's image, media and credit. */
  private static final int FIGURE = 10;

  /** The objects that an article has beside its blocks. */
  private static final int ARTICLE = 20;

  private final Scale scale;

  private Parts(Scale scale) {
    this.scale = scale;
  }

  /** Says what pieces weigh, in bytes. */
  public interface Scale {
    /** The weight of so many objects, each with its list, its anchor or the like. */
    long objects(int count);

    /** The weight of a text. */
    long text(String text);
  }

  /** What an article weighs as a whole. */
  public static long weigh(Article article, Scale scale) {
    return new Parts(scale).article(article);
  }

  /** What an appeal weighs. */
  public static long weigh(Appeal appeal, Scale scale) {
    return new Parts(scale).appeal(appeal);
  }

  private long article(Article article) {
    long bytes = objects(ARTICLE) + text(article.headline()) + text(article.language());
    bytes += text(article.kicker()) + text(article.section()) + text(article.rights());
    bytes += address(article.canonicalUrl()) + runs(article.standfirst());
    bytes += article.dateline().map(line -> text(line.line()) + text(line.place())).orElse(0L);
    bytes += article.publication().map(this::publication).orElse(0L);
    for (Byline byline : article.bylines()) {
      bytes += objects(1) + text(byline.name()) + text(byline.role());
    }
    for (String keyword : article.keywords()) {
      bytes += objects(1) + text(keyword);
    }
    bytes += blocks(article.body());
    for (Appeal appeal : article.appeals()) {
      bytes += appeal(appeal);
    }
    return bytes + provenance(article.provenance());
  }

  private long appeal(Appeal appeal) {
    return objects(1)
        + text(appeal.organisation())
        + address(appeal.link())
        + blocks(appeal.blocks());
  }

  private long publication(Publication publication) {
    return text(publication.name()) + address(publication.url());
  }

  private long provenance(Provenance provenance) {
    long bytes = text(provenance.source()) + text(provenance.reader());
    bytes += text(provenance.sha256()) + text(provenance.warcRecordId());
    for (DroppedBlock dropped : provenance.dropped()) {
      bytes += objects(1) + text(dropped.text());
    }
    for (Map.Entry<String, String> origin : provenance.origins().entrySet()) {
      bytes += objects(1) + text(origin.getKey()) + text(origin.getValue());
    }
    return bytes;
  }

  private long blocks(List<Block> blocks) {
    long[] sum = new long[1];
    Blocks.walk(blocks, block -> sum[0] += objects(1) + block.accept(this));
    return sum[0];
  }

  private long objects(int count) {
    return scale.objects(count);
  }

  private long text(String text) {
    return scale.text(text);
  }

  private long text(Optional<String> text) {
    return text.map(this::text).orElse(0L);
  }

  /** An address has its parts beside the whole. */
  private long address(Optional<URI> address) {
    return address.map(uri -> 3 * text(uri.toString())).orElse(0L);
  }

  private long credit(Credit credit) {
    long bytes = text(credit.line());
    for (Attribution part : credit.attributions()) {
      bytes += objects(2) + names(part.creators()) + names(part.agencies());
      bytes += text(part.scope()) + text(part.distributor()) + text(part.rights());
      bytes += part.licence().map(known -> text(known.id()) + text(known.name())).orElse(0L);
    }
    return bytes;
  }

  private long names(List<String> names) {
    long bytes = 0;
    for (String name : names) {
      bytes += objects(1) + text(name);
    }
    return bytes;
  }

  private long image(Image image) {
    return text(image.alt()) + text(image.name()) + address(image.url());
  }

  private long runs(List<Inline> runs) {
    long bytes = 0;
    for (Inline run : runs) {
      bytes += objects(1) + run.accept(this);
    }
    return bytes;
  }

  private long rows(List<Block.Row> rows) {
    long bytes = 0;
    for (Block.Row row : rows) {
      bytes += objects(1);
      for (Block.Cell cell : row.cells()) {
        bytes += objects(1) + runs(cell.text());
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
    return objects(list.items().size());
  }

  /** The blocks in it are walked through as well. */
  @Override
  public Long quote(Block.Quote quote) {
    return runs(quote.attribution());
  }

  @Override
  public Long figure(Block.Figure figure) {
    long credit = figure.credit().map(this::credit).orElse(0L);
    return objects(FIGURE) + image(figure.image()) + credit + runs(figure.caption());
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
    return objects(1) + text(embed.kind()) + address(embed.link()) + runs(embed.text());
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
    return objects(1) + address(Optional.of(link.target())) + runs(link.content());
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
