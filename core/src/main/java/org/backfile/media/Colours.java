package org.backfile.media;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;

/** Counts a picture's colours, to tell drawings from photographs. Not thread-safe. */
final class Colours {
  /** As many as a palette holds. */
  private static final int FEW = 256;

  private final Set<Integer> seen = new HashSet<>();
  private int last;

  /** Whether a picture has so few colours that it is drawn, not photographed. */
  static boolean areFew(BufferedImage image) {
    Colours colours = new Colours();
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight() && colours.areFew(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      colours.take(row);
    }
    return colours.areFew();
  }

  /** Counts those of a row. */
  void take(int[] row) {
    for (int pixel : row) {
      if (pixel != last && areFew()) {
        seen.add(pixel);
        last = pixel;
      }
    }
  }

  /** Whether those counted so far are few. */
  boolean areFew() {
    return seen.size() <= FEW;
  }
}
