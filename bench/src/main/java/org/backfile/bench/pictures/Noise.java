package org.backfile.bench.pictures;

/** Smooth value noise on the plane: lattice values from a hash of the seed, blended between. */
final class Noise {

  private final long seed;

  Noise(long seed) {
    this.seed = seed;
  }

  /** The value at a point, from 0 to 1; one lattice cell is one unit. */
  double at(double x, double y) {
    long column = (long) Math.floor(x);
    long row = (long) Math.floor(y);
    double u = ease(x - column);
    double v = ease(y - row);
    double above = mix(lattice(column, row), lattice(column + 1, row), u);
    double below = mix(lattice(column, row + 1), lattice(column + 1, row + 1), u);
    return mix(above, below, v);
  }

  /** Three octaves of the noise, from 0 to 1: rougher, for ridges and clouds. */
  double rough(double x, double y) {
    return (4 * at(x, y) + 2 * at(x * 2 + 17, y * 2 + 5) + at(x * 4 + 31, y * 4 + 9)) / 7;
  }

  /** SplitMix64's finalizer (Steele, Lea and Flood 2014) over the cell's coordinates. */
  private double lattice(long column, long row) {
    long z = seed + column * 0x9E3779B97F4A7C15L + row * 0xC2B2AE3D27D4EB4FL;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return (z >>> 11) * 0x1.0p-53;
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double mix(double a, double b, double t) {
    return a + (b - a) * t;
  }
}
