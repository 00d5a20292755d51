package org.backfile.media;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.backfile.model.Media;
import org.backfile.model.Media.Colour;

/**
 * Walks a JPEG file's markers (ITU-T T.81 annex B) up to the end of its first picture. What comes
 * before the picture's data has to be as decoders want it, since many read no further than that.
 */
final class JpegScan {
  private static final int DHT = 0xC4;
  private static final int DAC = 0xCC;
  private static final int RST0 = 0xD0;
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int DQT = 0xDB;
  private static final int DNL = 0xDC;
  private static final int DRI = 0xDD;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COM = 0xFE;
  private static final int TEM = 0x01;

  /** Tables of each kind (T.81, B.2.4). */
  private static final int TABLES = 4;

  private static final int QUANTISERS = 64;
  private static final int CODE_LENGTHS = 16;
  private static final int MOST_CODES = 256;

  /** Components of one scan, and sampling factors of one component (T.81, B.2.2 and B.2.3). */
  private static final int MOST = 4;

  /** The bound of libjpeg and all that is built on it, in pixels. */
  private static final int LARGEST = 65_500;

  static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] RGB = "RGB".getBytes(StandardCharsets.US_ASCII);

  private final PictureInput in;
  private int frameMarker;
  private int width;
  private int height;
  private int bits;
  private byte[] components = {};
  private boolean adobe;
  private boolean profiled;
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
      boolean alone = marker == TEM || (marker >= RST0 && marker < SOI);
      if (!alone) {
        segment(marker);
      }
    }
    if (!scanned) {
      throw PictureDefect.damaged("the JPEG holds no picture data");
    }
    var coding = new Media.Coding(colour(), false, Math.max(1, bits), 1, profiled);
    return new PictureFacts("image/jpeg", width, height, orientation, coding);
  }

  /** The next marker; before it may stand picture data, where FF 00 is no marker. */
  private int marker() throws IOException {
    while (in.skipPastMark()) {
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
    if (marker == SOI) {
      throw damagedHead("begins twice");
    }
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
    } else if (marker == APP2 && !scanned) {
      profiled |= startsWith(in.bytes(length), PROFILE);
    } else if (marker == DNL && length == 2) {
      height = in.u16be();
    } else if (scanned) {
      in.skip(length);
    } else {
      head(marker, length);
    }
  }

  /** A segment before the picture's data or at their beginning. */
  private void head(int marker, int length) throws IOException {
    switch (marker) {
      case DQT -> quantisers(in.bytes(length));
      case DHT -> codes(in.bytes(length));
      case DRI -> restart(in.bytes(length));
      case SOS -> scan(in.bytes(length));
      default -> {
        boolean known = marker == COM || marker == DAC || marker == DNL;
        if (!known && (marker < APP0 || marker > APP15)) {
          throw damagedHead("has a segment of no known kind");
        }
        in.skip(length);
      }
    }
  }

  private static void quantisers(byte[] segment) throws PictureDefect {
    int at = 0;
    while (at < segment.length) {
      boolean wide = (segment[at] & 0xF0) != 0;
      checkTable(segment[at] & 0x0F);
      at += 1 + (wide ? 2 * QUANTISERS : QUANTISERS);
    }
    checkLength(at == segment.length);
  }

  private static void codes(byte[] segment) throws PictureDefect {
    int at = 0;
    while (at + CODE_LENGTHS < segment.length) {
      checkTable(segment[at] & 0xEF);
      int codes = 0;
      for (int i = 1; i <= CODE_LENGTHS; i++) {
        codes += segment[at + i] & 0xFF;
      }
      checkLength(codes <= MOST_CODES);
      at += 1 + CODE_LENGTHS + codes;
    }
    checkLength(at == segment.length);
  }

  private static void restart(byte[] segment) throws PictureDefect {
    checkLength(segment.length == 2);
  }

  private void scan(byte[] segment) throws PictureDefect {
    int parts = segment.length == 0 ? 0 : segment[0] & 0xFF;
    checkLength(parts >= 1 && parts <= MOST && segment.length == 4 + 2 * parts);
    for (int i = 0; i < parts; i++) {
      if (Bytes.indexOf(components, segment[1 + 2 * i]) < 0) {
        throw damagedHead("has data of a component that is not in it");
      }
    }
    scanned = true;
  }

  private static void checkTable(int number) throws PictureDefect {
    if (number >= TABLES) {
      throw damagedHead("has a table of no known kind");
    }
  }

  private static void checkLength(boolean fits) throws PictureDefect {
    if (!fits) {
      throw damagedHead("has a segment of the wrong length");
    }
  }

  private static PictureDefect damagedHead(String how) {
    return PictureDefect.damaged("the JPEG " + how);
  }

  /** Whether a marker is one of SOF0 to SOF15; C4, C8 and CC are others. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private void frame(int marker, byte[] segment) throws IOException {
    checkLength(segment.length > 6 && segment.length == 6 + 3 * (segment[5] & 0xFF));
    if (frameMarker != 0) {
      throw damagedHead("has two frames");
    }
    frameMarker = marker;
    bits = segment[0] & 0xFF;
    height = u16(segment, 1);
    width = u16(segment, 3);
    components = new byte[segment[5] & 0xFF];
    for (int i = 0; i < components.length; i++) {
      components[i] = segment[6 + 3 * i];
      checkSampling(segment[7 + 3 * i] & 0xFF);
    }
    if (width > LARGEST || height > LARGEST) {
      throw damagedHead("is larger than a JPEG may be");
    }
  }

  private static void checkSampling(int factors) throws PictureDefect {
    int across = factors >> 4;
    int down = factors & 0x0F;
    if (across < 1 || across > MOST || down < 1 || down > MOST) {
      throw damagedHead("has a component of no size");
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
