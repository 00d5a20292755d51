package org.backfile.bench.pictures;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Encodes a finished print, as newspapers' sites do: small enough to load, good enough to print.
 */
public final class PictureFile {

  /** Qualities in the order in which they are tried. */
  private static final List<Float> QUALITIES =
      List.of(0.92f, 0.86f, 0.8f, 0.74f, 0.68f, 0.62f, 0.56f);

  private PictureFile() {}

  /**
   * A baseline JPEG in the best of a few qualities that keeps to a size; if none does, in the
   * lowest.
   *
   * @param sizeLimit the greatest size wanted, in bytes
   */
  public static byte[] jpeg(BufferedImage picture, int sizeLimit) throws IOException {
    byte[] file = new byte[0];
    for (float quality : QUALITIES) {
      file = jpeg(picture, quality);
      if (file.length <= sizeLimit) {
        break;
      }
    }
    return file;
  }

  /** A baseline JPEG in the given quality, from 0 to 1. */
  public static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(quality);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), settings);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  /** A PNG with a palette of 256 colours. */
  static byte[] png(BufferedImage picture) throws IOException {
    BufferedImage indexed =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED);
    Graphics2D graphics = indexed.createGraphics();
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(indexed, "png", file);
    return file.toByteArray();
  }
}
