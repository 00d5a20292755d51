package org.backfile.ingest.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backfile.model.Credit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole credit lines, from {@code cases/credit/lines-*.tsv}. */
class CreditLinesTest {
  private final CreditParser parser = CreditParser.standard();

  static List<List<String>> lines() {
    return CreditCases.rows("lines-");
  }

  static List<List<String>> prose() {
    return CreditCases.rows("prose");
  }

  @ParameterizedTest
  @MethodSource("lines")
  void lineIsReadAsExpected(List<String> row) {
    Credit credit = parser.parse(row.get(0), Credit.Origin.PAGE).orElseThrow();

    assertThat(credit.line()).isEqualTo(row.get(0));
    assertThat(CreditCases.notation(credit)).isEqualTo(row.get(3));
    assertThat(credit.confidence()).hasToString(row.get(1));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void lineStandingAloneIsTakenForACreditOrNot(List<String> row) {
    assertThat(parser.looksLikeCredit(row.get(0))).isEqualTo(row.get(2).equals("yes"));
  }

  @ParameterizedTest
  @MethodSource("prose")
  void proseIsNoCredit(List<String> row) {
    assertThat(parser.looksLikeCredit(row.get(0))).isFalse();
    assertThat(parser.split(row.get(0)).credit()).isEmpty();
    assertThat(parser.split(row.get(0)).caption()).isEqualTo(row.get(0));
  }

  @Test
  void placeAndAgencyAtAnArticlesHeadAreNoCredit() {
    assertThat(parser.looksLikeCredit("OSLO (AP)")).isFalse();
    assertThat(parser.looksLikeCredit("NEW LINDHAVEN (Reuters)")).isFalse();
  }

  @Test
  void theDataFilesHoldAsManyCasesAsTheyShould() {
    assertThat(lines()).hasSizeGreaterThanOrEqualTo(160);
    assertThat(prose()).hasSizeGreaterThanOrEqualTo(30);
  }
}
