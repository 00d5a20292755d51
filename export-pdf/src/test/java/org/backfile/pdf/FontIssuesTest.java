package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.backfile.pdf.font.FontNotice;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.junit.jupiter.api.Test;

class FontIssuesTest {
  private final List<Issue> issues = new ArrayList<>();
  private final FontIssues told = new FontIssues(Location.of("edition"), issues::add);

  @Test
  void eachScriptIsToldOnceWithAnExampleAndWhatToInstall() {
    told.at(Location.of("article"));
    for (int codePoint : new int[] {0x0995, 0x0996, 0x4E00, 0x0997, 0x1F600}) {
      told.accept(new FontNotice.Missing(codePoint));
    }

    assertThat(issues).extracting(Issue::code).containsOnly(IssueCode.FONT_MISSING);
    assertThat(issues).extracting(issue -> issue.location().toString()).containsOnly("article");
    assertThat(issues)
        .extracting(Issue::message)
        .satisfiesExactly(
            first -> assertThat(first).contains("Bengali letters (such as U+0995)"),
            second -> assertThat(second).contains("Han letters (such as U+4E00)"),
            third -> assertThat(third).contains("some signs (such as U+1F600)"));
    assertThat(issues.get(0).hint()).contains("Noto Sans Bengali (on Debian: fonts-noto-core)");
    assertThat(issues.get(1).hint()).contains("fonts-wqy-zenhei");
  }

  @Test
  void fontsOfTheSystemAreNamed() {
    told.accept(new FontNotice.OfSystem(0x0995, "Noto Serif Bengali"));
    told.accept(new FontNotice.OfSystem(0x0996, "Noto Serif Bengali"));
    told.accept(new FontNotice.OfSystem(0x0996, "Other"));

    assertThat(issues).extracting(Issue::code).containsOnly(IssueCode.FONT_OF_SYSTEM);
    assertThat(issues)
        .extracting(Issue::message)
        .containsExactly(
            "Bengali letters are set in \"Noto Serif Bengali\" of this system",
            "Bengali letters are set in \"Other\" of this system");
  }

  @Test
  void scriptThatCannotBeShapedIsToldOnce() {
    told.accept(new FontNotice.Unshaped(0x0628));
    told.accept(new FontNotice.Unshaped(0x0643));

    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.FONT_UNSHAPED);
    assertThat(issues.get(0).message()).startsWith("Arabic letters (such as U+0628)");
  }

  @Test
  void fontForSignsIsThatOfAScriptThatUsesThem() {
    told.accept(new FontNotice.Missing(0x3001));
    told.accept(new FontNotice.Missing(0x0951));
    told.accept(new FontNotice.Missing(0x064B));
    told.accept(new FontNotice.Missing(0x1F600));

    assertThat(issues)
        .extracting(Issue::hint)
        .satisfiesExactly(
            comma -> assertThat(comma).contains("fonts-wqy-zenhei"),
            accent -> assertThat(accent).contains("Noto Sans Devanagari"),
            tanwin -> assertThat(tanwin).contains("Noto Sans Arabic"),
            face -> assertThat(face).contains("Noto Sans Symbols"));
  }

  @Test
  void marksThatWereSpreadAreToldOnce() {
    told.accept(new FontNotice.Spread(0x0301));
    told.accept(new FontNotice.Spread(0x0651));

    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.FONT_MARKS_SPREAD);
    assertThat(issues.get(0).message()).contains("such as U+0301");
  }
}
