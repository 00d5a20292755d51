package org.backfile.epub.apitests;

import com.google.common.io.ByteSource;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.BundleBy;
import org.backfile.edition.BundleOptions;
import org.backfile.edition.Bundler;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.media.MediaLimits;
import org.backfile.media.MediaProbe;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Block;
import org.backfile.model.Byline;
import org.backfile.model.Credit;
import org.backfile.model.Dateline;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Image;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.backfile.model.Media;
import org.backfile.model.Provenance;
import org.backfile.model.Publication;
import org.backfile.model.SourceSpan;
import org.backfile.model.Timestamp;
import org.backfile.report.Location;

/** Editions for the tests; their words are the tests' own. */
final class Fixtures {
  private Fixtures() {}

  /** An edition of articles, bundled as the command line bundles them. */
  static Edition edition(List<Article> articles, AppealPolicy appeals) {
    return Bundler.bundle(
            articles.stream().map(Entry::of).toList(),
            new BundleOptions(
                BundleBy.ALL, Optional.of("The harbour file"), appeals, BundleOptions.UNDATED))
        .get(0);
  }

  /** An edition that prints no appeals. */
  static Edition edition(Article... articles) {
    return edition(List.of(articles), AppealPolicy.NONE);
  }

  /** A story with everything that most stories have. */
  static Article story() {
    return Anchors.assign(
        article("Harbour bridge reopens after two winters")
            .kicker(Optional.of("Transport"))
            .section(Optional.of("City"))
            .standfirst(Inlines.of("The city’s oldest crossing takes lorries again from Monday."))
            .bylines(
                List.of(
                    new Byline("City desk", Optional.empty()),
                    new Byline("Northwire", Optional.of("news agency"))))
            .dateline(Optional.of(new Dateline("LINDHAVEN, March 3 (Northwire) —", "LINDHAVEN")))
            .published(Optional.of(Timestamp.parse("2024-03-03T08:15:00+01:00")))
            .modified(Optional.of(Timestamp.parse("2024-03-04")))
            .publication(Optional.of(Publication.of("The Lindhaven Courier")))
            .canonicalUrl(Optional.of(URI.create("https://courier.example/bridge?id=1&from=home")))
            .rights(Optional.of("© 2024 The Lindhaven Courier"))
            .language("en")
            .body(
                List.of(
                    p("The bridge over the old harbour opened to lorries on Monday."),
                    figure(Optional.of("A steel bridge over calm water"), harbour()),
                    h(1, "What was done"),
                    p("Crews replaced all eighteen bearings and the whole of the deck."),
                    new Block.Quote(
                        Anchor.NONE,
                        Block.QuoteKind.QUOTATION,
                        List.of(p("It will carry our grandchildren.")),
                        Inlines.of("the port authority")),
                    new Block.ListBlock(
                        Anchor.NONE,
                        Optional.empty(),
                        List.of(
                            new Block.Item(List.of(p("Lorries up to 40 tonnes"))),
                            new Block.Item(List.of(p("No dangerous goods")))))))
            .appeals(List.of(ask("The Lindhaven Courier")))
            .build());
  }

  /** A builder for an article that the tests' archive holds. */
  static Article.Builder article(String headline) {
    String source = "saved/" + ArticleIds.ofContent(headline, "") + ".txt";
    return Article.builder(
        ArticleIds.ofContent(headline, source),
        headline,
        new Provenance(
            source,
            Optional.of(Instant.parse("2024-03-05T10:00:00.123456Z")),
            Optional.of("ab".repeat(32)),
            Optional.empty(),
            "text/1",
            List.of(
                new DroppedBlock(
                    DroppedBlock.Reason.BUTTON, "Share this story", new SourceSpan(9, 25)))));
  }

  /** An appeal that names who asks. */
  static Appeal ask(String organisation) {
    return new Appeal(
        Appeal.Kind.ASK,
        List.of(p("Reporting like this is paid for by readers. Please give what you can.")),
        Optional.of(organisation),
        Optional.of(URI.create("https://courier.example/support")),
        Optional.empty());
  }

  /** A paragraph of plain text. */
  static Block p(String text) {
    return new Block.Paragraph(Anchor.NONE, Inlines.of(text));
  }

  /** A sub-heading. */
  static Block h(int level, String text) {
    return new Block.Heading(Anchor.NONE, level, Inlines.of(text));
  }

  /** A figure with caption and credit. */
  static Block figure(Optional<String> alt, Media media) {
    return new Block.Figure(
        Anchor.NONE,
        new Image(alt, Optional.empty(), Optional.of("bridge.png"), Optional.of(media)),
        Inlines.of("The bridge on the morning of its opening."),
        Optional.of(credit("Harbour desk/Northwire")));
  }

  /** A figure whose picture nobody saved. */
  static Block notHeld(Optional<String> alt) {
    return new Block.Figure(
        Anchor.NONE,
        new Image(alt, Optional.empty(), Optional.empty(), Optional.empty()),
        Inlines.of("The ferry that served in the meantime."),
        Optional.of(credit("Harbour desk/Northwire")));
  }

  /** A figure whose picture was saved and cannot be shown. */
  static Block flawed(Image.Flaw flaw) {
    return new Block.Figure(
        Anchor.NONE,
        new Image(
            Optional.empty(),
            Optional.empty(),
            Optional.of("ferry.jpg"),
            Optional.empty(),
            Optional.of(flaw)),
        Inlines.of("The ferry that served in the meantime."),
        Optional.of(credit("Harbour desk/Northwire")));
  }

  private static Credit credit(String line) {
    return new Credit(line, List.of(), Credit.Confidence.LOW, Credit.Origin.PAGE);
  }

  /** A picture of the tests' own, 640 by 400 pixels. */
  static Media harbour() {
    return media(resource("pictures/harbour.png"));
  }

  /** The bytes of a file among the tests' resources. */
  static byte[] resource(String name) {
    try {
      return Resources.toByteArray(Resources.getResource(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the probe makes of a picture's bytes. */
  static Media media(byte[] bytes) {
    try {
      return MediaProbe.probe(
              ByteSource.wrap(bytes),
              "picture",
              MediaLimits.DEFAULT,
              Location.of("test"),
              issue -> {})
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every block and inline, nested in one another, and every awkward character. */
  static Article torture() {
    String odd =
        "a<b>&\"c'\u0001\u0000 \uD800 \uFFFE ]]> &amp; \u00A0\u00AD\u200F\u0085 \uD83D\uDE00";
    List<Inline> inlines = new ArrayList<>(everyInline(odd, 0));
    List<Block> inner = new ArrayList<>(everyBlock(inlines, odd));
    List<Block> body = new ArrayList<>();
    body.add(
        new Block.Quote(Anchor.NONE, Block.QuoteKind.QUOTATION, everyBlock(inlines, odd), inlines));
    body.add(new Block.Quote(Anchor.NONE, Block.QuoteKind.PULL_QUOTE, inner, inlines));
    body.add(
        new Block.ListBlock(
            Anchor.NONE,
            Optional.of(7),
            List.of(new Block.Item(inner), new Block.Item(List.of()))));
    body.addAll(inner);
    body.add(nested(300));
    return Anchors.assign(
        article("Markup & <mayhem> \"quoted\" \u0007 \uD83D\uDE00")
            .standfirst(inlines)
            .kicker(Optional.of(odd))
            .bylines(List.of(Byline.of(odd)))
            .dateline(Optional.of(new Dateline(odd, odd)))
            .publication(Optional.of(Publication.of(odd)))
            .rights(Optional.of(odd))
            .language("ar")
            .canonicalUrl(Optional.of(URI.create("file:///etc/passwd")))
            .body(body)
            .appeals(
                List.of(
                    new Appeal(
                        Appeal.Kind.PAYWALL,
                        inner,
                        Optional.of(odd),
                        Optional.of(URI.create("javascript:alert(1)")),
                        Optional.empty())))
            .build());
  }

  private static Block nested(int depth) {
    Block block = p("at the bottom");
    for (int i = 0; i < depth; i++) {
      block =
          i % 2 == 0
              ? new Block.ListBlock(
                  Anchor.NONE, Optional.empty(), List.of(new Block.Item(List.of(block))))
              : new Block.Quote(Anchor.NONE, Block.QuoteKind.QUOTATION, List.of(block), List.of());
    }
    return block;
  }

  private static List<Inline> everyInline(String text, int depth) {
    List<Inline> runs = new ArrayList<>();
    runs.add(new Inline.Text(text));
    runs.add(new Inline.Code(text));
    runs.add(new Inline.LineBreak());
    List<Inline> content = depth == 2 ? List.copyOf(runs) : everyInline(text, depth + 1);
    runs.add(new Inline.Emphasis(content));
    runs.add(new Inline.Strong(content));
    runs.add(new Inline.Subscript(content));
    runs.add(new Inline.Superscript(List.of()));
    runs.add(new Inline.LanguageSpan("he", content));
    runs.add(new Inline.Link(URI.create("https://courier.example/a?b=c&d=%3C#e"), content));
    runs.add(new Inline.Link(URI.create("javascript:alert(1)"), content));
    return runs;
  }

  private static List<Block> everyBlock(List<Inline> inlines, String odd) {
    Block.Cell wide = new Block.Cell(inlines, true, 2, 3);
    Block.Row row = new Block.Row(List.of(wide, Block.Cell.of(List.of()), Block.Cell.of(inlines)));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Anchor.NONE, inlines));
    blocks.add(new Block.Paragraph(Anchor.NONE, List.of()));
    for (int level = Block.Heading.DEEPEST; level >= 1; level--) {
      blocks.add(new Block.Heading(Anchor.NONE, level, inlines));
    }
    blocks.add(new Block.ListBlock(Anchor.NONE, Optional.of(-3), List.of()));
    blocks.add(
        new Block.ListBlock(
            Anchor.NONE, Optional.empty(), List.of(new Block.Item(List.of(p(odd), p(odd))))));
    blocks.add(new Block.Quote(Anchor.NONE, Block.QuoteKind.QUOTATION, List.of(), List.of()));
    blocks.add(figure(Optional.of(odd), harbour()));
    blocks.add(figure(Optional.empty(), harbour()));
    blocks.add(notHeld(Optional.of(odd)));
    blocks.add(new Block.Table(Anchor.NONE, inlines, List.of(row, row), List.of(row, row)));
    blocks.add(
        new Block.Table(Anchor.NONE, List.of(), List.of(), List.of(new Block.Row(List.of()))));
    blocks.add(new Block.Table(Anchor.NONE, List.of(), List.of(), List.of()));
    blocks.add(new Block.Preformatted(Anchor.NONE, "\n  " + odd + "\r\n\tend"));
    blocks.add(new Block.Rule(Anchor.NONE));
    blocks.add(
        new Block.Embed(
            Anchor.NONE, "video", Optional.of(URI.create("https://video.example/w?v=1")), inlines));
    blocks.add(
        new Block.Embed(Anchor.NONE, odd, Optional.of(URI.create("data:text/html,x")), List.of()));
    return blocks;
  }
}
