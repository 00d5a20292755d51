package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.Edition;
import org.backfile.export.ExportReport;
import org.backfile.export.Progress;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfExporterTest {
  private static final AppealPolicy EVERYTHING =
      new AppealPolicy(AppealPolicy.Placement.ARTICLE, Optional.of(Fixtures.appeal()));

  @TempDir Path folder;

  private ExportReport export(Edition edition, Paper paper) throws IOException {
    Path file = folder.resolve(paper + ".pdf");
    return new PdfExporter(PdfOptions.builder().paper(paper).build())
        .export(edition, file, Progress.NONE);
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void editionPassesTheValidatorsOnEveryPaper(Paper paper) throws IOException {
    Edition edition = Fixtures.edition(EVERYTHING, Fixtures.harbour("one"), Fixtures.river());

    ExportReport report = export(edition, paper);

    Gate.passes(report.file());
    assertThat(report.issues()).isEmpty();
    assertThat(report.counts().articles()).isEqualTo(2);
    assertThat(report.counts().figures()).isEqualTo(1);
    assertThat(report.counts().figuresNotHeld()).isEqualTo(1);
    assertThat(report.counts().appeals()).isEqualTo(2);
  }

  @Test
  void sameEditionGivesTheSameBytes() throws IOException {
    Edition edition = Fixtures.edition(EVERYTHING, Fixtures.harbour("one"), Fixtures.river());

    byte[] first = Files.readAllBytes(export(edition, Paper.A4).file());
    byte[] second = Files.readAllBytes(export(edition, Paper.A4).file());

    assertThat(first).isEqualTo(second);
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void everyBlockInEveryOtherPassesTheValidators(Paper paper) throws IOException {
    ExportReport report = export(Fixtures.edition(AppealPolicy.NONE, Torture.article()), paper);

    Gate.passes(report.file());
    assertThat(report.counts().articles()).isEqualTo(1);
    assertThat(report.issues())
        .extracting(Issue::code)
        .contains(IssueCode.TEXT_CHARACTERS_REPLACED, IssueCode.FONT_MISSING)
        .doesNotContain(IssueCode.EXPORT_ARTICLE_FAILED);
  }
}
