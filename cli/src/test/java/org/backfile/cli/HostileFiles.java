package org.backfile.cli;

import com.google.common.primitives.Bytes;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What scraped folders hold beside articles: files that are broken, odd or far too large. */
public final class HostileFiles {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 64;

  private HostileFiles() {}

  /** Bytes that are no text in any charset. */
  public static byte[] binary() {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 % 251);
    }
    return bytes;
  }

  /** Ten million characters without a line's end. */
  public static byte[] endlessLine() {
    return ascii("word ".repeat(2_000_000));
  }

  /** Writes paragraphs of prose until the file has at least so many bytes. */
  public static void writeProse(Path file, long sizeBytes) throws IOException {
    byte[] prose =
        ascii("The gates of the outer basin closed an hour before high water.\n\n".repeat(16_384));
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long written = 0; written < sizeBytes; written += prose.length) {
        out.write(prose);
      }
    }
  }

  /** An article in JSON with a block of a type that there is not: "hologram". */
  public static byte[] unknownBlock() {
    return ascii(
        """
        {"format": "backfile-article/1", "headline": "H",
         "body": [{"type": "hologram", "text": "x"}]}
        """);
  }

  /** An article in JSON whose headline is an array. */
  public static byte[] wrongType() {
    return ascii(
        """
        {"format": "backfile-article/1", "headline": ["H"], "body": []}
        """);
  }

  /** The first half of a file. */
  public static byte[] half(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  /** A whole picture of three channels: "png", "jpeg" or "gif". */
  public static byte[] picture(String format) throws IOException {
    return encoded(format, new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB));
  }

  /** A PNG of sixteen bits a channel. */
  public static byte[] deepPng() throws IOException {
    return encoded("png", new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_GRAY));
  }

  /** A PNG that is nothing but its header and end. */
  public static byte[] pngHeader(int width, int height) {
    byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).array();
    header[8] = 8;
    header[9] = 2;
    return Bytes.concat(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
        chunk("IHDR", header),
        chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}),
        chunk("IEND", new byte[0]));
  }

  /** A JPEG of four inks, as Adobe's programs write it: each channel is the light that is left. */
  public static byte[] inkJpeg() throws IOException {
    Raster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 4, null);
    byte[] jpeg = written("jpeg", new IIOImage(raster, null, null), 1);
    return withSegment(
        jpeg, 0xEE, Bytes.concat(ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 0}));
  }

  /** A JPEG that EXIF says is to be turned by a quarter to the right (orientation 6). */
  public static byte[] turnedJpeg() throws IOException {
    byte[] directory = {8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0};
    return withSegment(picture("jpeg"), 0xE1, Bytes.concat(ascii("Exif\0\0II*\0"), directory));
  }

  /** A GIF of three frames. */
  public static byte[] animatedGif() throws IOException {
    BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);
    return written("gif", new IIOImage(frame, null, null), 3);
  }

  private static byte[] encoded(String format, BufferedImage image) throws IOException {
    return written(format, new IIOImage(image, null, null), 1);
  }

  private static byte[] written(String format, IIOImage image, int frames) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      if (frames == 1) {
        writer.write(image);
      } else {
        writer.prepareWriteSequence(null);
        for (int i = 0; i < frames; i++) {
          writer.writeToSequence(image, null);
        }
        writer.endWriteSequence();
      }
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** The JPEG with one more segment at its start. */
  private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    int length = content.length + 2;
    byte[] head = {
      (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length
    };
    return Bytes.concat(head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  private static byte[] chunk(String type, byte[] content) {
    byte[] body = Bytes.concat(ascii(type), content);
    CRC32 sum = new CRC32();
    sum.update(body);
    return ByteBuffer.allocate(body.length + 8)
        .putInt(content.length)
        .put(body)
        .putInt((int) sum.getValue())
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
