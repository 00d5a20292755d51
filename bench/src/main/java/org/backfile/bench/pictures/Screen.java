package org.backfile.bench.pictures;

/** Turns the tone wanted at a pixel into the ink that is laid there. */
@FunctionalInterface
interface Screen {

  /**
   * The ink laid at a pixel.
   *
   * @param tone the tone wanted, from 0 (none) to 1 (solid)
   * @return from 0 to 1; solid and empty tones come out as they are
   */
  double lay(double tone, int x, int y);

  /**
   * Round dots on a turned grid, as in newspaper half-tones.
   *
   * @param pitch the distance between dots, in pixels
   * @param degrees the grid's angle
   */
  static Screen dots(double pitch, double degrees) {
    double cos = Math.cos(Math.toRadians(degrees)) * 2 * Math.PI / pitch;
    double sin = Math.sin(Math.toRadians(degrees)) * 2 * Math.PI / pitch;
    return (tone, x, y) ->
        cut(tone, 0.5 - 0.25 * (Math.cos(x * cos + y * sin) + Math.cos(y * cos - x * sin)), 3.2);
  }

  /**
   * Parallel lines that swell with the tone, as in wood engraving.
   *
   * @param pitch the distance between lines, in pixels
   * @param degrees the lines' angle
   */
  static Screen lines(double pitch, double degrees) {
    double cos = Math.cos(Math.toRadians(degrees)) * 2 * Math.PI / pitch;
    double sin = Math.sin(Math.toRadians(degrees)) * 2 * Math.PI / pitch;
    return (tone, x, y) ->
        cut(tone, 0.5 - 0.5 * Math.cos(y * cos - x * sin + 0.5 * Math.sin(x * 0.011)), 3.2);
  }

  /**
   * A soft, slightly speckled tone, as of crayon on stone.
   *
   * @param size the speckles' size, in pixels
   * @param seed the speckles' pattern
   */
  static Screen crayon(double size, long seed) {
    Noise noise = new Noise(seed);
    return (tone, x, y) -> {
      double speck = 0.6 * noise.at(x / size, y / size) + 0.4 * noise.at(x / 40.0, y / 14.0);
      double room = Math.min(tone, 1 - tone);
      return Math.min(1, Math.max(0, tone + (speck - 0.5) * 0.7 * room));
    };
  }

  /** No screen: every tone is laid as it is. */
  static Screen flat() {
    return (tone, x, y) -> tone;
  }

  private static double cut(double tone, double threshold, double sharpness) {
    return Math.min(1, Math.max(0, 0.5 + (tone - threshold) * sharpness));
  }
}
