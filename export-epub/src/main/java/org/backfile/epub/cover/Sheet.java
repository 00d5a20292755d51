package org.backfile.epub.cover;

/**
 * A sheet that is printed on in a few inks, each in steps from nothing to full. Not thread-safe.
 */
final class Sheet {
  /** Steps of an ink: fewer are seen at the edges of letters, more take more bytes. */
  private static final int STEPS = 8;

  private static final int FULL = STEPS - 1;

  private final int width;
  private final int height;
  private final byte[] pixels;

  /** An empty sheet, its sides in pixels. */
  Sheet(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = new byte[width * height];
  }

  /** What is printed with. */
  enum Ink {
    /** For what is read first. */
    BLACK(0, 0x17181A),
    /** For what is read then. */
    GREY(1, 0x55585C),
    /** For hairlines. */
    PALE(2, 0xB9B7B0),
    /** For the rule at the head. */
    RED(3, 0xA62A1B);

    private final int number;
    private final int colour;

    Ink(int number, int colour) {
      this.number = number;
      this.colour = colour;
    }
  }

  /** Prints a shape. */
  void fill(Shape shape, Ink ink) {
    if (shape.count() > 0) {
      Coverage.of(shape).forEach((x, y, covered) -> print(x, y, (int) (covered * FULL + 0.5), ink));
    }
  }

  /** Prints a bar whose sides are whole pixels. */
  void bar(int left, int top, int right, int bottom, Ink ink) {
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        print(x, y, FULL, ink);
      }
    }
  }

  /** Where two shapes touch, the stronger one is seen. */
  private void print(int x, int y, int step, Ink ink) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return;
    }
    int at = y * width + x;
    if (step > pixels[at] % STEPS) {
      pixels[at] = (byte) (ink.number * STEPS + step);
    }
  }

  /**
   * The sheet as a PNG file.
   *
   * @param grey whether in greys on white, else in colours on the sheet's own
   */
  byte[] png(boolean grey) {
    int paper = grey ? 0xFFFFFF : 0xF8F6F1;
    byte[] palette = new byte[3 * STEPS * Ink.values().length];
    for (Ink ink : Ink.values()) {
      for (int step = 0; step < STEPS; step++) {
        for (int i = 0; i < 3; i++) {
          int from = (paper >> (16 - 8 * i)) & 0xFF;
          int to = (ink.colour >> (16 - 8 * i)) & 0xFF;
          palette[3 * (ink.number * STEPS + step) + i] = (byte) (from + (to - from) * step / FULL);
        }
      }
    }
    return grey
        ? PngFile.grey(width, height, pixels, palette)
        : PngFile.of(width, height, pixels, palette);
  }
}
