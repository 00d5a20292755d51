package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.backfile.edition.AppealPolicy;
import org.backfile.export.ExportReport;
import org.backfile.export.Progress;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Image;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts that are longer than a string of a PDF may be. */
class LongTextsTest {
  @TempDir Path folder;

  private ExportReport export(PdfProfile profile, String title, Article article)
      throws IOException {
    Path file = folder.resolve("long.pdf");
    ExportReport report =
        new PdfExporter(PdfOptions.builder().profile(profile).build())
            .export(Fixtures.edition(title, AppealPolicy.NONE, article), file, Progress.NONE);
    Gate.passes(file, profile);
    return report;
  }

  private static List<IssueCode> codes(ExportReport report) {
    return report.issues().stream()
        .map(Issue::code)
        .filter(code -> code != IssueCode.PAGE_WORD_CUT)
        .toList();
  }

  private PDDocument read() throws IOException {
    return Loader.loadPDF(folder.resolve("long.pdf").toFile());
  }

  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @EnumSource(PdfProfile.class)
  void titleEndsEarlyBesideThePagesAndIsWholeOnThem(PdfProfile profile) throws IOException {
    String title = "Wörter ".repeat(3_000) + "Ende";
    Article article =
        Torture.article("title", List.of(Fixtures.paragraph("x"))).toBuilder()
            .headline(title)
            .build();

    ExportReport report = export(profile, title, article);

    assertThat(codes(report)).containsExactly(IssueCode.EXPORT_TEXT_CUT);
    try (PDDocument document = read()) {
      String bookmark =
          document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle();
      assertThat(bookmark).hasSizeBetween(16_000, 16_382).startsWith("Wörter ").endsWith("…");
      assertThat(text(document)).contains("Wörter Ende");
      if (profile != PdfProfile.A4) {
        assertThat(document.getDocumentInformation().getTitle()).isEqualTo(bookmark);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PdfProfile.class)
  void textAlternativeEndsEarly(PdfProfile profile) throws IOException {
    Image image =
        new Image(
            Optional.of("alt words ".repeat(8_000)),
            Optional.empty(),
            Optional.empty(),
            Fixtures.held("sea.jpg", Fixtures.jpeg(90, 60, 1), 1).media());
    Block figure = new Block.Figure(Anchor.NONE, image, Inlines.of("Caption"), Optional.empty());

    ExportReport report = export(profile, "Long", Torture.article("alt", List.of(figure)));

    assertThat(codes(report)).containsExactly(IssueCode.EXPORT_TEXT_CUT);
    try (PDDocument document = read()) {
      assertThat(alternatives(document)).hasSize(1).allMatch(alt -> alt.endsWith("…"));
    }
  }

  private static List<String> alternatives(PDDocument document) {
    List<String> all = new ArrayList<>();
    for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
      if (document.getDocument().getObjectFromPool(key).getObject()
              instanceof COSDictionary dictionary
          && dictionary.containsKey(COSName.ALT)) {
        all.add(dictionary.getString(COSName.ALT));
      }
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource(PdfProfile.class)
  void linkWhoseAddressNoStringHoldsIsWordsLikeOthers(PdfProfile profile) throws IOException {
    Block body =
        Fixtures.paragraph(
            link("https://a.example/" + "x".repeat(40_000), "far"),
            link("https://b.example/", "near"));

    ExportReport report = export(profile, "Long", Torture.article("link", List.of(body)));

    assertThat(codes(report)).containsExactly(IssueCode.EXPORT_LINK_LEFT_OUT);
    try (PDDocument document = read()) {
      assertThat(text(document)).contains("far near");
      assertThat(addresses(document)).containsOnly("https://b.example/");
    }
  }

  private static Inline link(String address, String words) {
    return new Inline.Link(URI.create(address), Inlines.of(words + " "));
  }

  private static List<String> addresses(PDDocument document) throws IOException {
    List<String> all = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        COSDictionary action = annotation.getCOSObject().getCOSDictionary(COSName.A);
        if (action != null) {
          all.add(action.getString(COSName.URI));
        }
      }
    }
    return all;
  }
}
