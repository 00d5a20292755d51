package org.backfile.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.backfile.model.Media;
import org.backfile.model.Media.Colour;

/** Walks a PNG file's chunks (PNG specification, third edition, section 5) up to its end. */
final class PngScan {
  private static final int SIGNATURE = 8;

  /** The largest ancillary chunk that is looked into. */
  private static final int MOST_BYTES = 1 << 16;

  private final PictureInput in;
  private long width;
  private long height;
  private int bits;
  private int colourType;
  private boolean transparent;
  private int frames = 1;
  private int orientation = 1;
  private boolean data;

  private PngScan(PictureInput in) {
    this.in = in;
  }

  static PictureFacts scan(PictureInput in) throws IOException {
    return new PngScan(in).walk();
  }

  private PictureFacts walk() throws IOException {
    in.skip(SIGNATURE);
    String type = chunk();
    if (!type.equals("IHDR")) {
      throw PictureDefect.damaged("the PNG does not start with its header");
    }
    while (!type.equals("IEND")) {
      type = chunk();
      data |= type.equals("IDAT");
    }
    if (!data) {
      throw PictureDefect.damaged("the PNG holds no picture data");
    }
    boolean grey = colourType == 0 || colourType == 4;
    boolean alpha = transparent || colourType == 4 || colourType == 6;
    var coding = new Media.Coding(grey ? Colour.GREY : Colour.RGB, alpha, bits, frames);
    return new PictureFacts("image/png", width, height, orientation, coding);
  }

  /** Takes one chunk with its checksum. */
  private String chunk() throws IOException {
    long length = in.u32be();
    byte[] name = in.bytes(4);
    String type = new String(name, StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(name);
    content(type, length, sum);
    boolean critical = (name[0] & 0x20) == 0;
    if (in.u32be() != sum.getValue() && critical) {
      throw PictureDefect.damaged("the checksum of its " + type + " chunk is wrong");
    }
    return type;
  }

  private void content(String type, long length, CRC32 sum) throws IOException {
    boolean wanted =
        switch (type) {
          case "IHDR", "tRNS", "acTL", "eXIf" -> length <= MOST_BYTES;
          default -> false;
        };
    if (wanted) {
      byte[] bytes = in.bytes((int) length);
      sum.update(bytes);
      look(type, bytes);
      return;
    }
    long left = length;
    while (left > 0) {
      left -= in.take(left, sum::update);
    }
  }

  private void look(String type, byte[] bytes) throws IOException {
    switch (type) {
      case "IHDR" -> header(bytes);
      case "tRNS" -> transparent = true;
      case "acTL" -> frames = bytes.length < 4 ? 1 : (int) Math.max(1, u32(bytes, 0));
      default -> orientation = Exif.orientation(bytes);
    }
  }

  private void header(byte[] bytes) throws IOException {
    if (bytes.length != 13) {
      throw PictureDefect.damaged("the PNG's header has the wrong length");
    }
    width = u32(bytes, 0);
    height = u32(bytes, 4);
    bits = Math.max(1, bytes[8]);
    colourType = bytes[9];
  }

  /** A number of at most 31 bits, which is all that PNG allows. */
  private static long u32(byte[] bytes, int at) {
    return (bytes[at] & 0x7FL) << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | (bytes[at + 3] & 0xFF);
  }
}
