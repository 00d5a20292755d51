package org.backfile.pdf.line;

/**
 * How far characters hang out beyond the sides of justified lines, as shares of their widths, so
 * that the sides look straight. The idea is H. T. Thành's (Micro-typographic extensions to the TeX
 * typesetting system, 2000) and the microtype package's; the values are our own, tried on the
 * bundled faces. Full-width punctuation gives up its empty half (JIS X 4051, W3C JLREQ 3.1.9).
 */
final class Protrusion {
  /** The characters before this one are looked up in tables. */
  private static final int TABLE_END = 0x100;

  /** From there to the first of the general punctuation, which are letters, nothing hangs out. */
  private static final int PUNCTUATION = 0x2010;

  private static final double[] AT_START = new double[TABLE_END];
  private static final double[] AT_END = new double[TABLE_END];

  static {
    for (int c = 0; c < TABLE_END; c++) {
      AT_START[c] = start(c);
      AT_END[c] = end(c);
    }
  }

  private Protrusion() {}

  /** How much of a character hangs out at a line's end. */
  static double atEnd(int c) {
    if (c < TABLE_END) {
      return AT_END[c];
    }
    return c < PUNCTUATION ? 0 : end(c);
  }

  /** How much of a character hangs out at a line's start. */
  static double atStart(int c) {
    if (c < TABLE_END) {
      return AT_START[c];
    }
    return c < PUNCTUATION ? 0 : start(c);
  }

  private static double end(int c) {
    return switch (c) {
      case '-', '\u2010', '.', ',' -> 0.65;
      case '\u2019', '\u201D', '\'', '"', '\u00BB', '\u203A' -> 0.5;
      case ':', ';', '\u2026' -> 0.35;
      case '\u2013' -> 0.35;
      case '\u2014' -> 0.2;
      case '!', '?', ')', ']' -> 0.15;
      case 'A', 'T', 'V', 'W', 'Y', 'v', 'w', 'y', 'r', 'f' -> 0.06;
      case '\u3001',
          '\u3002',
          '\uFF0C',
          '\uFF0E',
          '\uFF09',
          '\u300D',
          '\u300F',
          '\u300B',
          '\u3009',
          '\u3011',
          '\uFF3D',
          '\u3015' ->
          0.5;
      default -> 0;
    };
  }

  private static double start(int c) {
    return switch (c) {
      case '\u2018', '\u201C', '\u201E', '\u201A', '\'', '"', '\u00AB', '\u2039' -> 0.5;
      case '-', '\u2013' -> 0.35;
      case '(', '[' -> 0.1;
      case 'A', 'T', 'V', 'W', 'Y', 'v', 'w', 'y' -> 0.05;
      case '\uFF08', '\u300C', '\u300E', '\u300A', '\u3008', '\u3010', '\uFF3B', '\u3014' -> 0.5;
      default -> 0;
    };
  }
}
