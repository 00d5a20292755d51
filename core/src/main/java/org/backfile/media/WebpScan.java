package org.backfile.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.backfile.model.Media;
import org.backfile.model.Media.Colour;

/** Walks a WebP file's chunks (RFC 9649). */
final class WebpScan {
  private static final int EXTENDED_ALPHA = 0x10;
  private static final int MOST_EXIF_BYTES = 1 << 16;

  private final PictureInput in;
  private long width;
  private long height;
  private boolean alpha;
  private boolean extended;
  private boolean data;
  private int frames;
  private int orientation = 1;

  private WebpScan(PictureInput in) {
    this.in = in;
  }

  static PictureFacts scan(PictureInput in) throws IOException {
    return new WebpScan(in).walk();
  }

  private PictureFacts walk() throws IOException {
    in.skip(4);
    long end = 8 + in.u32le();
    in.skip(4);
    while (in.position() + 8 <= end) {
      String type = new String(in.bytes(4), StandardCharsets.ISO_8859_1);
      long length = in.u32le();
      long start = in.position();
      look(type, length);
      in.skip(length - (in.position() - start));
      if (length % 2 == 1 && in.position() < end) {
        in.skip(1);
      }
    }
    if (!data) {
      throw PictureDefect.damaged("the WebP holds no picture data");
    }
    var coding = new Media.Coding(Colour.RGB, alpha, 8, Math.max(1, frames));
    return new PictureFacts("image/webp", width, height, orientation, coding);
  }

  private void look(String type, long length) throws IOException {
    switch (type) {
      case "VP8X" -> extended(length);
      case "VP8 " -> lossy(length);
      case "VP8L" -> lossless(length);
      case "ANMF" -> {
        frames++;
        data = true;
      }
      case "EXIF" -> exif(length);
      default -> {}
    }
  }

  private void extended(long length) throws IOException {
    require(length, 10);
    alpha = (in.u8() & EXTENDED_ALPHA) != 0;
    in.skip(3);
    width = 1L + in.u24le();
    height = 1L + in.u24le();
    extended = true;
  }

  /** The frame header of RFC 6386 section 9.1. */
  private void lossy(long length) throws IOException {
    require(length, 10);
    in.skip(6);
    size(in.u16le() & 0x3FFF, in.u16le() & 0x3FFF);
  }

  /** The header of RFC 9649 section 3.4. */
  private void lossless(long length) throws IOException {
    require(length, 5);
    in.skip(1);
    long fields = in.u32le();
    alpha |= (fields >> 28 & 1) == 1;
    size(1 + (fields & 0x3FFF), 1 + (fields >> 14 & 0x3FFF));
  }

  private void size(long frameWidth, long frameHeight) {
    if (!extended) {
      width = frameWidth;
      height = frameHeight;
    }
    data = true;
  }

  private void exif(long length) throws IOException {
    if (length <= MOST_EXIF_BYTES) {
      byte[] bytes = in.bytes((int) length);
      // Some writers put JPEG's marker before the block.
      boolean marked = JpegScan.startsWith(bytes, JpegScan.EXIF);
      orientation =
          Exif.orientation(
              marked
                  ? java.util.Arrays.copyOfRange(bytes, JpegScan.EXIF.length, bytes.length)
                  : bytes);
    }
  }

  private static void require(long length, int least) throws IOException {
    if (length < least) {
      throw PictureDefect.damaged("a WebP chunk is too short");
    }
  }
}
