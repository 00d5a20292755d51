package org.backfile.pdf.line;

import java.util.Arrays;

/**
 * Where a paragraph's lines stand and how long they may be, in points from the left: the first
 * lines one by one, and the last entry for all that follow. Immutable.
 */
final class ParShape {
  private final double[] lefts;
  private final double[] widths;

  private ParShape(double[] lefts, double[] widths) {
    this.lefts = lefts;
    this.widths = widths;
  }

  /** Lines of one length but the first, which is moved in at the left, or at the right. */
  static ParShape of(double left, double width, double first, boolean atRight) {
    if (first == 0) {
      return new ParShape(new double[] {left}, new double[] {width});
    }
    return new ParShape(
        new double[] {atRight ? left : left + first, left}, new double[] {width - first, width});
  }

  /** The same with the first lines moved in at the left. */
  ParShape beside(double taken, int lines) {
    double[] newLefts = new double[lines + 1];
    double[] newWidths = new double[lines + 1];
    for (int i = 0; i <= lines; i++) {
      double in = i < lines ? taken : 0;
      newLefts[i] = left(i) + in;
      newWidths[i] = width(i) - in;
    }
    return new ParShape(newLefts, newWidths);
  }

  /** Where a line begins, the first being 0. */
  double left(int line) {
    return lefts[Math.min(line, lefts.length - 1)];
  }

  /** How long a line may be. */
  double width(int line) {
    return widths[Math.min(line, widths.length - 1)];
  }

  /** What remains of it after some lines. */
  ParShape from(int line) {
    int skipped = Math.min(line, widths.length - 1);
    return skipped == 0
        ? this
        : new ParShape(
            Arrays.copyOfRange(lefts, skipped, lefts.length),
            Arrays.copyOfRange(widths, skipped, widths.length));
  }

  /** How many lines are not as long as the ones that follow. */
  int special() {
    return widths.length - 1;
  }

  /** The length of the shortest lines. */
  double narrowest() {
    double narrowest = widths[0];
    for (double width : widths) {
      narrowest = Math.min(narrowest, width);
    }
    return narrowest;
  }

  /** The length of all lines but the first ones. */
  double usual() {
    return widths[widths.length - 1];
  }
}
