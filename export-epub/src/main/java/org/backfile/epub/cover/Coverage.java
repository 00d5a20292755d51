package org.backfile.epub.cover;

/**
 * How much of each pixel a shape covers, exactly. Every line adds to the pixels that it crosses the
 * area between itself and the right, with a sign for its direction; sums along the rows are then
 * the coverage. Not thread-safe.
 *
 * <p>This is how FreeType's smooth rasteriser counts, in the form that Raph Levien gave it for
 * font-rs. Only additions, multiplications and divisions are used, which Java 17 makes the same
 * everywhere (JEP 306).
 */
final class Coverage {
  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final double[] areas;

  private Coverage(int left, int top, int right, int bottom) {
    this.left = left;
    this.top = top;
    width = right - left + 2;
    height = bottom - top;
    areas = new double[width * height];
  }

  /** The coverage of a shape, which has a line. */
  static Coverage of(Shape shape) {
    double[] box = {shape.end(0, 0), shape.end(0, 1), shape.end(0, 0), shape.end(0, 1)};
    for (int i = 0; i < shape.count(); i++) {
      box[0] = Math.min(box[0], shape.end(i, 2));
      box[1] = Math.min(box[1], shape.end(i, 3));
      box[2] = Math.max(box[2], shape.end(i, 2));
      box[3] = Math.max(box[3], shape.end(i, 3));
    }
    Coverage coverage =
        new Coverage(
            (int) Math.floor(box[0]),
            (int) Math.floor(box[1]),
            (int) Math.ceil(box[2]),
            (int) Math.ceil(box[3]));
    for (int i = 0; i < shape.count(); i++) {
      coverage.line(shape.end(i, 0), shape.end(i, 1), shape.end(i, 2), shape.end(i, 3));
    }
    return coverage;
  }

  private void line(double x0, double y0, double x1, double y1) {
    if (y0 == y1) {
      return;
    }
    boolean down = y0 < y1;
    double x = (down ? x0 : x1) - left;
    double y = (down ? y0 : y1) - top;
    double end = (down ? y1 : y0) - top;
    double slope = (x1 - x0) / (y1 - y0);
    for (int row = (int) y; row < Math.min(height, Math.ceil(end)); row++) {
      double share = Math.min(row + 1, end) - Math.max(row, y);
      // What is nearly level would overshoot, by how numbers are rounded.
      double next = Math.max(0, Math.min(width - 2, x + slope * share));
      row(row, Math.min(x, next), Math.max(x, next), down ? share : -share);
      x = next;
    }
  }

  /** Adds what a line covers of one row, between two places in it. */
  private void row(int row, double from, double to, double area) {
    int at = row * width;
    int first = (int) from;
    int last = (int) Math.ceil(to);
    if (last <= first + 1) {
      double middle = (from + to) / 2 - first;
      areas[at + first] += area * (1 - middle);
      areas[at + first + 1] += area * middle;
      return;
    }
    // Of each pixel crossed, the part right of the line grows from none to all.
    double step = area / (to - from);
    double before = 0;
    for (int pixel = first; pixel < last; pixel++) {
      double enter = Math.max(from, pixel);
      double leave = Math.min(to, pixel + 1);
      double height = (leave - enter) * step;
      double covered = height * (pixel + 1 - (enter + leave) / 2);
      areas[at + pixel] += covered + before;
      before = height - covered;
    }
    areas[at + last] += before;
  }

  /** Takes a pixel that is covered, 0 to 1. */
  @FunctionalInterface
  interface Taker {
    /** Takes it. */
    void take(int x, int y, double covered);
  }

  /** Gives all pixels that are covered at all. */
  void forEach(Taker taker) {
    for (int row = 0; row < height; row++) {
      double sum = 0;
      for (int i = 0; i < width; i++) {
        sum += areas[row * width + i];
        double covered = Math.min(1, Math.abs(sum));
        if (covered > 0) {
          taker.take(left + i, top + row, covered);
        }
      }
    }
  }
}
