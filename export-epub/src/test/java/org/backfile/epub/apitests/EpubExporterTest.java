package org.backfile.epub.apitests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.AppealPolicy.Placement;
import org.backfile.edition.BundleBy;
import org.backfile.edition.BundleOptions;
import org.backfile.edition.Bundler;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.edition.OwnPage;
import org.backfile.epub.EpubExporter;
import org.backfile.epub.EpubOptions;
import org.backfile.export.ExportReport.Counts;
import org.backfile.export.Progress;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Inline;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EpubExporterTest {
  private static final String ARTICLE = "text/article-0001.xhtml";

  @TempDir Path folder;

  @Test
  void mimetypeComesFirstStoredAndBare() throws IOException {
    EpubFile epub = export(Fixtures.edition(Fixtures.story()));

    ZipEntry first = epub.entries().get(0);
    assertThat(first.getName()).isEqualTo("mimetype");
    assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
    byte[] head = new byte[58];
    System.arraycopy(Files.readAllBytes(epub.report().file()), 0, head, 0, head.length);
    assertThat(new String(head, 30, 28, java.nio.charset.StandardCharsets.US_ASCII))
        .as("no extra field between name and content")
        .isEqualTo("mimetypeapplication/epub+zip");
  }

  @Test
  void picturesAreStoredAndTextsDeflatedAllAtOneTime() throws IOException {
    EpubFile epub = export(Fixtures.edition(Fixtures.story()));

    for (ZipEntry entry : epub.entries()) {
      boolean asItIs = entry.getName().endsWith(".png") || entry.getName().equals("mimetype");
      assertThat(entry.getMethod())
          .as(entry.getName())
          .isEqualTo(asItIs ? ZipEntry.STORED : ZipEntry.DEFLATED);
      assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
    }
  }

  @Test
  void exportingTwiceGivesTheSameBytes() throws IOException {
    Edition edition =
        Fixtures.edition(
            List.of(Fixtures.story(), Fixtures.torture()),
            new AppealPolicy(Placement.EDITION, Optional.of(Fixtures.ask("the makers"))));
    byte[] first = Files.readAllBytes(export(edition).report().file());

    assertThat(Files.readAllBytes(export(edition).report().file())).isEqualTo(first);
  }

  @Test
  void reportCountsWhatIsInTheFile() throws IOException {
    EpubFile epub =
        export(
            Fixtures.edition(
                List.of(Fixtures.story(), story("Ferry", Fixtures.notHeld(Optional.empty()))),
                new AppealPolicy(Placement.ARTICLE, Optional.empty())));

    assertThat(epub.report().counts()).isEqualTo(new Counts(2, 1, 1, 1, 0));
    assertThat(epub.report().sizeBytes()).isEqualTo(Files.size(epub.report().file()));
    assertThat(epub.report().issues()).isEmpty();
  }

  @Test
  void tortureArticlePassesEpubCheck() throws IOException {
    EpubFile epub =
        export(
            Fixtures.edition(
                List.of(Fixtures.torture(), Fixtures.story()),
                new AppealPolicy(Placement.ARTICLE, Optional.of(Fixtures.ask("the makers")))));

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.report().issues())
        .extracting(Issue::code)
        .containsOnly(IssueCode.TEXT_CHARACTERS_REPLACED);
    assertThat(epub.texts().values())
        .noneMatch(text -> text.matches("(?s).*(href|src)=\"(javascript|data|file):.*"));
  }

  @Test
  void threeHundredArticlesPassEpubCheck() throws IOException {
    List<Article> articles =
        Stream.iterate(1, n -> n + 1)
            .limit(300)
            .map(
                n ->
                    story("Tide table " + n, Fixtures.figure(Optional.of("a"), Fixtures.harbour())))
            .toList();
    EpubFile epub = export(Fixtures.edition(articles, AppealPolicy.NONE));

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.names())
        .contains("EPUB/text/article-0300.xhtml")
        .contains("EPUB/text/provenance-01.xhtml")
        .doesNotContain("EPUB/text/provenance-02.xhtml")
        .as("one picture, shown three hundred times")
        .filteredOn(name -> name.endsWith(".png"))
        .hasSize(1);
  }

  @Test
  void articleWithoutTextSaysSo() throws IOException {
    EpubFile epub = export(Fixtures.edition(story("Nothing more")));

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.text(ARTICLE)).contains("The source holds no text beyond the headline.");
  }

  @Test
  void articleThatCannotBeLoadedIsListedAndTheOthersAreExported() throws IOException {
    Article lost = story("Lost", Fixtures.p("text"));
    Edition edition =
        bundle(
            Entry.of(
                lost,
                () -> {
                  throw new IOException("disc gone");
                }),
            Entry.of(Fixtures.story()));
    EpubFile epub = export(edition);

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.report().counts().articles()).isEqualTo(1);
    assertThat(epub.report().issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.EXPORT_ARTICLE_FAILED);
    assertThat(epub.text("nav.xhtml")).doesNotContain("Lost");
  }

  @ParameterizedTest
  @EnumSource(names = {"ARTICLE", "EDITION"})
  void appealThatCannotBeWrittenIsListedAndTheRestIsExported(Placement placement)
      throws IOException {
    Block nested = Fixtures.p("Please give what you can.");
    for (int depth = 0; depth < 100_000; depth++) {
      nested = new Block.Quote(Anchor.NONE, Block.QuoteKind.QUOTATION, List.of(nested), List.of());
    }
    Appeal deep =
        new Appeal(
            Appeal.Kind.ASK, List.of(nested), Optional.empty(), Optional.empty(), Optional.empty());
    Article story = Fixtures.story();
    Article asking = story.toBuilder().appeals(List.of(deep, story.appeals().get(0))).build();
    Edition edition =
        Bundler.bundle(
                List.of(Entry.of(story, () -> asking)),
                new BundleOptions(
                    BundleBy.ALL,
                    Optional.empty(),
                    new AppealPolicy(placement, Optional.of(deep)),
                    BundleOptions.UNDATED))
            .get(0);
    EpubFile epub = export(edition);

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.report().issues())
        .extracting(Issue::code)
        .containsOnly(IssueCode.EXPORT_APPEAL_FAILED)
        .hasSize(2);
    assertThat(epub.report().counts().appeals()).isEqualTo(1);
  }

  @Test
  void nothingIsLeftWhenNoArticleCouldBeExported() throws IOException {
    Edition edition =
        bundle(
            Entry.of(
                Fixtures.story(),
                () -> {
                  throw new IllegalStateException("broken");
                }));

    assertThatThrownBy(() -> export(edition))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("broken");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void accessibilityMetadataFollowTheEvidence() throws IOException {
    Block described = Fixtures.figure(Optional.of("A bridge"), Fixtures.harbour());
    Block bare = Fixtures.figure(Optional.empty(), Fixtures.harbour());

    String all = export(Fixtures.edition(story("All", described))).text("package.opf");
    String some = export(Fixtures.edition(story("Some", described, bare))).text("package.opf");
    String none = export(Fixtures.edition(story("None"))).text("package.opf");

    assertThat(all)
        .contains(">alternativeText<", "Sufficient\">textual<", "Every picture has a text");
    assertThat(some)
        .doesNotContain(">alternativeText<", "Sufficient\">textual<")
        .contains("Sufficient\">textual,visual<", "without a text alternative: 1 of 2.");
    assertThat(none)
        .doesNotContain("visual", "alternativeText")
        .contains("Sufficient\">textual<", "Hazard\">none<");
  }

  @Test
  void fileNameIsNoEvidenceOfATextAlternative() throws IOException {
    Block named = Fixtures.figure(Optional.of("bridge.png"), Fixtures.harbour());

    EpubFile epub = export(Fixtures.edition(story("Named", named)));

    assertThat(epub.text("package.opf"))
        .doesNotContain(">alternativeText<", "Sufficient\">textual<", "dcterms:conformsTo")
        .contains("without a text alternative: 1 of 1.");
    assertThat(epub.text("text/article-0001.xhtml"))
        .contains("alt=\"Picture without a text alternative.\"");
  }

  @Test
  void linksLeadToTheWebAndToMailOnly() throws IOException {
    List<Inline> runs =
        Stream.of(
                "https://a.example/x?y=1&z=%C3%A4#f",
                "mailto:desk@a.example",
                "javascript:alert(1)",
                "data:text/html,hi",
                "file:///etc/passwd",
                "//b.example/relative",
                "http:nowhere",
                "http://user:secret@a.example/")
            .<Inline>map(
                uri -> new Inline.Link(URI.create(uri), List.of(new Inline.Text("[" + uri + "]"))))
            .toList();
    EpubFile epub =
        export(Fixtures.edition(story("Links", new Block.Paragraph(Anchor.NONE, runs))));

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.text(ARTICLE).split("<a ", -1)).hasSize(3);
    assertThat(epub.text(ARTICLE))
        .contains("<a href=\"https://a.example/x?y=1&amp;z=%C3%A4#f\">")
        .contains("<a href=\"mailto:desk@a.example\">")
        .contains("[javascript:alert(1)][data:text/html,hi][file:///etc/passwd]");
  }

  @Test
  void datelineRunsIntoTheFirstParagraph() throws IOException {
    EpubFile epub = export(Fixtures.edition(Fixtures.story()));

    assertThat(epub.text(ARTICLE))
        .contains(
            "<span class=\"dateline\">LINDHAVEN, March 3 (Northwire) —</span> The bridge over");
  }

  @Test
  void blocksKeepTheirAnchors() throws IOException {
    Article story = Fixtures.story();
    EpubFile epub = export(Fixtures.edition(story));

    assertThat(epub.text(ARTICLE)).contains("id=\"" + Anchor.ofArticle(story.id()) + "\"");
    story
        .body()
        .forEach(block -> assertThat(epub.text(ARTICLE)).contains("id=\"" + block.anchor() + "\""));
  }

  @Test
  void appealsAreLeftOutUnlessAskedFor() throws IOException {
    EpubFile epub = export(Fixtures.edition(Fixtures.story()));

    assertThat(epub.texts().values()).noneMatch(text -> text.contains("paid for by readers"));
    assertThat(epub.report().counts().appeals()).isZero();
  }

  @Test
  void appealFollowsItsArticleInADocumentOfItsOwn() throws IOException {
    EpubFile epub =
        export(
            Fixtures.edition(
                List.of(Fixtures.story()), new AppealPolicy(Placement.ARTICLE, Optional.empty())));

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.text(ARTICLE)).doesNotContain("paid for by readers");
    assertThat(epub.text("text/article-0001-appeal.xhtml"))
        .contains("epub:type=\"notice\" role=\"doc-notice\"", "paid for by readers");
    assertThat(epub.text("package.opf"))
        .contains(
            "<itemref idref=\"r-article-0001\"/>\n<itemref idref=\"r-article-0001-appeal\" linear=\"no\"/>");
    assertThat(epub.text("nav.xhtml")).contains("A message from The Lindhaven Courier");
  }

  @Test
  void appealsOfTheEditionComeOnceForEachOrganisationAtItsEnd() throws IOException {
    EpubFile epub =
        export(
            Fixtures.edition(
                List.of(
                    Fixtures.story(),
                    asking("One", "The Lindhaven Courier"),
                    asking("Two", "Northwire")),
                new AppealPolicy(Placement.EDITION, Optional.of(Fixtures.ask("the makers")))));

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.names())
        .filteredOn(name -> name.contains("appeal"))
        .containsExactly(
            "EPUB/text/appeal-01.xhtml", "EPUB/text/appeal-02.xhtml", "EPUB/text/appeal-own.xhtml");
    assertThat(epub.report().counts().appeals()).isEqualTo(3);
  }

  @Test
  void severalSectionsGetFrontsAndAnOnlyOneGetsNone() throws IOException {
    Article world = Fixtures.article("Far away").section(Optional.of("World")).build();
    EpubFile two = export(Fixtures.edition(Fixtures.story(), world));
    EpubFile one = export(Fixtures.edition(Fixtures.story()));

    EpubGate.assertSilent(two.report().file());
    assertThat(two.text("text/section-02.xhtml"))
        .contains("<h1>World</h1>", "href=\"article-0002.xhtml\"");
    assertThat(one.names()).noneMatch(name -> name.contains("section"));
  }

  @Test
  void firstPictureBecomesTheShelvesCover() throws IOException {
    Media harbour = Fixtures.harbour();
    EpubFile epub = export(Fixtures.edition(Fixtures.story()));

    assertThat(epub.text("package.opf"))
        .contains(harbour.sha256() + ".png\" media-type=\"image/png\" properties=\"cover-image\"")
        .contains("<meta name=\"cover\" content=\"r-" + harbour.sha256() + "\"/>");
    assertThat(epub.text("text/cover.xhtml"))
        .contains(harbour.sha256(), "<p class=\"credit\">Harbour desk/Northwire</p>");
  }

  @Test
  void editionWithoutAPictureHasACoverOfTextAndOneDrawnForTheShelf() throws IOException {
    EpubFile epub = export(Fixtures.edition(story("Plain", Fixtures.p("Text."))));

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.text("text/cover.xhtml")).contains("<h1>The harbour file</h1>");
    assertThat(epub.text("package.opf"))
        .contains("href=\"pictures/front.png\" media-type=\"image/png\" properties=\"cover-image\"")
        .contains("<meta name=\"cover\" content=\"r-front\"/>");
    assertThat(epub.report().counts().figures()).isZero();
  }

  @Test
  void rightToLeftEditionTurnsItsPagesTheOtherWay() throws IOException {
    Article article =
        Fixtures.article("الجسر القديم")
            .language("ar")
            .published(Optional.of(org.backfile.model.Timestamp.parse("2024-03-05")))
            .body(List.of(Fixtures.p("فُتح الجسر.")))
            .build();
    EpubFile epub = export(Fixtures.edition(article));

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.text("package.opf")).contains("page-progression-direction=\"rtl\"");
    assertThat(epub.text(ARTICLE))
        .contains("lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\"")
        .contains("<span lang=\"en\" xml:lang=\"en\" dir=\"ltr\">Published ");
  }

  @Test
  void provenanceCanBeLeftOut() throws IOException {
    EpubFile epub =
        EpubFile.export(
            Fixtures.edition(Fixtures.story()),
            folder,
            EpubOptions.DEFAULT.withPages(OwnPage.Choice.NONE));

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.texts().values()).noneMatch(text -> text.contains("Share this story"));
  }

  @Test
  void unwritableFolderIsAnIOException() {
    Path nowhere = folder.resolve("missing").resolve("edition.epub");

    assertThatThrownBy(
            () ->
                new EpubExporter(EpubOptions.DEFAULT)
                    .export(Fixtures.edition(Fixtures.story()), nowhere, Progress.NONE))
        .isInstanceOf(IOException.class);
  }

  @Test
  void progressIsToldOfEveryArticle() throws IOException {
    List<String> heard = new ArrayList<>();
    new EpubExporter(EpubOptions.DEFAULT)
        .export(
            Fixtures.edition(story("One"), story("Two")),
            folder.resolve("told.epub"),
            (stage, done, total) -> heard.add(stage + " " + done + "/" + total));

    assertThat(heard).containsExactly("articles 1/2", "articles 2/2");
  }

  private EpubFile export(Edition edition) throws IOException {
    return EpubFile.export(edition, folder);
  }

  private static Edition bundle(Entry... entries) {
    return Bundler.bundle(List.of(entries), BundleOptions.DEFAULT).get(0);
  }

  private static Article story(String headline, Block... body) {
    return Anchors.assign(Fixtures.article(headline).language("en").body(List.of(body)).build());
  }

  private static Article asking(String headline, String organisation) {
    return Anchors.assign(
        story(headline).toBuilder().appeals(List.of(Fixtures.ask(organisation))).build());
  }
}
