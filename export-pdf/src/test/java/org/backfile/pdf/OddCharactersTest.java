package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.text.PDFTextStripper;
import org.backfile.edition.AppealPolicy;
import org.backfile.export.ExportReport;
import org.backfile.export.Progress;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Byline;
import org.backfile.model.Image;
import org.backfile.model.Inlines;
import org.backfile.model.Publication;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Characters that mean nothing, or mean something only together. */
class OddCharactersTest {
  private static final List<String> ODD =
      List.of(
          "\uE000\u0301",
          "b\uE000\u0301\u0327c",
          "\uE000\uFE0F",
          "\uDB80\uDC00\u0301",
          "\u0627\uE000\u0644",
          "\u05D0\u200D\uE000",
          "\uE000fi\uE001",
          "\uD83D",
          "a\uDC00b",
          "x\uFFFEy\uFFFFz",
          "e\uFEFFf",
          "\u0000a\u0001",
          "\u0301\u0301",
          "a\u200D\u200D\u200Db",
          "\uFE0F",
          "\u202Eabc\u202C");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(PdfProfile.class)
  void fileWithThemIsValidInEveryProfile(PdfProfile profile) throws IOException {
    List<Block> body = new ArrayList<>();
    for (String odd : ODD) {
      body.add(new Block.Heading(Anchor.NONE, 1, Inlines.of("Title " + odd)));
      body.add(Fixtures.paragraph(odd));
      body.add(Fixtures.paragraph("before " + odd + " after " + odd + odd));
    }
    Path file = folder.resolve("odd.pdf");

    new PdfExporter(PdfOptions.builder().profile(profile).build())
        .export(
            Fixtures.edition(AppealPolicy.NONE, Torture.article("odd", body)), file, Progress.NONE);

    Gate.passes(file, profile);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text).containsPattern("before .{1,9} after ");
    }
  }

  /** One of each plane, in every field that is told beside the pages. */
  @ParameterizedTest
  @EnumSource(PdfProfile.class)
  void privateCharactersAreToldWhereTheProfileAllowsThem(PdfProfile profile) throws IOException {
    String odd = "Logo \uF8FF \uDB80\uDC00 \uDBC0\uDC00 wins";
    Image picture = Fixtures.held("sea.jpg", Fixtures.jpeg(90, 60, 1), 1);
    Image image = new Image(Optional.of(odd), Optional.empty(), Optional.of(odd), picture.media());
    URI address = URI.create("https://a.example/");
    Article article =
        Torture.article(
                "private",
                List.of(
                    new Block.Figure(Anchor.NONE, image, Inlines.of(odd), Optional.empty()),
                    new Block.Embed(Anchor.NONE, "video", Optional.of(address), Inlines.of(odd))))
            .toBuilder()
            .headline(odd)
            .bylines(List.of(Byline.of(odd)))
            .section(Optional.of(odd))
            .publication(Optional.of(Publication.of(odd)))
            .keywords(List.of(odd))
            .rights(Optional.of(odd))
            .build();
    Path file = folder.resolve("private.pdf");

    ExportReport report =
        new PdfExporter(PdfOptions.builder().profile(profile).build())
            .export(Fixtures.edition(odd, AppealPolicy.NONE, article), file, Progress.NONE);

    Gate.passes(file, profile);
    boolean replaced = profile == PdfProfile.A4;
    String told = replaced ? "Logo \uFFFD \uFFFD \uFFFD wins" : odd;
    assertThat(report.issues().stream().map(Issue::code).toList())
        .filteredOn(code -> code == IssueCode.TEXT_CHARACTERS_REPLACED)
        .hasSize(replaced ? 1 : 0);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDDocumentCatalog catalog = document.getDocumentCatalog();
      assertThat(catalog.getDocumentOutline().getFirstChild().getTitle()).isEqualTo(told);
      String packet = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(packet).contains("default\">" + told + "</rdf:li>");
    }
  }
}
