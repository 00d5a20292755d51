package org.backfile.epub.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.BundleBy;
import org.backfile.edition.BundleOptions;
import org.backfile.edition.Bundler;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.epub.EpubExporter;
import org.backfile.epub.EpubOptions;
import org.backfile.export.PageMap;
import org.backfile.export.PagedEdition;
import org.backfile.export.Progress;
import org.backfile.model.Access;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Attribution;
import org.backfile.model.Block;
import org.backfile.model.Credit;
import org.backfile.model.Image;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leads from one part of an EPUB to another, and what it says of itself at its end. */
class EditionPartsTest {
  private static final URI BRIDGE = URI.create("https://courier.example/bridge");

  @TempDir Path folder;

  private EpubFile export(Edition edition) throws IOException {
    EpubFile epub = EpubFile.export(edition, folder);
    EpubGate.assertSilent(epub.report().file());
    return epub;
  }

  @Test
  void keywordsAreForCataloguesAndForReaders() throws IOException {
    Article one =
        Fixtures.story().toBuilder()
            .keywords(List.of("Lorries", "bridges", "city"))
            .access(Optional.of(Access.FREE))
            .build();
    Article two =
        Anchors.assign(
            Fixtures.article("Hafen").language("de").keywords(List.of("Hafen", "lorries")).build());
    EpubFile epub = export(Fixtures.edition(one, two));

    assertThat(epub.text("package.opf"))
        .contains(
            """
            <dc:subject>City</dc:subject>
            <dc:subject>bridges</dc:subject>
            <dc:subject>Hafen</dc:subject>
            <dc:subject>Lorries</dc:subject>
            """)
        .doesNotContain("<dc:subject>city", "<dc:subject>lorries");
    assertThat(epub.text("text/provenance-01.xhtml"))
        .contains(
            "<dt>Schlagwörter</dt>\n<dd lang=\"en\" xml:lang=\"en\">Lorries, bridges, city</dd>")
        .contains("<dt>Zugang</dt>\n<dd>frei lesbar</dd>", "<dd>Hafen, lorries</dd>");
  }

  @Test
  void longArticleIsDividedBetweenItsBlocks() throws IOException {
    List<Block> body = new ArrayList<>();
    IntStream.range(0, 300)
        .forEach(n -> body.add(Fixtures.p("Paragraph " + n + ": " + "the tide rose. ".repeat(80))));
    body.add(Fixtures.figure(Optional.empty(), Fixtures.harbour()));
    Article article = Anchors.assign(Fixtures.article("The long flood").body(body).build());
    EpubFile epub = export(Fixtures.edition(article));

    List<String> parts =
        epub.texts().keySet().stream()
            .filter(name -> name.contains("/article-"))
            .map(name -> name.substring("EPUB/".length()))
            .toList();
    assertThat(parts).containsExactly("text/article-0001.xhtml", "text/article-0001-2.xhtml");
    for (String part : parts) {
      assertThat(epub.text(part).length()).isLessThan(260_000);
    }
    String all = epub.text(parts.get(0)) + epub.text(parts.get(1));
    for (Block block : article.body()) {
      assertThat(all.split(Pattern.quote("id=\"" + block.anchor() + "\""), -1)).hasSize(2);
    }
    Anchor figure = article.figures().get(0).anchor();
    assertThat(epub.text("text/credits-01.xhtml"))
        .contains("href=\"article-0001-2.xhtml#" + figure + "\"");
    assertThat(epub.text("text/ledger-01.xhtml"))
        .contains("<a href=\"article-0001-2.xhtml#" + figure + "\">Picture 1</a>");
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }

  @Test
  void longListGoesOnWithItsNumbersAndLongTableWithItsHead() throws IOException {
    List<Block.Item> items = new ArrayList<>();
    List<Block.Row> rows = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      items.add(
          new Block.Item(List.of(Fixtures.p("item " + i + ", the tide rose and fell again"))));
      int span = i % 2 == 0 ? 2 : 1;
      rows.add(new Block.Row(List.of(cell("row " + i, span), cell("the tide rose and fell", 1))));
    }
    List<Block> body = new ArrayList<>();
    body.add(new Block.ListBlock(Anchor.NONE, Optional.of(7), items));
    List<Block.Row> head = List.of(new Block.Row(List.of(cell("Gate", 1), cell("Tide", 1))));
    body.add(new Block.Table(Anchor.NONE, Inlines.of("Tides"), head, rows));
    Article article = Anchors.assign(Fixtures.article("The long list").body(body).build());
    EpubFile epub = export(Fixtures.edition(article));

    List<String> parts = new ArrayList<>();
    epub.texts()
        .forEach(
            (name, text) -> {
              if (name.contains("/article-")) {
                parts.add(text);
              }
            });
    assertThat(parts).hasSizeGreaterThan(4).allMatch(part -> part.length() < 260_000);
    String all = String.join("\n", parts);
    List<String> numbers = IntStream.range(0, 4_000).mapToObj(Integer::toString).toList();
    assertThat(found("item (\\d+),", all)).isEqualTo(numbers);
    assertThat(found("row (\\d+)<", all)).isEqualTo(numbers);
    for (String part : parts) {
      int tables = part.split("<table", -1).length;
      assertThat(part.split("<th scope=\"col\">Tide</th>", -1)).hasSize(tables);
      assertThat(part).doesNotContainPattern("<tbody>\\s*<tr>\\s*<td>row [0-9]*[13579]<");
    }
    String start = parts.get(1).replaceFirst("(?s).*?<ol start=\"([0-9]+)\".*", "$1");
    assertThat(parts.get(1)).contains("item " + (Integer.parseInt(start) - 7) + ",");
    assertThat(all).containsOnlyOnce("id=\"" + article.body().get(1).anchor() + "\"");
  }

  private static Block.Cell cell(String text, int rowSpan) {
    return new Block.Cell(Inlines.of(text), false, 1, rowSpan);
  }

  @Test
  void linksBetweenArticlesStayInside() throws IOException {
    Article bridge = at(BRIDGE, "The bridge", Fixtures.p("It opened."));
    Article other =
        at(
            URI.create("https://courier.example/other"),
            "The ferry",
            link("https://courier.example/bridge#photo"),
            link("http://courier.example/bridge/"),
            link("https://courier.example/elsewhere"));
    EpubFile epub = export(Fixtures.edition(bridge, other));

    assertThat(epub.text("text/article-0002.xhtml"))
        .contains("<a href=\"article-0001.xhtml\">https://courier.example/bridge#photo</a>")
        .contains("<a href=\"article-0001.xhtml\">http://courier.example/bridge/</a>")
        .contains("<a href=\"https://courier.example/elsewhere\">");
  }

  @Test
  void linkThatIsHardlyAnAddressCostsNothing() throws IOException {
    Article odd =
        Fixtures.article("Odd links")
            .body(List.of(link("http:/"), link("http:///"), link("https:/?q")))
            .appeals(
                List.of(
                    new Appeal(
                        Appeal.Kind.ASK,
                        List.of(link("http:/")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
            .build();
    EpubFile epub =
        export(
            Fixtures.edition(
                List.of(Anchors.assign(odd)),
                new AppealPolicy(AppealPolicy.Placement.ARTICLE, Optional.empty())));

    assertThat(epub.report().issues()).isEmpty();
    assertThat(epub.text("text/article-0001.xhtml")).contains("http:///");
  }

  @Test
  void linksFollowAddressesWhateverTheIds() throws IOException {
    Article bridge =
        at(BRIDGE, "The bridge", Fixtures.p("It opened.")).toBuilder()
            .id(ArticleIds.ofUrl(URI.create("https://bank.example/login")))
            .build();
    Article other =
        at(
            URI.create("https://courier.example/other"),
            "The ferry",
            link(BRIDGE.toString()),
            link("https://bank.example/login"));
    EpubFile epub = export(Fixtures.edition(bridge, other));

    assertThat(epub.text("text/article-0002.xhtml"))
        .contains("<a href=\"article-0001.xhtml\">" + BRIDGE)
        .contains("<a href=\"https://bank.example/login\">");
  }

  @Test
  void appealsAtTheEndKeepTheirLanguagesAndCountForTheClaim() throws IOException {
    EpubFile epub =
        export(
            Fixtures.edition(
                List.of(asking("de", "Ein Aufruf."), asking(Article.UNDETERMINED, "Pros.")),
                new AppealPolicy(AppealPolicy.Placement.EDITION, Optional.empty())));

    assertThat(epub.text("text/appeal-01.xhtml"))
        .contains("<html", "lang=\"de\"")
        .contains("<div class=\"asked\" lang=\"und\"");
    assertThat(epub.text("package.opf")).doesNotContain("dcterms:conformsTo");
  }

  private static Article asking(String language, String words) {
    return Anchors.assign(
        Fixtures.article("In " + language)
            .language(language)
            .appeals(
                List.of(
                    new Appeal(
                        Appeal.Kind.ASK,
                        List.of(Fixtures.p(words)),
                        Optional.of("Northwire"),
                        Optional.empty(),
                        Optional.empty())))
            .build());
  }

  @Test
  void creditOfVeryManyNamesIsShownAsALine() throws IOException {
    List<String> names = IntStream.range(0, 300).mapToObj(n -> "Name " + n).toList();
    Article article =
        Anchors.assign(
            Fixtures.article("Many").body(List.of(credited("A long line", names, names))).build());
    EpubFile epub = export(Fixtures.edition(article));

    assertThat(epub.text("text/credits-01.xhtml"))
        .contains("Other credit lines", "A long line")
        .doesNotContain("Name 7");
  }

  @Test
  void articleThatIsLinkedToAndFailsIsSaidToBeMissing() throws IOException {
    Article before = at(URI.create("https://courier.example/a"), "Before", link(BRIDGE.toString()));
    Entry failing =
        Entry.of(
            at(BRIDGE, "The bridge", Fixtures.p("It opened.")),
            () -> {
              throw new IOException("the spool is gone");
            });
    Article after = at(URI.create("https://courier.example/b"), "After", link(BRIDGE.toString()));
    Edition edition =
        Bundler.bundle(List.of(Entry.of(before), failing, Entry.of(after)), BundleOptions.DEFAULT)
            .get(0);
    EpubFile epub = export(edition);

    assertThat(epub.text("text/article-0001.xhtml")).contains("<a href=\"article-0002.xhtml\">");
    assertThat(epub.text("text/article-0002.xhtml")).contains("Could not be printed");
    assertThat(epub.text("text/article-0003.xhtml")).contains("<a href=\"" + BRIDGE + "\">");
    assertThat(epub.text("text/ledger-01.xhtml"))
        .contains("The edition as a whole", "Could not be printed");
  }

  @Test
  void pageListLeadsToWhatBeginsEachPage() throws IOException {
    Article article = Fixtures.story();
    Map<Anchor, String> labels = new LinkedHashMap<>();
    labels.put(new Anchor("nowhere"), "2");
    labels.put(Anchor.ofArticle(article.id()), "2");
    labels.put(article.body().get(0).anchor(), "2");
    labels.put(article.body().get(1).anchor(), "3");
    Edition edition = Fixtures.edition(article);
    Path file = folder.resolve("paged.epub");
    var report =
        new EpubExporter(EpubOptions.DEFAULT)
            .export(
                edition,
                file,
                Optional.of(new PagedEdition("paged.pdf", new PageMap(labels))),
                Progress.NONE,
                Runnable::run);
    EpubFile epub = EpubFile.read(report, file);

    EpubGate.assertSilent(file);
    assertThat(epub.text("nav.xhtml"))
        .contains(
            "<li><a href=\"text/article-0001.xhtml#page-2\">2</a></li>\n"
                + "<li><a href=\"text/article-0001.xhtml#page-3\">3</a></li>");
    String mark = "<span epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"page-";
    assertThat(epub.text("text/article-0001.xhtml"))
        .contains(mark + "2\" aria-label=\"2\"></span><article id=")
        .containsOnlyOnce(mark + "3\" aria-label=\"3\"></span>");
    assertThat(epub.text("package.opf"))
        .contains("<meta property=\"pageBreakSource\">paged.pdf</meta>")
        .contains("pageNavigation");
  }

  @Test
  void withoutPagesThereIsNoPageList() throws IOException {
    EpubFile epub = export(Fixtures.edition(Fixtures.story()));

    assertThat(epub.text("nav.xhtml")).doesNotContain("page-list");
    assertThat(epub.text("package.opf"))
        .doesNotContain("pageBreakSource", "pageNavigation", "pageBreakMarkers");
  }

  @Test
  void headingsLeaveNoLevelOut() throws IOException {
    List<Block> body =
        List.of(
            Fixtures.h(2, "First"),
            Fixtures.h(2, "Second"),
            Fixtures.h(4, "Below"),
            Fixtures.h(1, "Top"),
            Fixtures.h(3, "Below again"));
    EpubFile epub =
        export(Fixtures.edition(Anchors.assign(Fixtures.article("Levels").body(body).build())));

    assertThat(epub.text("text/article-0001.xhtml").replaceAll(" id=\"[^\"]*\"", ""))
        .contains(
            "<h2>First</h2>",
            "<h2>Second</h2>",
            "<h3>Below</h3>",
            "<h2>Top</h2>",
            "<h3>Below again</h3>");
  }

  @Test
  void seriesIsToldInBothWays() throws IOException {
    List<Entry> entries =
        List.of(Entry.of(on("One", "2024-03-01")), Entry.of(on("Two", "2024-03-02")));
    BundleOptions byDay =
        new BundleOptions(
            BundleBy.DAY, Optional.of("The flood"), AppealPolicy.NONE, BundleOptions.UNDATED);
    EpubFile epub = export(Bundler.bundle(entries, byDay).get(1));

    assertThat(epub.text("package.opf"))
        .contains("<meta property=\"belongs-to-collection\" id=\"series\">The flood</meta>")
        .contains("<meta refines=\"#series\" property=\"group-position\">2</meta>")
        .contains("<meta name=\"calibre:series\" content=\"The flood\"/>")
        .contains("<meta name=\"calibre:series_index\" content=\"2\"/>");
  }

  @Test
  void creditsAreIndexedByAgencyAndPhotographer() throws IOException {
    Article article =
        Anchors.assign(
            Fixtures.article("The ferry")
                .body(
                    List.of(
                        credited("Ada Kern/Northwire", List.of("Ada Kern"), List.of("Northwire")),
                        credited("Northwire", List.of(), List.of("Northwire")),
                        credited("Ole Brandt", List.of("Ole Brandt"), List.of())))
                .build());
    EpubFile epub = export(Fixtures.edition(article));

    assertThat(epub.text("text/credits-01.xhtml"))
        .containsSubsequence(
            "<h2>Northwire</h2>",
            article.figures().get(1).anchor().value(),
            "<b class=\"name\">Ada Kern</b>",
            article.figures().get(0).anchor().value(),
            "<h2>Photographers without an agency</h2>",
            "<b class=\"name\">Ole Brandt</b>");
    assertThat(epub.text("package.opf"))
        .contains("<dc:contributor id=\"pht-1\">Ada Kern</dc:contributor>");
  }

  @Test
  void conformanceIsClaimedOnlyWhereNothingIsKnownAgainstIt() throws IOException {
    Block.Row row = new Block.Row(List.of(new Block.Cell(Inlines.of("1"), false, 1, 1)));
    Block table = new Block.Table(Anchor.NONE, List.of(), List.of(), List.of(row));
    Article whole =
        Anchors.assign(
            Fixtures.article("Whole")
                .language("en")
                .body(List.of(Fixtures.figure(Optional.of("A bridge."), Fixtures.harbour())))
                .build());
    Article plain =
        Anchors.assign(Fixtures.article("Plain").language("en").body(List.of(table)).build());
    Article unknown = Fixtures.article("Unknown").language(Article.UNDETERMINED).build();
    String claim = "dcterms:conformsTo";

    assertThat(export(Fixtures.edition(whole)).text("package.opf"))
        .contains(claim, "a11y:certifiedBy");
    assertThat(export(Fixtures.edition(plain)).text("package.opf"))
        .doesNotContain(claim)
        .contains("Tables without header cells: 1.");
    Block.Row blank = new Block.Row(List.of(new Block.Cell(Inlines.of(" "), true, 1, 1)));
    Article headless =
        Anchors.assign(
            Fixtures.article("Headless")
                .language("en")
                .body(
                    List.of(new Block.Table(Anchor.NONE, List.of(), List.of(blank), List.of(row))))
                .build());
    assertThat(export(Fixtures.edition(headless)).text("package.opf")).doesNotContain(claim);
    assertThat(export(Fixtures.edition(whole, unknown)).text("package.opf"))
        .doesNotContain(claim)
        .contains("Articles whose language is not known: 1.");
  }

  @Test
  void longPartsComeInSeveralDocuments() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int n = 0; n < 360; n++) {
      articles.add(Fixtures.article("Report " + n + " " + "of the tide ".repeat(10)).build());
    }
    EpubFile epub = export(Fixtures.edition(articles, AppealPolicy.NONE));

    assertThat(epub.names())
        .contains("EPUB/text/provenance-01.xhtml", "EPUB/text/provenance-02.xhtml");
    assertThat(epub.text("nav.xhtml")).contains("Provenance · 2");
    assertThat(epub.text("text/provenance-01.xhtml") + epub.text("text/provenance-02.xhtml"))
        .contains("Report 0 ", "Report 199 ", "Report 359 ");
  }

  private static Article at(URI url, String headline, Block... body) {
    return Anchors.assign(
        Fixtures.article(headline)
            .id(ArticleIds.ofUrl(url))
            .canonicalUrl(Optional.of(url))
            .body(List.of(body))
            .build());
  }

  private static Article on(String headline, String day) {
    return Fixtures.article(headline)
        .published(Optional.of(org.backfile.model.Timestamp.parse(day)))
        .build();
  }

  private static Block link(String address) {
    return new Block.Paragraph(
        Anchor.NONE, List.of(new Inline.Link(URI.create(address), Inlines.of(address))));
  }

  private static Block credited(String line, List<String> creators, List<String> agencies) {
    Attribution attribution =
        new Attribution(
            Optional.empty(),
            creators,
            agencies,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Block.Figure(
        Anchor.NONE,
        new Image(Optional.of("A ferry."), Optional.empty(), Optional.empty(), Optional.empty()),
        Inlines.of("The ferry " + line),
        Optional.of(
            new Credit(line, List.of(attribution), Credit.Confidence.HIGH, Credit.Origin.PAGE)));
  }
}
