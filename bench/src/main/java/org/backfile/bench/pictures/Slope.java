package org.backfile.bench.pictures;

/** The line along which a gradient runs, in pixels, y down from the sheet's top. */
record Slope(double x1, double y1, double x2, double y2) {

  /** A gradient that runs down the sheet. */
  static Slope down(double top, double bottom) {
    return new Slope(0, top, 0, bottom);
  }

  /** A gradient that runs from left to right. */
  static Slope across(double left, double right) {
    return new Slope(left, 0, right, 0);
  }
}
