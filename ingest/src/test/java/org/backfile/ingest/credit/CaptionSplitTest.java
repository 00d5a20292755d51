package org.backfile.ingest.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backfile.model.Credit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Captions that end in a credit, from {@code cases/credit/captions.tsv}. */
class CaptionSplitTest {
  private final CreditParser parser = CreditParser.standard();

  static List<List<String>> captions() {
    return CreditCases.rows("captions");
  }

  @ParameterizedTest
  @MethodSource("captions")
  void captionAndCreditArePartedVerbatim(List<String> row) {
    String paragraph = row.get(0) + row.get(1).replace('.', ' ') + row.get(2);

    CaptionSplit split = parser.split(paragraph);

    assertThat(split.credit().map(Credit::line)).hasValue(row.get(2));
    assertThat(split.caption()).isEqualTo(row.get(0));
    assertThat(paragraph.substring(split.offset())).isEqualTo(row.get(2));
  }

  @Test
  void paragraphThatIsAllCreditHasNoCaption() {
    CaptionSplit split = parser.split("Photo: Harbour Office / Reuters");

    assertThat(split.caption()).isEmpty();
    assertThat(split.offset()).isZero();
    assertThat(split.credit()).isPresent();
  }

  @Test
  void blankParagraphHasNoCredit() {
    assertThat(parser.split("").credit()).isEmpty();
    assertThat(parser.split(" \u00a0 ").credit()).isEmpty();
  }
}
