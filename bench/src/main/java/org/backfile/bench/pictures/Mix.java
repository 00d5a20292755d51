package org.backfile.bench.pictures;

import java.util.Arrays;
import java.util.List;

/**
 * A colour as the printer sees it: how much of each ink lies on the paper.
 *
 * @param tones one tone for each ink of the print, in its order, from 0 (bare paper) to 1 (solid)
 */
record Mix(List<Double> tones) {

  Mix {
    tones = List.copyOf(tones);
    for (double tone : tones) {
      if (!(tone >= 0 && tone <= 1)) {
        throw new IllegalArgumentException("tone " + tone + " must be between 0 and 1");
      }
    }
  }

  /** The mix with the given tones, one for each ink. */
  static Mix of(double... tones) {
    return new Mix(Arrays.stream(tones).boxed().toList());
  }

  double tone(int ink) {
    return tones.get(ink);
  }
}
