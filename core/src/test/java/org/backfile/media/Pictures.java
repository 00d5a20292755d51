package org.backfile.media;

import com.google.common.io.ByteSource;
import com.google.common.primitives.Bytes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures made in memory. */
final class Pictures {
  private Pictures() {}

  /** A field that is red above, blue below and has a white corner at the top left. */
  static BufferedImage drawn(int width, int height, int imageType) {
    BufferedImage image = new BufferedImage(width, height, imageType);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width, height / 2);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, height / 2, width, height - height / 2);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width / 4, height / 4);
    graphics.dispose();
    return image;
  }

  static byte[] encoded(String format, int width, int height) {
    return encoded(format, drawn(width, height, BufferedImage.TYPE_INT_RGB));
  }

  static byte[] encoded(String format, BufferedImage image) {
    ImageIO.setUseCache(false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("no writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static ByteSource source(byte[] bytes) {
    return ByteSource.wrap(bytes);
  }

  /** The JPEG with an EXIF block that tells its orientation, little-endian. */
  static byte[] turned(byte[] jpeg, int orientation) {
    byte[] exif =
        Bytes.concat(
            ascii("Exif\0\0II*\0"),
            new byte[] {8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0},
            new byte[4]);
    int length = exif.length + 2;
    byte[] marker = {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length};
    return Bytes.concat(
        Arrays.copyOf(jpeg, 2), marker, exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  /** The PNG with one more chunk after its header. */
  static byte[] withChunk(byte[] png, String type, byte[] content) {
    return Bytes.concat(
        Arrays.copyOf(png, 33), chunk(type, content), Arrays.copyOfRange(png, 33, png.length));
  }

  static byte[] chunk(String type, byte[] content) {
    byte[] body = Bytes.concat(ascii(type), content);
    CRC32 sum = new CRC32();
    sum.update(body);
    return Bytes.concat(u32(content.length), body, u32((int) sum.getValue()));
  }

  static byte[] u32(int value) {
    return new byte[] {
      (byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value
    };
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
