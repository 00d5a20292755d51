package org.backfile.pdf.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.line.Slab;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any justified paragraph, tried with random words of known seeds. */
class JustifiedPropertiesTest {
  private static final String ALPHABET = "aaabcdeeefghiiijklmnooopqrstuuuvwxyz";

  /** The most that a character hangs out at a line's end, as a share of its width. */
  private static final double HANGING = 0.65;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void linesFillTheirMeasureAndKeepTheirText(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      int width = 130 + random.nextInt(300);
      String paragraph = paragraph(random);
      Specimen specimen =
          Specimen.parse(
              List.of("width=" + width + " hyphens=on first=10 drop=" + 2 * random.nextInt(2)));

      List<Slab> slabs = specimen.set(paragraph);

      assertThat(letters(slabs)).isEqualTo(paragraph.replace(" ", ""));
      for (int line = 0; line < slabs.size(); line++) {
        assertThat(right(slabs.get(line)))
            .as("line %s of %s at %s", line, paragraph, width)
            .isLessThanOrEqualTo(width + 10 * HANGING + 0.01);
        assertThat(shrunk(slabs.get(line))).isGreaterThanOrEqualTo(10 * 2 / 3.0 - 0.05);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theSameIsSetTheSameWay(long seed) {
    Random random = new Random(seed);
    String paragraph = paragraph(random);
    Specimen specimen = Specimen.parse(List.of("width=200 hyphens=on"));

    assertThat(specimen.set(paragraph).toString()).isEqualTo(specimen.set(paragraph).toString());
    assertThat(new Specimen(specimen.options(), List.of(paragraph, paragraph)).dump())
        .hasSameElementsAs(new Specimen(specimen.options(), List.of(paragraph)).dump());
  }

  private static String paragraph(Random random) {
    StringBuilder words = new StringBuilder();
    int count = 5 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ");
      int length = 1 + random.nextInt(random.nextInt(8) == 0 ? 24 : 9);
      for (int j = 0; j < length; j++) {
        char letter = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        words.append(i == 0 && j == 0 ? Character.toUpperCase(letter) : letter);
      }
      words.append(random.nextInt(9) == 0 ? "," : random.nextInt(15) == 0 ? "-x" : "");
    }
    return words.append('.').toString();
  }

  private static String letters(List<Slab> slabs) {
    StringBuilder text = new StringBuilder();
    for (Slab slab : slabs) {
      slab.marks().forEach(mark -> text.append(((Mark.Glyphs) mark).run().text()));
    }
    return text.toString().replace(" ", "").replace("\u00AD", "");
  }

  private static double right(Slab slab) {
    double right = 0;
    for (Mark mark : slab.marks()) {
      Mark.Glyphs glyphs = (Mark.Glyphs) mark;
      double space = glyphs.run().text().endsWith(" ") ? glyphs.size() : 0;
      right = Math.max(right, glyphs.x() + glyphs.width() - space);
    }
    return right;
  }

  /** The narrowest space. */
  private static double shrunk(Slab slab) {
    double narrowest = 10;
    for (Mark mark : slab.marks()) {
      GlyphRun run = ((Mark.Glyphs) mark).run();
      for (int i = 0; i < run.size(); i++) {
        narrowest = run.text(i).equals(" ") ? Math.min(narrowest, run.advance(i) * 10) : narrowest;
      }
    }
    return narrowest;
  }
}
