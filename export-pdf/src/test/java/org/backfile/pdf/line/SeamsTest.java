package org.backfile.pdf.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.backfile.pdf.flow.BlockStyle;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.flow.Ink;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.flow.TextStyle;
import org.backfile.pdf.font.Face;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.font.Shaper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text whose ends alone were looked for is as long as with all the places between them. */
class SeamsTest {
  private static final String CHARACTERS =
      "aaeinrstéжяא     \u00A0\u00AD\u200B\u2009-–—.,“”'/AVWy1日";

  private final Stock stock = new Stock(new Shaper(FontBook.bundled(), notice -> {}));
  private final Seams seams = new Seams(stock);

  private static Paragraph paragraph(Random random, String language) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    var style = BlockStyle.of(new TextStyle(Face.SERIF, 10, Ink.of(0), 0, language), 12);
    Tag tag = Tag.document().child(Role.P);
    return new Paragraph(FlowBlock.Text.of(tag, style, text.toString()), new Breaks());
  }

  @ParameterizedTest
  @CsvSource({"en, true, true", "en, false, true", "de, false, false", "he, false, true"})
  void endsAreTheFirstAndTheLastPlaceOfAll(String language, boolean hyphenated, boolean justified) {
    Random random = new Random(7);
    Seams.Manner manner = new Seams.Manner(hyphenated, justified);
    for (int i = 0; i < 2_000; i++) {
      Paragraph paragraph = paragraph(random, language);
      stock.fill(paragraph, FlowBlock.Spaces.COLLAPSED, 0, 4_000);
      Breakpoints all = seams.find(paragraph, manner, 1 + random.nextInt(60));
      int last = all.size() - 1;
      String expected = last < 0 ? "" : line(all, 0, last);

      Breakpoints ends = seams.ends(paragraph, justified);

      int count = ends.size();
      assertThat(count == 0 ? "" : line(ends, 0, 1)).isEqualTo(expected);
      assertThat(count).isIn(0, 2);
    }
  }

  /** All that a line between two places is made of. */
  private static String line(Breakpoints points, int from, int to) {
    return String.format(
        "%d %d %d, %s + %s + %s",
        points.next(from),
        points.at(to),
        points.kind(to),
        points.hangAtStart(from),
        points.width(from, to),
        points.hangAtEnd(to));
  }
}
