package org.backfile.pdf.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Line breaks found without ICU's tables are those that ICU finds, but for three rules. */
class LatinBreaksTest {
  /** Characters of every class, the frequent ones several times. */
  private static final String CHARACTERS =
      "aabcdeéñжяαΩ  \u00A0\u202F1234..,,:;!?()[]{}«»“”‘’\"'\"-–—/…%€$£°+ab@#&*|\u2010\u0301"
          + "\u200B\u2060\u200D„‚‹›¿¡·′№\uFFFD";

  private final BreakIterator icu =
      BreakIterator.getLineInstance(ULocale.forLanguageTag("und-u-lb-strict"));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void agreesWithIcu(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      char[] text = text(random);
      byte[] marks = new byte[text.length];
      new LatinBreaks(text, text.length, marks).find();
      boolean[] expected = icu(text);
      for (int at = 1; at < text.length; at++) {
        if (expected[at] && marks[at] == Breaks.NONE) {
          assertThat(isOurRule(text, at)).as("no break in %s", shown(text, at)).isTrue();
        } else {
          assertThat(marks[at] != Breaks.NONE)
              .as("break in %s", shown(text, at))
              .isEqualTo(expected[at]);
        }
      }
    }
  }

  private static char[] text(Random random) {
    char[] text = new char[2 + random.nextInt(10)];
    for (int i = 0; i < text.length; i++) {
      text[i] = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }
    return text;
  }

  private boolean[] icu(char[] text) {
    boolean[] breaks = new boolean[text.length];
    icu.setText(new String(text));
    for (int at = icu.next(); at != BreakIterator.DONE && at < text.length; at = icu.next()) {
      breaks[at] = true;
    }
    return breaks;
  }

  /** No break before dashes, nor between a number and what it counts. */
  private static boolean isOurRule(char[] text, int at) {
    boolean dash = text[at] == '—' || text[at] == '–';
    BreakClass kind = BreakClass.of(text[at]);
    boolean sign = text[at - 1] == ' ' && (kind == BreakClass.PO || kind == BreakClass.PR);
    return dash || sign;
  }

  private static String shown(char[] text, int at) {
    return new String(text, 0, at) + "÷" + new String(text, at, text.length - at);
  }

  @Test
  void tableAgreesWithIcuOnWhatItCovers() {
    for (char c = ' '; c < '\u2300'; c++) {
      if (BreakClass.of(c) != BreakClass.OTHER && !Character.isISOControl(c)) {
        char[] text = {'a', c, 'a', ' ', c, ' ', c, '1'};
        byte[] marks = new byte[text.length];
        new LatinBreaks(text, text.length, marks).find();
        boolean[] expected = icu(text);
        for (int at = 1; at < text.length; at++) {
          if (!isOurRule(text, at)) {
            assertThat(marks[at] != Breaks.NONE)
                .as("%04x at %s", (int) c, at)
                .isEqualTo(expected[at]);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "15 km, false",
    "15 kmx, true",
    "20 %, false",
    "100 €, false",
    "15 men, true",
    "в 7 МВт, false"
  })
  void numberHoldsItsUnit(String text, boolean parted) {
    char[] chars = text.toCharArray();
    byte[] marks = new byte[chars.length];
    new LatinBreaks(chars, chars.length, marks).find();
    assertThat(marks[text.lastIndexOf(' ') + 1] != Breaks.NONE).isEqualTo(parted);
  }

  @ParameterizedTest
  @CsvSource({"aa — bb, 3, false", "aa — bb, 5, true", "aa – bb, 3, false", "aa —bb, 3, true"})
  void dashBetweenSpacesStaysWithWhatIsBefore(String text, int at, boolean breaks) {
    char[] chars = text.toCharArray();
    byte[] marks = new byte[chars.length];
    new LatinBreaks(chars, chars.length, marks).find();
    assertThat(marks[at] != Breaks.NONE).isEqualTo(breaks);
  }
}
