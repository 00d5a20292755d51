package org.backfile.pdf.hyphen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HyphenatorTest {
  private final Hyphenator hyphenator = new Hyphenator();

  @ParameterizedTest
  @CsvSource({
    "en, hy-phen-ation",
    "en-US, rep-re-sen-ta-tive",
    "en-GB, pho-to-graphy",
    "de, Sil-ben-tren-nung",
    "de-AT, Bä-cke-rei",
    "fr, consti-tu-tion",
    "fr-CA, l’op-por-tu-nité",
    "it, del-l’am-mi-ni-stra-zio-ne",
    "es-MX, cons-ti-tu-ción",
    "ru, пра-ви-тель-ство",
    "uk, уря-ду",
    "el, κυ-βέρ-νη-ση",
    "sr, пред-сед-ник",
    "sr-Latn, pred-sed-nik",
    "hu, rend-őr-ség",
    "nb, re-gje-rin-gen",
    "fi, hal-li-tuk-sen",
    "nl, re-ge-ring",
    "tr, İs-tan-bul",
  })
  void wordIsPartedByTheRulesOfItsLanguage(String language, String expected) {
    assertThat(parted(language, expected.replace("-", ""))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ta-ble", "project", "uni-ver-sity"})
  void exceptionsComeBeforePatterns(String expected) {
    assertThat(parted("en", expected.replace("-", ""))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NATO", "UNESCO", "McDonald", "YouTube", "couldn't", "as", "aaaaa"})
  void acronymsNamesOfProductsAndShortWordsAreWhole(String word) {
    assertThat(parted("en", word)).isEqualTo(word);
  }

  @Test
  void wordTooLongToBeOneIsWhole() {
    assertThat(parted("en", "hyphenation".repeat(6))).isEqualTo("hyphenation".repeat(6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "", "x-klingon", "zh", "ar"})
  void otherLanguagesAreNotSpoken(String language) {
    assertThat(hyphenator.speaks(language)).isFalse();
    assertThat(hyphenator.points("hyphenation")).isZero();
  }

  @Test
  void everyListedLanguagePartsItsWords() {
    TreeSet<String> primary = new TreeSet<>();
    for (Languages.Entry entry : Languages.BUILT_IN.entries()) {
      assertThat(Patterns.of(entry.tag()).map(Patterns::size).orElse(0))
          .as(entry.tag())
          .isGreaterThan(50);
      primary.add(entry.tag().replaceFirst("-.*", ""));
    }
    assertThat(primary).hasSizeGreaterThan(40);
  }

  @Test
  void languagesMayAlternate() {
    for (int i = 0; i < 20; i++) {
      assertThat(parted("en", "hyphenation")).isEqualTo("hy-phen-ation");
      assertThat(parted("de", "Trennung")).isEqualTo("Tren-nung");
      assertThat(parted("lang-" + i, "hyphenation")).isEqualTo("hyphenation");
    }
  }

  private String parted(String language, String word) {
    hyphenator.speaks(language);
    long points = hyphenator.points(word);
    StringBuilder parted = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      parted.append(i < 64 && (points >> i & 1) == 1 ? "-" : "").append(word.charAt(i));
    }
    return parted.toString();
  }
}
