package org.backfile.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.backfile.model.Media;
import org.backfile.model.Media.Colour;

/** Walks a JPEG file's markers (ITU-T T.81 annex B) up to the end of its first picture. */
final class JpegScan {
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int DNL = 0xDC;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;
  static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] RGB = "RGB".getBytes(StandardCharsets.US_ASCII);

  private final PictureInput in;
  private int frameMarker;
  private int width;
  private int height;
  private int bits;
  private byte[] components = {};
  private boolean adobe;
  private int orientation = 1;
  private boolean scanned;

  private JpegScan(PictureInput in) {
    this.in = in;
  }

  static PictureFacts scan(PictureInput in) throws IOException {
    return new JpegScan(in).walk();
  }

  private PictureFacts walk() throws IOException {
    in.skip(2);
    for (int marker = marker(); marker != EOI; marker = marker()) {
      boolean alone = marker == 0x01 || (marker >= 0xD0 && marker <= SOI);
      if (!alone) {
        segment(marker);
      }
    }
    if (!scanned) {
      throw PictureDefect.damaged("the JPEG holds no picture data");
    }
    var coding = new Media.Coding(colour(), false, Math.max(1, bits), 1);
    return new PictureFacts("image/jpeg", width, height, orientation, coding);
  }

  /** The next marker; before it may stand picture data, where FF 00 is no marker. */
  private int marker() throws IOException {
    while (in.skipPast(0xFF)) {
      int code = in.u8();
      while (code == 0xFF) {
        code = in.u8();
      }
      if (code != 0) {
        return code;
      }
    }
    throw PictureDefect.damaged("the JPEG has no end, after " + in.position() + " bytes");
  }

  private void segment(int marker) throws IOException {
    int length = in.u16be() - 2;
    if (length < 0) {
      throw PictureDefect.damaged("a JPEG segment has no length");
    }
    if (isFrame(marker)) {
      frame(marker, in.bytes(length));
    } else if (marker == APP1 && orientation == 1) {
      exif(in.bytes(length));
    } else if (marker == APP14) {
      adobe |= startsWith(in.bytes(length), ADOBE);
    } else if (marker == DNL && length == 2) {
      height = in.u16be();
    } else {
      in.skip(length);
      scanned |= marker == SOS && frameMarker != 0;
    }
  }

  /** Whether a marker is one of SOF0 to SOF15; C4, C8 and CC are others. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private void frame(int marker, byte[] segment) throws IOException {
    if (segment.length < 6 || segment.length < 6 + 3 * (segment[5] & 0xFF)) {
      throw PictureDefect.damaged("the JPEG's frame header is too short");
    }
    frameMarker = marker;
    bits = segment[0] & 0xFF;
    height = u16(segment, 1);
    width = u16(segment, 3);
    components = new byte[segment[5] & 0xFF];
    for (int i = 0; i < components.length; i++) {
      components[i] = segment[6 + 3 * i];
    }
  }

  private static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  private void exif(byte[] segment) {
    if (startsWith(segment, EXIF)) {
      orientation = Exif.orientation(Arrays.copyOfRange(segment, EXIF.length, segment.length));
    }
  }

  /**
   * Only the Huffman-coded sequential and progressive frames are known everywhere. Components named
   * R, G and B without an Adobe marker are RGB to some decoders and YCbCr to others.
   */
  private Colour colour() {
    boolean common = frameMarker >= 0xC0 && frameMarker <= 0xC2;
    if (common && components.length == 1) {
      return Colour.GREY;
    }
    boolean clear = adobe || !Arrays.equals(components, RGB);
    return common && components.length == 3 && clear ? Colour.RGB : Colour.OTHER;
  }

  static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
