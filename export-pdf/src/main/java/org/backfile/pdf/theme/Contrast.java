package org.backfile.pdf.theme;

import org.backfile.pdf.flow.Ink;

/**
 * How well one colour stands out from another (WCAG 2.2, relative luminance and contrast ratio).
 */
final class Contrast {
  /** What text needs at least (WCAG 2.2, success criterion 1.4.3). */
  static final double LEAST = 4.5;

  static final Ink PAPER = new Ink(255, 255, 255);

  private Contrast() {}

  /** The ratio, from 1 for the same colour to 21 for black on white. */
  static double ratio(Ink one, Ink other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Ink ink) {
    return 0.2126 * linear(ink.red()) + 0.7152 * linear(ink.green()) + 0.0722 * linear(ink.blue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }
}
