package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.backfile.edition.AppealPolicy;
import org.backfile.export.Progress;
import org.backfile.model.Anchor;
import org.backfile.model.Block;
import org.backfile.model.Inlines;
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
}
