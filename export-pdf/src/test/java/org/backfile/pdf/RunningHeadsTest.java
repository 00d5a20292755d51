package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.font.Shaper;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.line.Typesetter;
import org.backfile.pdf.page.Furniture;
import org.backfile.pdf.page.PageGeometry;
import org.backfile.pdf.page.Placed;
import org.backfile.pdf.theme.StyleSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Heads that are too long for their place are cut behind a word, and stand where they should. */
class RunningHeadsTest {
  private static final String PUBLICATION = "The Ashborough and Upper Valley Gazette of Record ";
  private static final String HEADLINE = "Councillors argue past midnight about a single bench ";

  private static Layout layout(String theme) {
    return Layout.of(StyleSheet.builtIn(theme), Paper.A5, 1);
  }

  private static List<Mark.Glyphs> heads(
      Layout layout, PageGeometry geometry, String publication, String headline) {
    return furniture(layout, geometry, publication, headline).get(0).slab().marks().stream()
        .filter(Mark.Glyphs.class::isInstance)
        .map(Mark.Glyphs.class::cast)
        .toList();
  }

  private static List<Placed> furniture(
      Layout layout, PageGeometry geometry, String publication, String headline) {
    double width = geometry.frame().width();
    Typesetter typesetter =
        new Typesetter(
            new Shaper(FontBook.bundled(), notice -> {}), new Typesetter.Column(width, 500));
    Furniture.Story story = new Furniture.Story(publication, headline);
    Furniture.Shown page = new Furniture.Shown(2, "2", List.of(new Furniture.Part(story, false)));
    return new RunningHeads(typesetter, geometry, layout.theme()).on(page);
  }

  private static void isCutBehindAWord(Mark.Glyphs head, String whole) {
    String text = head.run().text();
    assertThat(text).endsWith("…");
    String kept = text.substring(0, text.length() - 1);
    assertThat(whole).startsWith(kept + " ");
  }

  @Test
  void publicationStandsAtTheStartAndHeadlineAtTheEnd() {
    Layout layout = layout("newspaper");
    double width = layout.geometry().frame().width();

    List<Mark.Glyphs> heads =
        heads(layout, layout.geometry(), PUBLICATION.repeat(3), HEADLINE.repeat(4));

    assertThat(heads).hasSize(2);
    isCutBehindAWord(heads.get(0), PUBLICATION.repeat(3));
    isCutBehindAWord(heads.get(1), HEADLINE.repeat(4));
    assertThat(heads.get(0).x()).isCloseTo(0, within(0.6));
    assertThat(heads.get(0).x() + heads.get(0).width()).isLessThan(heads.get(1).x());
    assertThat(heads.get(1).x() + heads.get(1).width()).isCloseTo(width, within(0.6));
  }

  @Test
  void editionsFromRightToLeftHaveThemTheOtherWayRound() {
    Layout layout = layout("newspaper");
    PageGeometry turned = layout.geometry().turned();
    double width = turned.frame().width();

    List<Mark.Glyphs> heads = heads(layout, turned, PUBLICATION.repeat(3), HEADLINE.repeat(4));

    isCutBehindAWord(heads.get(0), PUBLICATION.repeat(3));
    isCutBehindAWord(heads.get(1), HEADLINE.repeat(4));
    assertThat(heads.get(0).x() + heads.get(0).width()).isCloseTo(width, within(0.6));
    assertThat(heads.get(1).x()).isCloseTo(0, within(0.6));
  }

  @Test
  void oneInTheMiddleStandsThereWhenItIsCut() {
    Layout layout = layout("book");
    double width = layout.geometry().frame().width();

    List<Mark.Glyphs> heads =
        heads(layout, layout.geometry(), PUBLICATION.repeat(3), HEADLINE.repeat(4));

    assertThat(heads).hasSize(1);
    isCutBehindAWord(heads.get(0), HEADLINE.repeat(4));
    assertThat(heads.get(0).x() + heads.get(0).width() / 2).isCloseTo(width / 2, within(0.6));
    assertThat(heads.get(0).width()).as("most of the line is used").isGreaterThan(width * 0.8);
  }

  @ParameterizedTest
  @CsvSource({"newspaper, 60x60mm", "newspaper, 1200x60mm", "book, 60x60mm", "book, 1200x60mm"})
  void headAndFolioStayOnTheLowestPaper(String theme, String paper) {
    Layout layout = Layout.of(StyleSheet.builtIn(theme), Paper.parse(paper), 1);
    PageGeometry geometry = layout.geometry();
    PageGeometry.Frame frame = geometry.frame();

    List<Placed> around = furniture(layout, geometry, PUBLICATION, HEADLINE);

    assertThat(around).hasSize(2);
    Placed head = around.get(0);
    Placed folio = around.get(1);
    assertThat(head.y()).isBetween(0.0, frame.top() - head.slab().height());
    assertThat(folio.y()).isGreaterThan(frame.top() + frame.height());
    assertThat(folio.y() + folio.slab().height()).isLessThan(geometry.height());
  }
}
