package org.backfile.media;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;

/**
 * A picture that is put together from stored rows and comes out upright (EXIF 2.32, tag 274). Not
 * thread-safe.
 */
final class UprightCanvas {
  private final int width;
  private final int height;
  private final int orientation;
  private final BufferedImage target;

  /**
   * An empty picture.
   *
   * @param width as stored
   * @param height as stored
   * @param orientation 1 to 8
   * @param type one of {@link BufferedImage}'s for 8-bit grey, RGB or RGB with alpha
   */
  UprightCanvas(int width, int height, int orientation, int type) {
    this.width = width;
    this.height = height;
    this.orientation = orientation;
    boolean sideways = orientation >= 5;
    target = new BufferedImage(sideways ? height : width, sideways ? width : height, type);
  }

  /** The picture. */
  BufferedImage image() {
    return target;
  }

  /**
   * Puts a stored row where it belongs: along a row of the picture, or down a column.
   *
   * @param y the row's number as stored
   * @param row ARGB pixels, changed here
   */
  void put(int y, int[] row) {
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
}
