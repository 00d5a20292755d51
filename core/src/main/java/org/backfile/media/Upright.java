package org.backfile.media;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Gives a decoded picture the form in which it is shown: turned upright (EXIF 2.32, tag 274), 8
 * bits, grey or sRGB, without an alpha channel that is opaque throughout.
 */
final class Upright {
  private static final int OPAQUE = 0xFF;

  private final BufferedImage source;
  private final int orientation;
  private final boolean grey;
  private final boolean alpha;

  private Upright(BufferedImage source, int orientation) {
    this.source = source;
    this.orientation = orientation;
    this.grey =
        !(source.getColorModel() instanceof IndexColorModel)
            && source.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    this.alpha = source.getColorModel().hasAlpha() && isSomewhereClear(source);
  }

  static BufferedImage of(BufferedImage source, int orientation) {
    return new Upright(inSrgb(source), orientation).turned();
  }

  /** Grey stays grey: its samples are copied, since Java takes them for linear light. */
  private static BufferedImage inSrgb(BufferedImage image) {
    ColorSpace space = image.getColorModel().getColorSpace();
    if (space.isCS_sRGB()
        || space.getType() == ColorSpace.TYPE_GRAY
        || image.getColorModel() instanceof IndexColorModel) {
      return image;
    }
    int type =
        image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage target = new BufferedImage(image.getWidth(), image.getHeight(), type);
    return new ColorConvertOp(null).filter(image, target);
  }

  private static boolean isSomewhereClear(BufferedImage image) {
    Rows rows = new Rows(image);
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      rows.argb(y, row);
      for (int pixel : row) {
        if (pixel >>> 24 != OPAQUE) {
          return true;
        }
      }
    }
    return false;
  }

  private BufferedImage turned() {
    int width = source.getWidth();
    int height = source.getHeight();
    boolean sideways = orientation >= 5;
    BufferedImage target =
        new BufferedImage(sideways ? height : width, sideways ? width : height, targetType());
    Rows rows = new Rows(source);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      rows.argb(y, row);
      put(row, y, target);
    }
    return target;
  }

  private int targetType() {
    if (alpha) {
      return BufferedImage.TYPE_4BYTE_ABGR;
    }
    return grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
  }

  /** Puts a stored row where it belongs: along a row of the target, or down a column. */
  private void put(int[] row, int y, BufferedImage target) {
    int width = source.getWidth();
    int height = source.getHeight();
    boolean mirrored = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    if (mirrored) {
      reverse(row);
    }
    boolean fromEnd = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    int line = fromEnd ? height - 1 - y : y;
    boolean sideways = orientation >= 5;
    int x0 = sideways ? line : 0;
    int y0 = sideways ? 0 : line;
    int w = sideways ? 1 : width;
    int h = sideways ? width : 1;
    if (target.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      WritableRaster raster = target.getRaster();
      for (int i = 0; i < row.length; i++) {
        row[i] &= 0xFF;
      }
      raster.setSamples(x0, y0, w, h, 0, row);
    } else {
      target.setRGB(x0, y0, w, h, row, 0, w);
    }
  }

  private static void reverse(int[] row) {
    for (int i = 0, j = row.length - 1; i < j; i++, j--) {
      int pixel = row[i];
      row[i] = row[j];
      row[j] = pixel;
    }
  }

  /** Reads rows as 8-bit ARGB. */
  private static final class Rows {
    private final BufferedImage image;
    private final boolean grey;
    private final int[] samples;
    private final int most;

    Rows(BufferedImage image) {
      this.image = image;
      this.grey =
          !(image.getColorModel() instanceof IndexColorModel)
              && image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
      this.samples = new int[image.getWidth() * image.getRaster().getNumBands()];
      this.most = (1 << Math.min(16, image.getSampleModel().getSampleSize(0))) - 1;
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
}
