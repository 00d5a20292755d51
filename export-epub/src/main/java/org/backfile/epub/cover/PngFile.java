package org.backfile.epub.cover;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files of one byte a pixel (PNG specification, third edition, sections 5 and 11). */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** The best takes four times as long for a tenth of the bytes. */
  private static final int LEVEL = 6;

  private static final int BUFFER = 1 << 14;

  private static final int GREY = 0;
  private static final int INDEXED = 3;

  private PngFile() {}

  /**
   * A file in colours.
   *
   * @param pixels the colours' numbers, row by row
   * @param palette three bytes a colour
   */
  static byte[] of(int width, int height, byte[] pixels, byte[] palette) {
    ByteArrayDataOutput out = start(width, height, INDEXED);
    chunk(out, "PLTE", palette);
    return end(out, width, pixels);
  }

  /** A file in greys, as light as the colours are (ITU-R BT.601). */
  static byte[] grey(int width, int height, byte[] pixels, byte[] palette) {
    byte[] greys = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      int colour = 3 * pixels[i];
      int red = palette[colour] & 0xFF;
      int green = palette[colour + 1] & 0xFF;
      int blue = palette[colour + 2] & 0xFF;
      greys[i] = (byte) ((299 * red + 587 * green + 114 * blue + 500) / 1000);
    }
    return end(start(width, height, GREY), width, greys);
  }

  private static ByteArrayDataOutput start(int width, int height, int colourType) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.write(SIGNATURE);
    ByteArrayDataOutput header = ByteStreams.newDataOutput();
    header.writeInt(width);
    header.writeInt(height);
    header.writeByte(8);
    header.writeByte(colourType);
    header.write(new byte[3]);
    chunk(out, "IHDR", header.toByteArray());
    return out;
  }

  private static byte[] end(ByteArrayDataOutput out, int width, byte[] samples) {
    chunk(out, "IDAT", deflated(width, samples));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** Rows without a filter, each after the number that says so: most bytes are equal anyway. */
  private static byte[] deflated(int width, byte[] samples) {
    byte[] rows = new byte[samples.length / width * (width + 1)];
    for (int from = 0, to = 1; from < samples.length; from += width, to += width + 1) {
      System.arraycopy(samples, from, rows, to, width);
    }
    Deflater deflater = new Deflater(LEVEL);
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 15);
      try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, BUFFER)) {
        out.write(rows);
      }
      return packed.toByteArray();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("memory does not fail", e);
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayDataOutput out, String type, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(US_ASCII));
    crc.update(content);
    out.writeInt(content.length);
    out.write(type.getBytes(US_ASCII));
    out.write(content);
    out.writeInt((int) crc.getValue());
  }
}
