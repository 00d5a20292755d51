package org.backfile.epub.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {
  @ParameterizedTest
  @CsvSource({
    "en, ltr",
    "ar, rtl",
    "ar-EG, rtl",
    "he, rtl",
    "iw, rtl",
    "fa-IR, rtl",
    "ru, ltr",
    "az-Arab, rtl",
    "ar-Latn, ltr",
    "yi, rtl",
    "und, ltr",
    "uz-AF, rtl",
    "uz, ltr"
  })
  void languageTellsItsDirection(String tag, String direction) {
    assertThat(Direction.of(tag)).isEqualTo(direction);
  }

  @ParameterizedTest
  @CsvSource({"'12 שלום hello', rtl", "'«hello» שלום', ltr"})
  void firstLetterTellsATextsDirection(String text, String direction) {
    assertThat(Direction.ofText(text)).contains(direction);
  }
}
