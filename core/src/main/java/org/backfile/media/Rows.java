package org.backfile.media;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Reads a picture's rows as 8-bit ARGB; the samples of grey ones are taken as they are. */
final class Rows {
  private static final int OPAQUE = 0xFF;

  private final BufferedImage image;
  private final boolean grey;
  private final int[] samples;
  private final int most;

  Rows(BufferedImage image) {
    this.image = image;
    this.grey = isGrey(image);
    this.samples = new int[image.getWidth() * image.getRaster().getNumBands()];
    this.most = (1 << Math.min(16, image.getSampleModel().getSampleSize(0))) - 1;
  }

  /** Whether a picture has one channel of light, and no palette. */
  static boolean isGrey(BufferedImage image) {
    return !(image.getColorModel() instanceof IndexColorModel)
        && image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
  }

  void argb(int y, int[] row) {
    if (!grey) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      return;
    }
    Raster raster = image.getRaster();
    int bands = raster.getNumBands();
    raster.getPixels(0, y, row.length, 1, samples);
    for (int x = 0; x < row.length; x++) {
      int light = eightBits(samples[x * bands]);
      int opacity = bands > 1 ? eightBits(samples[x * bands + 1]) : OPAQUE;
      row[x] = opacity << 24 | light << 16 | light << 8 | light;
    }
  }

  private int eightBits(int sample) {
    return most == OPAQUE ? sample : (Math.min(sample, most) * OPAQUE + most / 2) / most;
  }
}
