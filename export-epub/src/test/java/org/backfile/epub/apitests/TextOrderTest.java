package org.backfile.epub.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.backfile.edition.OwnPage;
import org.backfile.epub.EpubOptions;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Byline;
import org.backfile.model.Dateline;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Whatever an article says is in its document, whole and in order, and nothing else is. */
class TextOrderTest {
  /** The classes of the edition's own words. */
  private static final Set<String> FURNITURE = Set.of("note", "date", "alt", "embed-link");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void textInIsTextOutInOrder(long seed) throws Exception {
    Article article = new Generator(new Random(seed)).article();
    EpubFile epub =
        EpubFile.export(
            Fixtures.edition(article), folder, EpubOptions.DEFAULT.withPages(OwnPage.Choice.NONE));

    EpubGate.assertSilent(epub.report().file());
    assertThat(squeeze(printed(epub.text("text/article-0001.xhtml"))))
        .isEqualTo(squeeze(said(article)));
  }

  private static String squeeze(String text) {
    return text.replaceAll("\\s", "");
  }

  private static String printed(String xhtml) throws Exception {
    StringBuilder text = new StringBuilder();
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    parser.setEntityResolver((name, address) -> new InputSource(new StringReader("")));
    Element root = parser.parse(new InputSource(new StringReader(xhtml))).getDocumentElement();
    append(root.getElementsByTagName("article").item(0), text);
    return text.toString();
  }

  private static void append(Node node, StringBuilder text) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        text.append(child.getNodeValue());
      } else if (child instanceof Element element
          && !FURNITURE.contains(element.getAttribute("class"))) {
        append(element, text);
      }
    }
  }

  private static String said(Article article) {
    StringBuilder text = new StringBuilder();
    article.kicker().or(article::section).ifPresent(text::append);
    text.append(article.headline()).append(Inlines.text(article.standfirst()));
    text.append(String.join("·", article.bylines().stream().map(Byline::name).toList()));
    StringBuilder body = new StringBuilder();
    article.body().forEach(block -> body.append(block.accept(new Said())));
    // The dateline runs into the first paragraph, or stands before a body that has none.
    int first = 0;
    for (Block block : article.body()) {
      if (block instanceof Block.Paragraph) {
        break;
      }
      first += block.accept(new Said()).length();
    }
    boolean runsIn = article.body().stream().anyMatch(Block.Paragraph.class::isInstance);
    body.insert(runsIn ? first : 0, article.dateline().map(Dateline::line).orElse(""));
    return text.append(body).append(article.rights().orElse("")).toString();
  }

  /** What a block says, captions, credits and embeds included. */
  private static final class Said implements Block.Visitor<String> {
    private String all(List<Block> blocks) {
      return String.join("", blocks.stream().map(block -> block.accept(this)).toList());
    }

    private static String rows(List<Block.Row> rows) {
      return String.join(
          "",
          rows.stream()
              .flatMap(row -> row.cells().stream())
              .map(cell -> Inlines.text(cell.text()))
              .toList());
    }

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
      return all(list.items().stream().flatMap(item -> item.blocks().stream()).toList());
    }

    @Override
    public String quote(Block.Quote quote) {
      return all(quote.blocks()) + Inlines.text(quote.attribution());
    }

    @Override
    public String figure(Block.Figure figure) {
      return Inlines.text(figure.caption()) + figure.credit().map(c -> c.line()).orElse("");
    }

    @Override
    public String table(Block.Table table) {
      return Inlines.text(table.caption()) + rows(table.head()) + rows(table.body());
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
      return Inlines.text(embed.text());
    }
  }

  /** Makes articles of every shape; each word is numbered, so that no two are the same. */
  private static final class Generator {
    private static final List<String> STEMS = List.of("quay", "ö<", "&c", "река", "ميناء", "港");

    private final Random random;
    private int word;

    Generator(Random random) {
      this.random = random;
    }

    Article article() {
      return Anchors.assign(
          Fixtures.article(words())
              .language(random.nextBoolean() ? "en" : "he")
              .standfirst(inlines(0))
              .kicker(maybe(words()))
              .bylines(random.nextBoolean() ? List.of(Byline.of(words())) : List.of())
              .dateline(maybe(words()).map(line -> new Dateline(line, line)))
              .rights(maybe(words()))
              .body(blocks(0, 1 + random.nextInt(12)))
              .build());
    }

    private Optional<String> maybe(String text) {
      return random.nextBoolean() ? Optional.of(text) : Optional.empty();
    }

    private String words() {
      StringBuilder words = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        words.append(STEMS.get(random.nextInt(STEMS.size()))).append(++word).append(' ');
      }
      return words.toString();
    }

    private List<Inline> inlines(int depth) {
      List<Inline> runs = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        runs.add(inline(depth + 1));
      }
      return runs;
    }

    private Inline inline(int depth) {
      return switch (depth > 4 ? 0 : random.nextInt(9)) {
        case 1 -> new Inline.Emphasis(inlines(depth));
        case 2 -> new Inline.Strong(inlines(depth));
        case 3 -> new Inline.Subscript(inlines(depth));
        case 4 -> new Inline.Superscript(inlines(depth));
        case 5 -> new Inline.Code(words());
        case 6 -> new Inline.LineBreak();
        case 7 -> new Inline.LanguageSpan("ar", inlines(depth));
        case 8 ->
            new Inline.Link(
                URI.create(random.nextBoolean() ? "https://a.example/" : "ftp://a.example/"),
                inlines(depth));
        default -> new Inline.Text(words());
      };
    }

    private List<Block> blocks(int depth, int count) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        blocks.add(block(depth));
      }
      return blocks;
    }

    private Block block(int depth) {
      return switch (depth > 2 ? 0 : random.nextInt(10)) {
        case 1 -> new Block.Heading(Anchor.NONE, 1 + random.nextInt(5), inlines(0));
        case 2 ->
            new Block.ListBlock(
                Anchor.NONE,
                random.nextBoolean() ? Optional.of(random.nextInt(9)) : Optional.empty(),
                List.of(
                    new Block.Item(blocks(depth + 1, 2)), new Block.Item(blocks(depth + 1, 1))));
        case 3 ->
            new Block.Quote(
                Anchor.NONE,
                random.nextBoolean() ? Block.QuoteKind.QUOTATION : Block.QuoteKind.PULL_QUOTE,
                blocks(depth + 1, 2),
                inlines(0));
        case 4 -> Fixtures.figure(maybe(words()), Fixtures.harbour());
        case 5 -> Fixtures.notHeld(maybe(words()));
        case 6 -> new Block.Table(Anchor.NONE, inlines(0), List.of(row()), List.of(row(), row()));
        case 7 -> new Block.Preformatted(Anchor.NONE, words() + "\n " + words());
        case 8 -> new Block.Rule(Anchor.NONE);
        case 9 -> new Block.Embed(Anchor.NONE, "video", Optional.empty(), inlines(0));
        default -> new Block.Paragraph(Anchor.NONE, inlines(0));
      };
    }

    private Block.Row row() {
      return new Block.Row(
          List.of(
              new Block.Cell(inlines(0), random.nextBoolean(), 1, 1), Block.Cell.of(inlines(0))));
    }
  }
}
