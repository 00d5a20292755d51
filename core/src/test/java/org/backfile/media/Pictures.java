package org.backfile.media;

import com.google.common.io.ByteSource;
import com.google.common.primitives.Bytes;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

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

  /**
   * A JPEG of one flat tint of four channels, with Adobe's marker.
   *
   * @param transform 0 when the channels are the light that each ink leaves; 2 when cyan, magenta
   *     and yellow are ink taken for RGB and put into YCbCr, and the fourth is as before
   */
  static byte[] inks(int transform, int... channels) {
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
    for (int i = 0; i < 16 * 16; i++) {
      raster.setPixel(i % 16, i / 16, channels);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(raster, null, null), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    byte[] jpeg = out.toByteArray();
    byte[] start = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xEE, 0, 14};
    byte[] adobe = {0, 100, 0, 0, 0, 0, (byte) transform};
    return Bytes.concat(start, ascii("Adobe"), adobe, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  /** A PNG in the seven passes of Adam7. */
  static byte[] interlaced(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(stream);
      BufferedImage image = drawn(width, height, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** A lossless WebP of one flat colour (RFC 9649 section 3): five codes of one symbol each. */
  static byte[] webp(int width, int height, int red, int green, int blue) {
    Bits bits = new Bits();
    bits.add(width - 1, 14).add(height - 1, 14).add(0, 1).add(0, 3);
    bits.add(0, 3); // no transform, no colour cache, no meta codes
    for (int symbol : new int[] {green, red, blue, 0xFF, 0}) {
      bits.add(1, 1).add(0, 1).add(1, 1).add(symbol, 8);
    }
    byte[] data = Bytes.concat(new byte[] {0x2F}, bits.bytes(), new byte[4]);
    byte[] even = data.length % 2 == 0 ? data : Arrays.copyOf(data, data.length + 1);
    byte[] chunk = Bytes.concat(ascii("WEBPVP8L"), u32le(data.length), even);
    return Bytes.concat(ascii("RIFF"), u32le(chunk.length), chunk);
  }

  private static byte[] u32le(int value) {
    return u32(Integer.reverseBytes(value));
  }

  /** Numbers of a few bits each, the lowest bit first. */
  private static final class Bits {
    private final BitSet set = new BitSet();
    private int length;

    @CanIgnoreReturnValue
    Bits add(int value, int count) {
      for (int i = 0; i < count; i++) {
        set.set(length++, (value >> i & 1) == 1);
      }
      return this;
    }

    byte[] bytes() {
      return Arrays.copyOf(set.toByteArray(), (length + 7) / 8);
    }
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
