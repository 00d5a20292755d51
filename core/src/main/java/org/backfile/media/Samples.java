package org.backfile.media;

/** Turns ARGB pixels into samples of one to four bands and back. */
final class Samples {
  private static final int WHITE = 0xFF;

  private Samples() {}

  /**
   * Takes pixels apart.
   *
   * @param bands 1 for grey, 3 for RGB, 4 for RGB and opacity
   */
  static void of(int[] pixels, int[] samples, int bands) {
    int at = 0;
    for (int pixel : pixels) {
      if (bands > 1) {
        samples[at] = pixel >> 16 & 0xFF;
        samples[at + 1] = pixel >> 8 & 0xFF;
        samples[at + 2] = pixel & 0xFF;
      } else {
        samples[at] = pixel & 0xFF;
      }
      if (bands == 4) {
        samples[at + 3] = pixel >>> 24;
      }
      at += bands;
    }
  }

  /** Puts pixels together. */
  static void pixels(int[] samples, int[] pixels, int bands) {
    for (int i = 0, at = 0; i < pixels.length; i++, at += bands) {
      int red = samples[at];
      int green = bands > 1 ? samples[at + 1] : red;
      int blue = bands > 1 ? samples[at + 2] : red;
      int opacity = bands == 4 ? samples[at + 3] : 0xFF;
      pixels[i] = opacity << 24 | red << 16 | green << 8 | blue;
    }
  }

  /** Lays pixels on white. */
  static void flatten(int[] pixels) {
    for (int i = 0; i < pixels.length; i++) {
      int pixel = pixels[i];
      int opacity = pixel >>> 24;
      if (opacity != 0xFF) {
        pixels[i] =
            0xFF << 24
                | on(WHITE, pixel >> 16 & 0xFF, opacity) << 16
                | on(WHITE, pixel >> 8 & 0xFF, opacity) << 8
                | on(WHITE, pixel & 0xFF, opacity);
      }
    }
  }

  private static int on(int ground, int sample, int opacity) {
    return (sample * opacity + ground * (0xFF - opacity) + 127) / 0xFF;
  }

  /** Makes pixels grey that are not. */
  static void grey(int[] pixels) {
    for (int i = 0; i < pixels.length; i++) {
      int pixel = pixels[i];
      int red = pixel >> 16 & 0xFF;
      int green = pixel >> 8 & 0xFF;
      int blue = pixel & 0xFF;
      if (red != green || green != blue) {
        int light = AreaAverage.grey(red, green, blue);
        pixels[i] = (pixel & 0xFF000000) | light << 16 | light << 8 | light;
      }
    }
  }
}
