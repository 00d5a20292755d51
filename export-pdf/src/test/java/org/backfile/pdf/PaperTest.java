package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTest {
  @ParameterizedTest
  @CsvSource({
    "a4, 595.276, 841.89",
    "Letter, 612, 792",
    "210x297mm, 595.276, 841.89",
    "210x297, 595.276, 841.89",
    "8.5x11in, 612, 792",
    "400x600pt, 400, 600"
  })
  void sizeIsReadInEveryUnit(String word, double width, double height) {
    Paper paper = Paper.parse(word);

    assertThat(paper.width()).isCloseTo(width, within(0.01));
    assertThat(paper.height()).isCloseTo(height, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a3", "210", "210x", "-1x5", "210x297cm", "1e9x3", ""})
  void otherWordsAreRefusedWithAnExample(String word) {
    assertThatThrownBy(() -> Paper.parse(word))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("148x210mm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"50x297mm", "210x1300mm"})
  void tooShortOrLongSideIsRefused(String word) {
    assertThatThrownBy(() -> Paper.parse(word))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be between 60 and 1200 mm");
  }

  @Test
  void columnsThatAreTooNarrowAreRefusedWithTheNumberThatFits() {
    PdfOptions.Builder options = PdfOptions.builder().paper(Paper.A5).columns(3);

    assertThatThrownBy(options::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("columns 3 are too narrow on a5 paper, which has room for 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"60x60mm", "60x1200mm", "1200x60mm", "1200x1200mm", "a5"})
  void oneColumnFitsOnAnyPaper(String word) {
    Paper paper = Paper.parse(word);

    Layout layout = Layout.of(PdfOptions.DEFAULT.theme(), paper, 1);

    assertThat(layout.geometry().frame().height())
        .isGreaterThanOrEqualTo(3 * layout.geometry().grid());
    assertThat(PdfOptions.builder().paper(paper).build().paper()).isEqualTo(paper);
  }
}
