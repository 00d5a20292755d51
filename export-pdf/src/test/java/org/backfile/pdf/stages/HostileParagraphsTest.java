package org.backfile.pdf.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.line.Slab;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Paragraphs that nobody wrote are set in time linear in their length, and lose nothing. */
class HostileParagraphsTest {
  private static final int LENGTH = 150_000;

  static Stream<Arguments> paragraphs() {
    return Stream.of(
            "word ",
            "x",
            " ",
            "\u0301",
            "a-",
            "hyphenation",
            "\u00AD",
            "x\u00AD",
            "漢",
            "ก",
            "אב ",
            "א",
            "(",
            "a\u2067",
            "http://a/",
            "@",
            "'",
            "\u00A0",
            "\uD835\uDCD0",
            "\u200B",
            "\u3164",
            "\u3164\u00AD",
            "\u3164\u200B",
            "1 ")
        .flatMap(
            unit ->
                Stream.of("justified hyphens=on", "start", "balanced")
                    .map(align -> Arguments.of(align, unit)));
  }

  @ParameterizedTest
  @MethodSource("paragraphs")
  @Timeout(30)
  void longParagraphIsSetInLinearTime(String align, String unit) {
    String paragraph = unit.repeat(LENGTH / unit.length());
    Specimen specimen = Specimen.parse(List.of("width=240 align=" + align));

    List<Slab> slabs = specimen.set(paragraph);

    if (!unit.startsWith("א")) {
      assertThat(letters(text(slabs))).isEqualTo(letters(paragraph));
    }
    assertThat(letters(text(slabs))).hasSameSizeAs(letters(paragraph));
    // Squares make marks wide, which never leave their letter.
    for (Slab slab : unit.equals("\u0301") ? List.<Slab>of() : slabs) {
      for (Mark mark : slab.marks()) {
        Mark.Glyphs glyphs = (Mark.Glyphs) mark;
        double spaces = glyphs.run().text().endsWith(" ") ? glyphs.size() : 0;
        assertThat(glyphs.x() + glyphs.width() - spaces).isLessThan(240 + 7);
      }
    }
  }

  private static String text(List<Slab> slabs) {
    StringBuilder text = new StringBuilder();
    for (Slab slab : slabs) {
      for (Mark mark : slab.marks()) {
        text.append(((Mark.Glyphs) mark).run().text());
      }
    }
    return text.toString();
  }

  /** Without spaces, hyphens that part words, and what is never visible. */
  private static String letters(String text) {
    return text.replaceAll("[\\s\u00AD\u200B\u2067\u00A0\u3164]+", "");
  }
}
