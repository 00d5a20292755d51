package org.backfile.pdf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.backfile.edition.Wording;
import org.backfile.model.Anchor;
import org.backfile.model.Block;
import org.backfile.model.Image;
import org.backfile.model.Inlines;
import org.backfile.pdf.theme.StyleSheet;
import org.backfile.report.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFlowTest {
  private static final Theme NEWSPAPER =
      StyleSheet.newspaper()
          .theme(new StyleSheet.Setting(StyleSheet.PaperKind.MEDIUM, 1, StyleSheet.HeadKind.WIDE));

  /** The picture of a figure, or the group that holds it, in a column of 458 by 690 points. */
  private static FlowBlock shown(int width, int height) {
    FlowContext context =
        new FlowContext(
            NEWSPAPER,
            Wording.of("en"),
            new FlowContext.Room(458, 690),
            (image, location, issues) -> Optional.of(new Picture("picture", width, height)),
            issue -> {});
    FigureFlow flow = new FigureFlow(new Sheet(context, "en"), Tag.document(), Location.of("case"));
    Block.Figure figure =
        new Block.Figure(
            new Anchor("a"), Image.notHeld(), Inlines.of("A caption."), Optional.empty());
    FlowBlock set =
        flow.figure(
            new FigureFlow.Shown(figure, Optional.of(new Picture("picture", width, height))),
            false);
    return ((FlowBlock.Group) set).blocks().get(0);
  }

  @ParameterizedTest
  @CsvSource({"300, 200", "300, 400", "450, 300", "1200, 1200"})
  void pictureNoWiderThanTheTextStandsWithIt(int width, int height) {
    assertThat(shown(width, height))
        .isInstanceOfSatisfying(
            FlowBlock.Group.class,
            group -> assertThat(group.style().start()).isEqualTo(NEWSPAPER.measures().inset()));
  }

  @ParameterizedTest
  @CsvSource({"460, 300", "600, 400", "1200, 400"})
  void broadPictureWiderThanTheTextReachesOut(int width, int height) {
    assertThat(shown(width, height)).isInstanceOf(FlowBlock.Image.class);
  }
}
