package org.backfile.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlugsTest {
  @ParameterizedTest
  @CsvSource({
    "The Harbour’s Storm,the-harbours-storm",
    "  ../../etc/passwd  ,etc-passwd",
    "Шторм в порту,шторм-в-порту",
    "***,edition",
    "Ａ１ ① x,a1-1-x",
    "con: nul?,con-nul"
  })
  void slugHoldsLettersDigitsAndHyphens(String title, String slug) {
    assertThat(Slugs.slug(title)).isEqualTo(slug);
  }

  @Test
  void manyEqualTitlesAreNumberedWithoutCountingAgain() {
    Slugs slugs = new Slugs();
    assertThat(slugs.next("same-3")).isEqualTo("same-3");
    assertThat(slugs.next("same")).isEqualTo("same");
    assertThat(slugs.next("same")).isEqualTo("same-2");
    assertThat(slugs.next("same")).isEqualTo("same-4");
    assertThat(slugs.next("same-4")).isEqualTo("same-4-2");
    String last = "";
    for (int i = 0; i < 200_000; i++) {
      last = slugs.next("many");
    }
    assertThat(last).isEqualTo("many-200000");
  }

  @Test
  void longTitleEndsAtAWord() {
    assertThat(Slugs.slug("word ".repeat(100))).hasSizeLessThanOrEqualTo(48).endsWith("-word");
    assertThat(Slugs.slug("\uD83D\uDE00a".repeat(100))).hasSizeLessThanOrEqualTo(96);
  }
}
