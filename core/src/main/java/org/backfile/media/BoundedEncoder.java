package org.backfile.media;

import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * Encodes pictures within a number of bytes: PNG where parts are transparent, or for drawings where
 * it is smaller, else baseline JPEG, whose quality is lowered step by step; when all that is not
 * enough, the picture is made smaller and it begins anew.
 */
final class BoundedEncoder {
  /**
   * From what is not seen in print to what is plainly seen but shows the picture. In between each
   * saves about a quarter of the bytes.
   */
  private static final float[] QUALITIES = {PictureEncoder.QUALITY, 0.85f, 0.75f, 0.6f, 0.45f};

  private static final double SMALLER = 0.75;

  /** Below so many pixels a side, the bound is not one that a picture can keep. */
  private static final int LEAST_SIDE = 16;

  private BoundedEncoder() {}

  /** An encoded picture. */
  static final class Encoded {
    private final byte[] bytes;
    private final String type;
    private final BufferedImage image;

    Encoded(byte[] bytes, String type, BufferedImage image) {
      this.bytes = bytes;
      this.type = type;
      this.image = image;
    }

    /** The file, not copied. */
    byte[] bytes() {
      return bytes;
    }

    /** Its media type. */
    String type() {
      return type;
    }

    /** What it shows. */
    BufferedImage image() {
      return image;
    }
  }

  /**
   * Encodes a picture.
   *
   * @param image grey, RGB or RGB with alpha, of 8 bits
   * @param drawn whether it is a drawing, which JPEG would smear
   * @param most how many bytes it may have
   */
  static Encoded encode(BufferedImage image, boolean drawn, long most) throws IOException {
    BufferedImage shown = image;
    while (true) {
      Encoded encoded = attempt(shown, drawn, most);
      int least = Math.min(shown.getWidth(), shown.getHeight());
      if (encoded.bytes().length <= most || least * SMALLER < LEAST_SIDE) {
        return encoded;
      }
      shown =
          AreaAverage.of(
              shown, (int) (shown.getWidth() * SMALLER), (int) (shown.getHeight() * SMALLER));
    }
  }

  private static Encoded attempt(BufferedImage image, boolean drawn, long most) throws IOException {
    if (image.getColorModel().hasAlpha()) {
      return new Encoded(PictureEncoder.png(image), "image/png", image);
    }
    byte[] jpeg = PictureEncoder.jpeg(image, QUALITIES[0]);
    if (drawn) {
      byte[] png = PictureEncoder.png(image);
      if (png.length <= most && png.length <= jpeg.length) {
        return new Encoded(png, "image/png", image);
      }
    }
    for (int i = 1; i < QUALITIES.length && jpeg.length > most; i++) {
      jpeg = PictureEncoder.jpeg(image, QUALITIES[i]);
    }
    return new Encoded(jpeg, "image/jpeg", image);
  }
}
