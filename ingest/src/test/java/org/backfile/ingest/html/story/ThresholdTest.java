package org.backfile.ingest.html.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ThresholdTest {
  /** Four pieces of ten characters. */
  private static final List<Piece> PIECES =
      Splitter.split(Jsoup.parse("<p>ten ten 10<p>ten ten 11<p>ten ten 12<p>ten ten 13")).shown();

  @Test
  void whatIsCertainIsPartedInTheMiddle() {
    assertThat(Threshold.of(PIECES, new double[] {1, 0, 1, 0})).isEqualTo(0.5);
  }

  @Test
  void onAnUnclearPageLessIsEnough() {
    // All kept: 2 * 16 / (40 + 16) is to be expected, more than of any part.
    assertThat(Threshold.of(PIECES, new double[] {0.4, 0.4, 0.4, 0.4}))
        .isCloseTo(2.0 / 7, within(1e-9));
  }

  @Test
  void unlikelyPiecesOfAClearPageChangeLittle() {
    // The first two kept: 2 * 19 / (20 + 21).
    assertThat(Threshold.of(PIECES, new double[] {0.1, 0.95, 0.1, 0.95}))
        .isCloseTo(19.0 / 41, within(1e-9));
  }

  @Test
  void notEveryPageHoldsAStory() {
    assertThat(Threshold.of(PIECES, new double[] {0.01, 0.02, 0.01, 0})).isEqualTo(0.2);
    assertThat(Threshold.of(PIECES, new double[4])).isEqualTo(0.2);
    assertThat(Threshold.of(List.of(), new double[0])).isEqualTo(0.2);
  }
}
