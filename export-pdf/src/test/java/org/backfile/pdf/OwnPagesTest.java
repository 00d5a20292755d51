package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.Edition;
import org.backfile.edition.OwnPage;
import org.backfile.export.ExportReport;
import org.backfile.export.Progress;
import org.backfile.model.Access;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Attribution;
import org.backfile.model.Block;
import org.backfile.model.Credit;
import org.backfile.model.Image;
import org.backfile.model.Inlines;
import org.backfile.model.Provenance;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cover, contents, credits, provenance, ledger and colophon. */
class OwnPagesTest {
  private static final AppealPolicy AT_THE_END =
      new AppealPolicy(AppealPolicy.Placement.EDITION, Optional.empty());

  @TempDir Path folder;

  private ExportReport export(Edition edition, OwnPage.Choice pages) throws IOException {
    PdfOptions options = PdfOptions.builder().pages(pages).build();
    Path file = folder.resolve("own.pdf");
    ExportReport report = new PdfExporter(options).export(edition, file, Progress.NONE);
    Gate.passes(file, options.profile());
    return report;
  }

  /** The lines of the pages from the one with a title to the end. */
  private static List<String> from(ExportReport report, String title) throws IOException {
    try (PDDocument document = Loader.loadPDF(report.file().toFile())) {
      List<String> lines = new PDFTextStripper().getText(document).lines().toList();
      return lines.subList(lines.lastIndexOf(title), lines.size());
    }
  }

  private static List<String> page(ExportReport report, int number) throws IOException {
    try (PDDocument document = Loader.loadPDF(report.file().toFile())) {
      PDFTextStripper text = new PDFTextStripper();
      text.setStartPage(number);
      text.setEndPage(number);
      return text.getText(document).lines().toList();
    }
  }

  private static Block.Figure figure(String caption, Credit credit) {
    return new Block.Figure(Anchor.NONE, Image.notHeld(), Inlines.of(caption), Optional.of(credit));
  }

  private static Credit credit(List<String> people, List<String> agencies) {
    Attribution part =
        new Attribution(
            Optional.empty(),
            people,
            agencies,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    String line = String.join("/", agencies) + " " + String.join(", ", people);
    return new Credit(line, List.of(part), Credit.Confidence.HIGH, Credit.Origin.PAGE);
  }

  private static Article pictured() {
    List<Block> body =
        List.of(
            figure("One", credit(List.of("Žofie Malá"), List.of("Northwire"))),
            figure("Two", credit(List.of("Zora Brand"), List.of("Northwire"))),
            figure("Three", credit(List.of(), List.of("ábaco"))),
            figure("Four", credit(List.of("Ida Falk"), List.of())),
            figure("Five", Fixtures.credit("by kind permission")),
            new Block.Figure(Anchor.NONE, Image.notHeld(), Inlines.of("Six"), Optional.empty()));
    return Anchors.assign(Fixtures.river().toBuilder().body(body).language("en").build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "all", "none", "credits", "colophon, cover"})
  void choiceIsToldInWordsThatAreUnderstood(String words) {
    OwnPage.Choice choice = OwnPage.Choice.parse(words);

    assertThat(OwnPage.Choice.parse(choice.toString())).isEqualTo(choice);
  }

  @Test
  void creditIndexSortsAgenciesAndTheirPhotographers() throws IOException {
    Edition edition = Fixtures.edition(AppealPolicy.NONE, pictured(), Fixtures.harbour("one"));

    List<String> index = from(export(edition, OwnPage.Choice.ALL), "Photo credits");

    String names =
        index.stream()
            .limit(index.indexOf("Provenance"))
            .map(line -> line.replaceAll("[\\p{Z}0-9,]+$", ""))
            .collect(Collectors.joining("|"));
    assertThat(names)
        .contains(
            "|ábaco|Northwire|Žofie Malá|Zora Brand|Photographers without an agency|Ida Falk"
                + "|Other credit lines|by kind permission|EPA/PICTURE DESK/NORTHWIRE|HARBOUR OFFICE/PRESS SERVICE/NORTHWIRE"
                + "|No credit given");
    assertThat(index).anyMatch(line -> line.matches("Zora Brand\\p{Z}[0-9]+"));
  }

  @Test
  void ledgerTellsWhatIsMissing() throws IOException {
    Article article = pictured();
    Block.Figure speechless =
        new Block.Figure(
            Anchor.NONE,
            new Image(
                Optional.empty(),
                Optional.empty(),
                Optional.of("mute.jpg"),
                Fixtures.held("mute.jpg", Fixtures.jpeg(90, 60, 1), 1).media()),
            List.of(),
            Optional.empty());
    Block.Figure named =
        new Block.Figure(
            Anchor.NONE,
            new Image(
                Optional.of("IMG_2041"),
                Optional.empty(),
                Optional.of("named.jpg"),
                Fixtures.held("named.jpg", Fixtures.jpeg(90, 60, 2), 1).media()),
            List.of(),
            Optional.empty());
    Block.Figure flawed =
        new Block.Figure(
            Anchor.NONE,
            new Image(
                Optional.empty(),
                Optional.empty(),
                Optional.of("large.jpg"),
                Optional.empty(),
                Optional.of(Image.Flaw.TOO_LARGE)),
            List.of(),
            Optional.empty());
    Article told =
        Anchors.assign(
            Fixtures.harbour("one").toBuilder()
                .body(List.of(Fixtures.paragraph("Words."), speechless, named, flawed))
                .build());
    Edition edition = Fixtures.edition(AppealPolicy.NONE, article, told);

    ExportReport report = export(edition, OwnPage.Choice.ALL);

    assertThat(String.join(" ", from(report, "What is missing")))
        .contains("Pictures not saved with the article: “One”")
        .contains("Pictures that could not be shown (larger than the limit):")
        .contains("Pictures without a text alternative:")
        .contains("Left out of the story (button): “Continue”")
        .contains("Messages to readers, kept in the data and not printed:");
    assertThat(report.issues())
        .extracting(Issue::code, Issue::message)
        .contains(
            tuple(IssueCode.IMAGE_NO_ALT, "\"mute.jpg\" has no text alternative"),
            tuple(IssueCode.IMAGE_NO_ALT, "\"named.jpg\" has no text alternative"));
  }

  @Test
  void wholeEditionSaysThatNothingIsMissing() throws IOException {
    Article article =
        Anchors.assign(
            Fixtures.harbour("one").toBuilder()
                .provenance(Fixtures.provenance("a").withDropped(List.of()))
                .body(List.of(Fixtures.paragraph("Words.")))
                .appeals(List.of())
                .build());

    ExportReport report = export(Fixtures.edition(AppealPolicy.NONE, article), OwnPage.Choice.AUTO);

    assertThat(String.join(" ", from(report, "What is missing")))
        .contains("Nothing is missing from this edition.");
  }

  @Test
  void editionOfOneArticleBeginsWithIt() throws IOException {
    Article article = Fixtures.harbour("one");

    ExportReport report = export(Fixtures.edition(AppealPolicy.NONE, article), OwnPage.Choice.AUTO);

    assertThat(report.pageMap().orElseThrow().get().label(Anchor.ofArticle(article.id())))
        .contains("1");
    assertThat(report.pageMap().orElseThrow().get().label(new Anchor("cover"))).isEmpty();
    assertThat(report.pageMap().orElseThrow().get().label(new Anchor("colophon"))).isPresent();
  }

  @Test
  void pagesNotAskedForAreNotPrinted() throws IOException {
    Edition edition =
        Fixtures.edition(AppealPolicy.NONE, Fixtures.river(), Fixtures.harbour("one"));

    ExportReport none = export(edition, OwnPage.Choice.NONE);
    ExportReport some = export(edition, OwnPage.Choice.parse("contents,credits"));

    for (String anchor : List.of("cover", "provenance", "ledger", "colophon")) {
      assertThat(some.pageMap().orElseThrow().get().label(new Anchor(anchor))).isEmpty();
      assertThat(none.pageMap().orElseThrow().get().label(new Anchor(anchor))).isEmpty();
    }
    assertThat(some.pageMap().orElseThrow().get().label(new Anchor("contents"))).contains("1");
    assertThat(some.pageMap().orElseThrow().get().label(new Anchor("credits"))).isPresent();
  }

  @Test
  void contentsListNoAppealsWhenThereAreNone() throws IOException {
    Article article = Fixtures.river().toBuilder().appeals(List.of()).build();
    Article other = Fixtures.harbour("one").toBuilder().appeals(List.of()).build();

    ExportReport report = export(Fixtures.edition(AT_THE_END, article, other), OwnPage.Choice.ALL);

    assertThat(String.join(" ", from(report, "Contents"))).doesNotContain("Messages to readers");
  }

  @Test
  void coverNamesStoriesWithTheirPages() throws IOException {
    Article harbour = Fixtures.harbour("one");
    Edition edition = Fixtures.edition(AppealPolicy.NONE, harbour, Fixtures.river());

    ExportReport report = export(edition, OwnPage.Choice.ALL);

    Anchor anchor = Anchor.ofArticle(harbour.id());
    String page = report.pageMap().orElseThrow().get().label(anchor).orElseThrow();
    String cover = String.join(" ", page(report, 1)).replaceAll("[\\p{Z}\\s]+", " ");
    assertThat(cover).contains(harbour.headline() + " " + page);
  }

  @Test
  void editionOfOneArticleNamesItOnceAndNotInItsRecords() throws IOException {
    Article article = Fixtures.harbour("one");

    ExportReport report = export(Fixtures.edition(AppealPolicy.NONE, article), OwnPage.Choice.AUTO);

    List<String> records = from(report, "Provenance");
    assertThat(records).noneMatch(line -> line.contains(article.headline()));
    assertThat(records).anyMatch(line -> line.startsWith("Source:"));
  }

  @Test
  void appealsWithoutAnAskerAreCounted() throws IOException {
    Article named = Fixtures.harbour("one");
    Appeal nameless =
        new Appeal(
            named.appeals().get(0).kind(),
            List.of(Fixtures.paragraph("Please help.")),
            Optional.empty(),
            Optional.empty(),
            named.appeals().get(0).span());
    Article article =
        named.toBuilder().publication(Optional.empty()).appeals(List.of(nameless)).build();

    ExportReport report = export(Fixtures.edition(AppealPolicy.NONE, article), OwnPage.Choice.AUTO);

    assertThat(String.join(" ", from(report, "What is missing")))
        .contains("Messages to readers, kept in the data and not printed: 1")
        .doesNotContain("and 1 more");
  }

  @Test
  void colophonTellsNoDateThatNoSourceTells() throws IOException {
    Article dated = Fixtures.harbour("one");
    Article undated =
        dated.toBuilder()
            .published(Optional.empty())
            .modified(Optional.empty())
            .provenance(
                new Provenance(
                    "a", Optional.empty(), Optional.empty(), Optional.empty(), "t/1", List.of()))
            .build();

    assertThat(colophon(undated)).doesNotContain("Latest date").contains("PDF/A-2a");
    assertThat(colophon(dated)).contains("Latest date in the sources: ");
  }

  private String colophon(Article article) throws IOException {
    Edition edition = Fixtures.edition(AppealPolicy.NONE, article);
    return String.join(" ", from(export(edition, OwnPage.Choice.AUTO), "About this edition"));
  }

  @ParameterizedTest
  @ValueSource(ints = {82, 86, 90, 94, 98, 102, 106, 110, 114})
  void colophonsLastLineIsNeverAlone(int millimetres) throws IOException {
    PdfOptions options =
        PdfOptions.builder()
            .paper(Paper.parse("148x" + millimetres))
            .pages(OwnPage.Choice.of(Set.of(OwnPage.COLOPHON)))
            .build();
    Edition edition = Fixtures.edition(AppealPolicy.NONE, Fixtures.harbour("one"));

    ExportReport report =
        new PdfExporter(options).export(edition, folder.resolve("last.pdf"), Progress.NONE);

    List<String> last = page(report, report.counts().pages());
    assertThat(last).anySatisfy(line -> assertThat(line).startsWith("Rights: "));
    assertThat(last).hasSizeGreaterThan(3); // the line, the running head and the folio
  }

  @ParameterizedTest
  @EnumSource(PdfProfile.class)
  void keywordsAreForCataloguesAndForReaders(PdfProfile profile) throws IOException {
    Article filed =
        Fixtures.harbour("one").toBuilder()
            .keywords(List.of("Ferries", "Storm & tide", "ferries"))
            .access(Optional.of(Access.PAYWALLED))
            .build();
    Path file = folder.resolve("keywords.pdf");
    ExportReport report =
        new PdfExporter(PdfOptions.builder().profile(profile).build())
            .export(Fixtures.edition(AppealPolicy.NONE, filed), file, Progress.NONE);

    Gate.passes(file, profile);
    assertThat(from(report, "Provenance"))
        .contains("Keywords: Ferries, Storm & tide", "Access: for subscribers");
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      String xmp =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(xmp)
          .contains("<pdf:Keywords>Ferries, Storm &amp; tide</pdf:Keywords>")
          .contains("<rdf:li>Ferries</rdf:li><rdf:li>Storm &amp; tide</rdf:li>");
      if (profile != PdfProfile.A4) {
        assertThat(document.getDocumentInformation().getKeywords())
            .isEqualTo("Ferries, Storm & tide");
      }
    }
  }

  @Test
  void ownPagesSpeakTheEditionsLanguage() throws IOException {
    Article article = Anchors.assign(Fixtures.harbour("one").toBuilder().language("de").build());
    Edition edition = Fixtures.edition(AppealPolicy.NONE, article);
    Edition german =
        new Edition(
            edition.id(),
            edition.slug(),
            edition.title(),
            edition.series(),
            "de",
            edition.sections(),
            edition.appeals(),
            edition.lastChange());

    String pages = String.join(" ", from(export(german, OwnPage.Choice.ALL), "Herkunft"));

    assertThat(pages).contains("Quelle: ").contains("Nicht in den Artikel übernommen");
    assertThat(pages).doesNotContain("Source: ").doesNotContain("Left out");
  }

  @Test
  void unknownPageIsRefusedWithThoseThatAreKnown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OwnPage.Choice.parse("cover,index"))
        .withMessageContaining("\"index\"")
        .withMessageContaining("contents, credits");
    assertThat(OwnPage.Choice.parse("cover, ledger"))
        .isEqualTo(OwnPage.Choice.of(Set.of(OwnPage.COVER, OwnPage.LEDGER)));
  }
}
