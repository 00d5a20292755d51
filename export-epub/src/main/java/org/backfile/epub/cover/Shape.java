package org.backfile.epub.cover;

import org.backfile.font.Contours;

/**
 * A closed shape on a sheet, its curves divided into lines. Not thread-safe.
 *
 * <p>Points are kept as they come, four numbers a line: both ends, in pixels, y downwards.
 */
final class Shape implements Contours.Pen {
  /** How far a line may be from the curve that it stands for, in pixels. */
  private static final double NEAR = 0.03;

  private final double left;
  private final double baseline;
  private final double scale;
  private double[] lines = new double[256];
  private int used;
  private double x;
  private double y;

  /**
   * An empty shape.
   *
   * @param left where the pen's x is 0, in pixels
   * @param baseline where its y is 0
   * @param scale pixels a unit of the pen
   */
  Shape(double left, double baseline, double scale) {
    this.left = left;
    this.baseline = baseline;
    this.scale = scale;
  }

  @Override
  public void move(double toX, double toY) {
    x = left + toX * scale;
    y = baseline - toY * scale;
  }

  @Override
  public void line(double toX, double toY) {
    to(left + toX * scale, baseline - toY * scale);
  }

  @Override
  public void curve(double cx, double cy, double toX, double toY) {
    double x0 = x;
    double y0 = y;
    double x1 = left + cx * scale;
    double y1 = baseline - cy * scale;
    double x2 = left + toX * scale;
    double y2 = baseline - toY * scale;
    int count = lines(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2);
    for (int i = 1; i <= count; i++) {
      double t = (double) i / count;
      double u = 1 - t;
      to(u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2);
    }
  }

  /** In how many lines a curve of some bend is divided: each is off by an eighth of its bend. */
  private static int lines(double bendX, double bendY) {
    double bend = Math.sqrt(bendX * bendX + bendY * bendY);
    return (int) Math.ceil(Math.max(1, Math.sqrt(bend / 8 / NEAR)));
  }

  private void to(double toX, double toY) {
    if (used + 4 > lines.length) {
      lines = java.util.Arrays.copyOf(lines, 2 * lines.length);
    }
    lines[used++] = x;
    lines[used++] = y;
    lines[used++] = toX;
    lines[used++] = toY;
    x = toX;
    y = toY;
  }

  /** How many lines it has. */
  int count() {
    return used / 4;
  }

  /** One of a line's ends: x0, y0, x1, y1. */
  double end(int line, int number) {
    return lines[4 * line + number];
  }
}
