package org.backfile.pdf.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.line.Slab;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Characters that programs stumble over are set in any mixture, and nothing visible is lost. */
class NastyParagraphsTest {
  private static final int PARAGRAPHS = 150;

  private static final String[] ALPHABET = {
    "\u00AD",
    "\u3164",
    "\u115F",
    "\u034F",
    "\u200B",
    "\u200D",
    "\uFEFF",
    "\u0301",
    "\u0323",
    "\u200E",
    "\u200F",
    "\u202B",
    "\u202C",
    "\u202E",
    "\u2067",
    "\u2069",
    "\u3000",
    "\u00A0",
    "\u2028",
    "ก",
    "ำ",
    "ש",
    "ע",
    "漢",
    "、",
    "한",
    "😀",
    "👩\u200D🚀",
    "a",
    "b",
    "W",
    "-",
    "/",
    "http://a.b/",
    "\"",
    "(",
    "¶",
    " ",
    " ",
    " "
  };

  /** What has no glyph, or another one than it had: spaces, formats, brackets that turn around. */
  private static final String UNSEEN = "[\\s\\p{Z}\\p{Cf}\u3164\u115F\u034F¶]+";

  @ParameterizedTest
  @CsvSource({
    "1, justified, en, 150", "2, justified, ar, 150", "3, start, th, 90", "4, balanced, en, 60",
    "5, justified, ja, 200", "6, start, he, 40", "7, end, en, 25", "8, centre, ko, 130"
  })
  @Timeout(60)
  void anyMixtureKeepsWhatIsVisible(long seed, String align, String language, int width) {
    Random random = new Random(seed);
    String options = "width=" + width + " hyphens=on align=" + align + " language=" + language;
    for (int i = 0; i < PARAGRAPHS; i++) {
      String paragraph = paragraph(random);

      List<Slab> slabs = Specimen.parse(List.of(options)).set(paragraph);

      assertThat(seen(text(slabs))).as(escaped(paragraph)).isEqualTo(seen(paragraph));
    }
  }

  /** Few kinds of characters at a time, each for a while. */
  private static String paragraph(Random random) {
    String[] kinds = new String[2 + random.nextInt(5)];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = ALPHABET[random.nextInt(ALPHABET.length)];
    }
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      int times = random.nextInt(12) == 0 ? 1 + random.nextInt(90) : 1;
      text.append(kinds[random.nextInt(kinds.length)].repeat(times));
    }
    return text.toString();
  }

  /** The characters in the order of their codes, since lines from right to left are turned. */
  private static String seen(String text) {
    return text.replaceAll(UNSEEN, "")
        .chars()
        .sorted()
        .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
        .toString();
  }

  private static String text(List<Slab> slabs) {
    StringBuilder text = new StringBuilder();
    for (Slab slab : slabs) {
      for (Mark mark : slab.marks()) {
        text.append(mark instanceof Mark.Glyphs glyphs ? glyphs.run().text() : "");
      }
    }
    return text.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(c < 0x7F ? String.valueOf(c) : String.format("\\u%04X", (int) c));
    }
    return escaped.toString();
  }
}
