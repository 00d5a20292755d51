package org.backfile.bench.pictures;

import java.util.SplittableRandom;

/** The unsteadiness of a hand, the same each time for the same seed. */
final class Hand {

  private final SplittableRandom random;

  Hand(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A number from the first to below the second. */
  double between(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  /** A whole number from the first to the second, both included. */
  int among(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  /** True in the given share of cases. */
  boolean chance(double share) {
    return random.nextDouble() < share;
  }
}
