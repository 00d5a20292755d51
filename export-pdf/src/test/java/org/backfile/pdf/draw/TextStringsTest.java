package org.backfile.pdf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.Test;

/** What becomes of texts as strings of a file. */
class TextStringsTest {
  /** As many units of UTF-16 a string holds. */
  private static final int MOST = 16_382;

  private final TextStrings strings = new TextStrings(Standard.PDF_A_2A);

  private static String written(TextStrings strings, String text) {
    Bytes bytes = new Bytes(64);
    strings.put(text, bytes);
    return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void textForPeopleIsAsciiOrUtf16() {
    assertThat(written(strings, "a (b)")).isEqualTo("(a \\(b\\))");
    assertThat(written(strings, "é\uD83D\uDE00")).isEqualTo("<FEFF00E9D83DDE00>");
    assertThat(strings.string("a (b)").getString()).isEqualTo("a (b)");
  }

  @Test
  void textThatAStringHoldsIsWhole() {
    assertThat(strings.fitting("(".repeat(32_767))).hasSize(32_767);
    assertThat(strings.fitting("é".repeat(MOST))).hasSize(MOST);
    assertThat(issues("A title")).isEmpty();
  }

  @Test
  void longerTextEndsEarlyBetweenCharacters() {
    assertThat(strings.fitting("x".repeat(32_768))).isEqualTo("x".repeat(MOST - 1) + "…");
    assertThat(strings.fitting("é".repeat(MOST + 1))).isEqualTo("é".repeat(MOST - 1) + "…");
    assertThat(strings.fitting("\uD83D\uDE00".repeat(MOST)))
        .isEqualTo("\uD83D\uDE00".repeat(MOST / 2 - 1) + "…");
    assertThat(strings.fitting("e\u0301".repeat(MOST)))
        .isEqualTo("e\u0301".repeat(MOST / 2 - 1) + "…");
    assertThat(strings.fitting("\u0301".repeat(2 * MOST)))
        .as("what would be one character is parted")
        .isEqualTo("\u0301".repeat(MOST - 1) + "…");
  }

  @Test
  void whatWasCutAndLeftOutIsToldOnce() {
    for (int i = 0; i < 3; i++) {
      strings.fitting("word ".repeat(9_000));
      assertThat(strings.holds("https://a.example/" + "x".repeat(32_750))).isFalse();
    }
    assertThat(strings.holds("https://a.example/")).isTrue();

    List<Issue> issues = issues("A title of far more characters than forty");
    assertThat(issues)
        .extracting(Issue::code)
        .containsExactly(IssueCode.EXPORT_TEXT_CUT, IssueCode.EXPORT_LINK_LEFT_OUT);
    assertThat(issues.get(0).message()).endsWith("\"" + "word ".repeat(8) + "…\"");
    assertThat(issues.get(0).location()).hasToString("A title of far more characters than fort…");
  }

  @Test
  void privateCharactersAreReplacedWhereTheStandardAllowsNone() {
    String text = "a\uE000b\uF8FFc\uDB80\uDC00d\uDBFF\uDFFDe";
    TextStrings strict = new TextStrings(Standard.PDF_A_4F);

    assertThat(strict.fitting(text)).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    assertThat(strict.privateCharacters()).isEqualTo(4);
    assertThat(strings.fitting(text)).isEqualTo(text);
    assertThat(strings.privateCharacters()).isZero();
  }

  private List<Issue> issues(String title) {
    List<Issue> issues = new ArrayList<>();
    strings.tell(title, issues::add);
    return issues;
  }
}
