package org.backfile.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes pictures in memory. */
final class PictureEncoder {
  /** Of 0 to 1: losses are not seen in print, and the file is a fifth of that at 1. */
  static final float QUALITY = 0.92f;

  private PictureEncoder() {}

  static byte[] jpeg(BufferedImage image) throws IOException {
    return jpeg(image, QUALITY);
  }

  /**
   * A baseline JPEG.
   *
   * @param quality of 0 to 1
   */
  static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    return encode(image, "jpeg", quality);
  }

  static byte[] png(BufferedImage image) throws IOException {
    // For PNG, ImageIO's quality is 1 minus the effort of compression.
    return encode(image, "png", 0f);
  }

  private static byte[] encode(BufferedImage image, String format, float quality)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality);
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
