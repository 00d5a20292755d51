package org.backfile.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.backfile.model.Media;
import org.backfile.model.Media.Colour;

/** Walks a PNG file's chunks (PNG specification, third edition, section 5) up to its end. */
final class PngScan {
  private static final int SIGNATURE = 8;

  /** The colour type of pictures whose samples are indexes of a palette. */
  private static final int INDEXED = 3;

  /** The largest ancillary chunk that is looked into. */
  private static final int MOST_BYTES = 1 << 16;

  private final PictureInput in;
  private final long mostPixels;
  private Optional<PngData> unpacked = Optional.empty();
  private long width;
  private long height;
  private int bits;
  private int colourType;
  private boolean transparent;
  private int frames = 1;
  private int orientation = 1;
  private boolean data;
  private boolean palette;

  private PngScan(PictureInput in, long mostPixels) {
    this.in = in;
    this.mostPixels = mostPixels;
  }

  /**
   * Scans a file.
   *
   * @param mostPixels the data of a larger picture are not looked at, since nobody will
   */
  static PictureFacts scan(PictureInput in, long mostPixels) throws IOException {
    PngScan scan = new PngScan(in, mostPixels);
    try {
      return scan.walk();
    } finally {
      scan.unpacked.ifPresent(PngData::close);
    }
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
      palette |= type.equals("PLTE");
    }
    if (!data) {
      throw PictureDefect.damaged("the PNG holds no picture data");
    } else if (colourType == INDEXED && !palette) {
      throw PictureDefect.damaged("the PNG's palette is missing");
    }
    if (unpacked.isPresent()) {
      unpacked.get().end();
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
    Optional<PngData> picture = type.equals("IDAT") ? unpacked : Optional.empty();
    long left = length;
    while (left > 0) {
      left -= in.take(left, (bytes, offset, count) -> pass(bytes, offset, count, sum, picture));
    }
  }

  private static void pass(
      byte[] bytes, int offset, int count, CRC32 sum, Optional<PngData> picture)
      throws IOException {
    sum.update(bytes, offset, count);
    if (picture.isPresent()) {
      picture.get().take(bytes, offset, count);
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
    bits = bytes[8];
    colourType = bytes[9];
    if (!isAllowed(bytes)) {
      throw PictureDefect.damaged("the PNG's header holds what no PNG may");
    }
    if (width > 0 && height > 0 && width <= mostPixels / height && unpacked.isEmpty()) {
      boolean interlaced = bytes[12] == 1;
      unpacked = Optional.of(new PngData(width, height, bits * channels(), interlaced));
    }
  }

  /** The depths that each colour type allows, and the methods that there are (section 11.2.1). */
  private boolean isAllowed(byte[] header) {
    boolean depth =
        switch (colourType) {
          case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
          case 3 -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
          case 2, 4, 6 -> bits == 8 || bits == 16;
          default -> false;
        };
    return depth && header[10] == 0 && header[11] == 0 && (header[12] == 0 || header[12] == 1);
  }

  private int channels() {
    return switch (colourType) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  /** A number of at most 31 bits, which is all that PNG allows. */
  private static long u32(byte[] bytes, int at) {
    return (bytes[at] & 0x7FL) << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | (bytes[at + 3] & 0xFF);
  }
}
