package org.backfile.media;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;

/** Tells drawings from photographs. */
final class Colours {
  /** As many as a palette holds. */
  private static final int FEW = 256;

  private Colours() {}

  /** Whether a picture has so few colours that it is drawn, not photographed. */
  static boolean areFew(BufferedImage image) {
    Set<Integer> seen = new HashSet<>();
    int[] row = new int[image.getWidth()];
    int last = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int pixel : row) {
        if (pixel != last && seen.add(pixel) && seen.size() > FEW) {
          return false;
        }
        last = pixel;
      }
    }
    return true;
  }
}
