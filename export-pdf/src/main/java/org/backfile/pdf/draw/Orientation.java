package org.backfile.pdf.draw;

/** Turns pictures upright as their EXIF orientation says (TIFF 6.0, tag 274). */
final class Orientation {
  private Orientation() {}

  /**
   * The matrix that shows a stored picture upright in a box at the origin: PDF draws pictures into
   * the unit square.
   */
  static double[] matrix(int orientation, double w, double h) {
    return switch (orientation) {
      case 2 -> new double[] {-w, 0, 0, h, w, 0};
      case 3 -> new double[] {-w, 0, 0, -h, w, h};
      case 4 -> new double[] {w, 0, 0, -h, 0, h};
      case 5 -> new double[] {0, -h, -w, 0, w, h};
      case 6 -> new double[] {0, -h, w, 0, 0, h};
      case 7 -> new double[] {0, h, w, 0, 0, 0};
      case 8 -> new double[] {0, h, -w, 0, w, 0};
      default -> new double[] {w, 0, 0, h, 0, 0};
    };
  }
}
