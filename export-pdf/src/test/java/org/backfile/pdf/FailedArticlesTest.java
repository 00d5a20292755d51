package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.AppealPolicy.Placement;
import org.backfile.export.ExportReport;
import org.backfile.export.Progress;
import org.backfile.model.Anchor;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Image;
import org.backfile.model.Inlines;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Articles that cannot be set stay in the contents, without a page, and the file is valid. */
class FailedArticlesTest {
  @TempDir Path folder;

  private static Article failing(String name) {
    return Torture.article(name, List.of(broken()));
  }

  private static Block broken() {
    Media held = Fixtures.media(Fixtures.jpeg(90, 60, 1), "image/jpeg", 90, 60, 1);
    ByteSource broken =
        new ByteSource() {
          @Override
          public InputStream openStream() {
            throw new IllegalStateException("a defect in the data");
          }
        };
    Media media =
        new Media(broken, held.sha256(), held.crc32(), held.sizeBytes(), held.type(), 90, 60, 1);
    Image image =
        new Image(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(media));
    return new Block.Figure(Anchor.NONE, image, Inlines.of("Caption."), Optional.empty());
  }

  private static Appeal asking(Block block) {
    return new Appeal(
        Appeal.Kind.ASK, List.of(block), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(PdfProfile.class)
  void contentsWithAnArticleThatFailedAreValidInEveryProfile(PdfProfile profile)
      throws IOException {
    Path file = folder.resolve("failed.pdf");

    ExportReport report =
        new PdfExporter(PdfOptions.builder().profile(profile).build())
            .export(
                Fixtures.edition(
                    AppealPolicy.NONE,
                    Fixtures.harbour("one"),
                    failing("first"),
                    failing("second"),
                    Fixtures.river()),
                file,
                Progress.NONE);

    assertThat(report.counts().articles()).isEqualTo(2);
    assertThat(report.issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.EXPORT_ARTICLE_FAILED, IssueCode.EXPORT_ARTICLE_FAILED);
    Gate.passes(file, profile);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertThat(new PDFTextStripper().getText(document)).contains("Storm empties", "Река вышла");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ARTICLE", "EDITION"})
  void appealThatCannotBeSetCostsNoArticleAndNoFile(Placement placement) throws IOException {
    Path file = folder.resolve("appeals.pdf");
    Appeal sound =
        asking(new Block.Paragraph(Anchor.NONE, Inlines.of("Please keep the presses turning.")));
    Article story =
        Fixtures.harbour("one").toBuilder().appeals(List.of(asking(broken()), sound)).build();
    AppealPolicy policy = new AppealPolicy(placement, Optional.of(asking(broken())));

    ExportReport report =
        new PdfExporter(PdfOptions.builder().build())
            .export(Fixtures.edition(policy, story, Fixtures.river()), file, Progress.NONE);

    assertThat(report.counts().articles()).isEqualTo(2);
    assertThat(report.issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.EXPORT_APPEAL_FAILED, IssueCode.EXPORT_APPEAL_FAILED);
    Gate.passes(file, PdfProfile.A2A);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("Storm empties", "Please keep the presses turning.");
    }
  }
}
