package org.backfile.ingest.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.backfile.model.Credit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, whatever stands in it. */
class CreditParserPropertiesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int ROUNDS = 2_000;

  private static final List<String> PIECES =
      List.of(
          "EPA",
          "Jane",
          "Miller",
          "ТАСС",
          "/",
          " / ",
          " ",
          ", ",
          "; ",
          ": ",
          "(",
          ")",
          "[",
          "©",
          "(c)",
          "Photo",
          "Photo by ",
          "Foto: ",
          "via ",
          " for ",
          " and ",
          "CC BY-SA 4.0",
          "left",
          "From left: ",
          "2024",
          ".",
          "…",
          "—",
          "-",
          "|",
          "\t",
          "\n",
          "\u00a0",
          "\u200f",
          "«",
          "»",
          "'",
          "O'",
          "Mc",
          "İ",
          "ß",
          "ﬁ",
          "共同",
          "😀",
          "\ud800",
          "\udc00",
          "\u0000",
          "\u0301",
          "@",
          "#",
          "Handout",
          "Pool",
          "Courtesy of ",
          "the",
          "Office",
          "фото",
          "Источник: ");

  private final CreditParser parser = CreditParser.standard();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void lineIsKeptVerbatimAndNothingIsLostInSplitting(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      String line = line(random);

      parser
          .parse(line, Credit.Origin.PAGE)
          .ifPresentOrElse(
              credit -> assertThat(credit.line()).isEqualTo(line),
              () -> assertThat(line).matches(text -> text.isBlank() || text.length() > 1_000));
      CaptionSplit split = parser.split(line);
      assertThat(line).startsWith(split.caption());
      split
          .credit()
          .ifPresentOrElse(
              credit -> assertThat(line.substring(split.offset()).strip()).isEqualTo(credit.line()),
              () -> assertThat(split.caption()).isEqualTo(line));
    }
  }

  private static String line(Random random) {
    StringBuilder line = new StringBuilder();
    int pieces = random.nextInt(24);
    for (int i = 0; i < pieces; i++) {
      line.append(
          random.nextInt(10) == 0
              ? Character.toString(random.nextInt(0x3000))
              : PIECES.get(random.nextInt(PIECES.size())));
    }
    return line.toString();
  }

  @Test
  void lineTooLongForACreditIsRefused() {
    assertThat(parser.parse("Photo: " + "A".repeat(1_000), Credit.Origin.PAGE)).isEmpty();
    assertThat(parser.looksLikeCredit("AP/".repeat(400))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "A/", "(", "AP/", "Photo: ", "J. ", "@", "\u0301", "and ", " "})
  void fiveMillionCharactersAreNoTrouble(String piece) {
    String text = piece.repeat(5_000_000 / piece.length());

    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          assertThat(parser.parse(text, Credit.Origin.PAGE)).isEmpty();
          assertThat(parser.looksLikeCredit(text)).isFalse();
          assertThat(parser.split(text).offset()).isLessThanOrEqualTo(text.length());
        });
  }

  @Test
  void blankLineIsNoCredit() {
    assertThat(parser.parse("", Credit.Origin.PAGE)).isEmpty();
    assertThat(parser.parse(" \n\t", Credit.Origin.PAGE)).isEmpty();
  }

  @Test
  void originIsKept() {
    assertThat(parser.parse("AP", Credit.Origin.IPTC).map(Credit::origin))
        .hasValue(Credit.Origin.IPTC);
  }
}
