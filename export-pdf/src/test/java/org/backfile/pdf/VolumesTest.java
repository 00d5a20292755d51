package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.Edition;
import org.backfile.edition.Series;
import org.backfile.edition.Volume;
import org.backfile.export.Progress;
import org.backfile.model.Timestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a volume's contents say of the others. */
class VolumesTest {
  private static final Volume FIRST =
      new Volume(
          1,
          "The Coast · Volume 1 of 30",
          "the-coast-1",
          Optional.of(Timestamp.parse("2024-03-01")),
          Optional.of(Timestamp.parse("2024-03-08")),
          new Volume.Headline("Calm", "en"),
          new Volume.Headline("Storm", "en"));

  private static final Volume THIRD =
      new Volume(
          3,
          "The Coast · Volume 3 of 30",
          "the-coast-3",
          Optional.empty(),
          Optional.empty(),
          new Volume.Headline("Ebbe", "de"),
          new Volume.Headline("Прилив", "ru"));

  @TempDir Path folder;

  @Test
  void contentsOfAVolumeTellOfTheOthersEvenWithOneArticle() throws IOException {
    List<String> lines = lines(new Series("The Coast", 2, 30, List.of(FIRST, THIRD)));

    assertThat(lines)
        .containsSubsequence(
            "Contents",
            "In the other volumes",
            "The Coast · Volume 1 of 30",
            "the-coast-1.pdf · 1 March 2024 – 8 March 2024",
            "The Coast · Volume 3 of 30",
            "the-coast-3.pdf · Ebbe – Прилив",
            "and 27 more");
  }

  @Test
  void editionOfAnotherRowTellsNothing() throws IOException {
    assertThat(lines(new Series("The Coast", 2, 30))).doesNotContain("In the other volumes");
  }

  private List<String> lines(Series series) throws IOException {
    Edition edition = Fixtures.edition(AppealPolicy.NONE, Fixtures.harbour("one"));
    Edition volume =
        new Edition(
            edition.id(),
            edition.slug(),
            edition.title(),
            Optional.of(series),
            "en",
            edition.sections(),
            edition.appeals(),
            edition.lastChange());
    Path file = folder.resolve("volume.pdf");
    PdfOptions options = PdfOptions.builder().build();
    new PdfExporter(options).export(volume, file, Progress.NONE);
    Gate.passes(file, options.profile());
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document).lines().map(String::strip).toList();
    }
  }
}
