package org.backfile.media;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.backfile.model.Media;

/**
 * JPEG files of four components without Adobe's marker: cyan, magenta, yellow and black, 255 where
 * there is most ink, as libjpeg and all that is built on it takes them. ImageIO takes the fourth
 * for transparency, which no JPEG has.
 */
final class Inks {
  private static final int FULL = 255;
  private static final int CHANNELS = 4;

  private Inks() {}

  /** Whether what a reader has before it is such a file. */
  static boolean areIn(Media media, ImageReader reader) throws IOException {
    if (!media.type().equals("image/jpeg") || media.coding().colour() != Media.Colour.OTHER) {
      return false;
    }
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    return types.hasNext() && isClear(types.next());
  }

  private static boolean isClear(ImageTypeSpecifier type) {
    return type.getColorModel().hasAlpha() && type.getNumComponents() == CHANNELS;
  }

  /** The colours of inks upon white paper, each ink taking its share of what the others leave. */
  static BufferedImage image(Raster inks) {
    int width = inks.getWidth();
    BufferedImage image = new BufferedImage(width, inks.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    int[] samples = new int[CHANNELS * width];
    int[] row = new int[width];
    for (int y = 0; y < inks.getHeight(); y++) {
      inks.getPixels(inks.getMinX(), inks.getMinY() + y, width, 1, samples);
      for (int x = 0; x < width; x++) {
        row[x] = rgb(samples, CHANNELS * x);
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    return image;
  }

  private static int rgb(int[] inks, int at) {
    int black = inks[at + 3];
    return left(inks[at], black) << 16 | left(inks[at + 1], black) << 8 | left(inks[at + 2], black);
  }

  private static int left(int ink, int black) {
    return (FULL - ink) * (FULL - black) / FULL;
  }
}
