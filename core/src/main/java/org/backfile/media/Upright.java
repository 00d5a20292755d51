package org.backfile.media;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.IndexColorModel;

/**
 * Gives a decoded picture the form in which it is shown: turned upright, 8 bits, grey or sRGB,
 * without an alpha channel that is opaque throughout.
 */
final class Upright {
  private static final int OPAQUE = 0xFF;

  private Upright() {}

  /**
   * Gives a decoded picture its form.
   *
   * @throws PictureDefect when its colours cannot be converted
   */
  static BufferedImage of(BufferedImage image, int orientation) throws PictureDefect {
    BufferedImage source = inSrgb(image);
    boolean alpha = source.getColorModel().hasAlpha() && isSomewhereClear(source);
    int width = source.getWidth();
    int height = source.getHeight();
    UprightCanvas canvas =
        new UprightCanvas(width, height, orientation, type(alpha, Rows.isGrey(source)));
    Rows rows = new Rows(source);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      rows.argb(y, row);
      canvas.put(y, row);
    }
    return canvas.image();
  }

  /** The kind of picture that holds what is shown. */
  static int type(boolean alpha, boolean grey) {
    if (alpha) {
      return BufferedImage.TYPE_4BYTE_ABGR;
    }
    return grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
  }

  /**
   * Grey stays grey: its samples are copied, since Java takes them for linear light.
   *
   * @throws PictureDefect when the colours cannot be converted
   */
  static BufferedImage inSrgb(BufferedImage image) throws PictureDefect {
    ColorSpace space = image.getColorModel().getColorSpace();
    if (space.isCS_sRGB()
        || space.getType() == ColorSpace.TYPE_GRAY
        || image.getColorModel() instanceof IndexColorModel) {
      return image;
    }
    int type =
        image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage target = new BufferedImage(image.getWidth(), image.getHeight(), type);
    try {
      return new ColorConvertOp(null).filter(image, target);
    } catch (RuntimeException e) {
      // A profile is read when it is used; the runtime has no one exception for what is wrong.
      throw PictureDefect.notAPicture("its colours cannot be converted");
    }
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
}
