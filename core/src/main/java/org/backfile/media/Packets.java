package org.backfile.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * The metadata packets of a picture file: where JPEG (JFIF segments), PNG (chunks), WebP (RIFF
 * chunks) and TIFF keep them. Takes what is whole of a file that is cut short. Immutable.
 */
public final class Packets {
  /**
   * How much of a file is looked at, from its beginning, in bytes; the picture data of PNG and WebP
   * do not count. Metadata further back, as a TIFF file may have, are not found.
   */
  public static final int MAX_BYTES = 4 << 20;

  /** Most JPEG files have all of it in front of the picture, within so many bytes. */
  private static final int USUAL_BYTES = 1 << 16;

  /** The longest packet that is looked at, in bytes. */
  private static final int MAX_PACKET = 1 << 20;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final String XMP_HEADER = "http://ns.adobe.com/xap/1.0/\0";
  private static final String PHOTOSHOP_HEADER = "Photoshop 3.0\0";
  private static final String EXIF_HEADER = "Exif\0\0";
  private static final String PNG_XMP = "XML:com.adobe.xmp\0";
  private static final String PNG_AUTHOR = "Author\0";
  private static final String PNG_COPYRIGHT = "Copyright\0";
  private static final int IIM_RESOURCE = 0x0404;
  private static final int APP1 = 0xe1;
  private static final int APP13 = 0xed;
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;

  private final byte[] bytes;
  private final ByteArrayOutputStream resources = new ByteArrayOutputStream();
  private final ByteArrayOutputStream blocks = new ByteArrayOutputStream();
  private Optional<byte[]> xmp = Optional.empty();
  private Optional<byte[]> iim = Optional.empty();
  private Optional<byte[]> exif = Optional.empty();
  private Optional<String> author = Optional.empty();
  private Optional<String> copyright = Optional.empty();
  private boolean complete;

  private Packets(byte[] bytes) {
    this.bytes = bytes;
    if (has(0, "\u00ff\u00d8")) {
      jpeg();
      photoshop(resources.toByteArray());
      exif = Optional.of(blocks.toByteArray());
    } else if (bytes.length > PNG.length
        && Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length)) {
      png();
    } else if (has(0, "RIFF") && has(8, "WEBP")) {
      webp();
    } else if (has(0, "II*\0") || has(0, "MM\0*")) {
      exif = Optional.of(bytes);
    }
  }

  /**
   * The packets of a file. A broken one, or one that is no picture, has those that can be read.
   *
   * @throws IOException when the bytes cannot be read
   */
  public static Packets of(ByteSource picture) throws IOException {
    Packets packets = new Packets(picture.slice(0, USUAL_BYTES).read());
    return packets.complete ? packets : new Packets(Condensed.of(picture, MAX_BYTES));
  }

  /** The XMP packet, XML. */
  public Optional<byte[]> xmp() {
    return xmp;
  }

  /** The IPTC-IIM data sets. */
  public Optional<byte[]> iim() {
    return iim;
  }

  /** The EXIF block, a TIFF file in itself. */
  public Optional<byte[]> exif() {
    return exif;
  }

  /** What a PNG's plain text says of its maker. */
  public Optional<String> author() {
    return author;
  }

  /** What a PNG's plain text says of its rights. */
  public Optional<String> copyright() {
    return copyright;
  }

  private void jpeg() {
    int at = 2;
    while (at + 4 <= bytes.length) {
      int marker = bytes[at + 1] & 0xff;
      if ((bytes[at] & 0xff) != 0xff || marker == START_OF_SCAN || marker == END_OF_IMAGE) {
        complete = true;
        return;
      }
      if (marker == 0xff) {
        at++;
        continue;
      }
      int end = at + 2 + number(at + 2, 2);
      if (end < at + 4 || end > bytes.length) {
        return;
      }
      segment(marker, at + 4, end);
      at = end;
    }
  }

  private void segment(int marker, int from, int to) {
    if (marker == APP1 && has(from, XMP_HEADER)) {
      xmp = xmp.or(() -> part(from + XMP_HEADER.length(), to));
    } else if (marker == APP1 && has(from, EXIF_HEADER)) {
      int start = from + EXIF_HEADER.length();
      blocks.write(bytes, start, to - start);
    } else if (marker == APP13 && has(from, PHOTOSHOP_HEADER)) {
      int start = from + PHOTOSHOP_HEADER.length();
      resources.write(bytes, start, to - start);
    }
  }

  /**
   * Photoshop's image resources, which may run over several segments: "8BIM", a number, a padded
   * name, a length, padded data.
   */
  private void photoshop(byte[] all) {
    int at = 0;
    while (at + 12 <= all.length && isAt(all, at, "8BIM")) {
      int name = 1 + (all[at + 6] & 0xff);
      int length = at + 6 + name + name % 2;
      if (length + 4 > all.length) {
        return;
      }
      int start = length + 4;
      int size = number(all, length, 4);
      if (size < 0) {
        return;
      }
      int end = (int) Math.min(all.length, (long) start + size);
      if (number(all, at + 4, 2) == IIM_RESOURCE && end - start <= MAX_PACKET) {
        iim = iim.or(() -> Optional.of(Arrays.copyOfRange(all, start, end)));
      }
      at = end + size % 2;
    }
  }

  private void png() {
    int at = PNG.length;
    while (at + 12 <= bytes.length) {
      int size = number(at, 4);
      int start = at + 8;
      if (size < 0 || size > bytes.length - start) {
        return;
      }
      int end = start + size;
      if (has(at + 4, "eXIf")) {
        exif = exif.or(() -> part(start, end));
      } else if (has(at + 4, "iTXt") && has(start, PNG_XMP)) {
        internationalText(start + PNG_XMP.length(), end);
      } else if (has(at + 4, "tEXt")) {
        author = author.or(() -> text(start, end, PNG_AUTHOR));
        copyright = copyright.or(() -> text(start, end, PNG_COPYRIGHT));
      }
      at = end + 4;
    }
  }

  /** An iTXt chunk after its keyword: two bytes on compression, language, translated keyword. */
  private void internationalText(int from, int to) {
    int language = zero(from + 2, to);
    int text = zero(language, to);
    if (text > to) {
      return;
    }
    boolean compressed = bytes[from] == 1;
    xmp = xmp.or(() -> compressed ? inflated(text, to) : part(text, to));
  }

  /** The text of a tEXt chunk, in Latin-1, if it has this keyword. */
  private Optional<String> text(int from, int to, String keyword) {
    int start = from + keyword.length();
    return has(from, keyword) && start < to
        ? part(start, to).map(text -> new String(text, ISO_8859_1))
        : Optional.empty();
  }

  private int zero(int from, int to) {
    int at = from;
    while (at < to && bytes[at] != 0) {
      at++;
    }
    return at + 1;
  }

  private Optional<byte[]> inflated(int from, int to) {
    var packed = new ByteArrayInputStream(bytes, from, to - from);
    try (InflaterInputStream in = new InflaterInputStream(packed)) {
      return Optional.of(in.readNBytes(MAX_PACKET));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void webp() {
    int at = 12;
    while (at + 8 <= bytes.length) {
      int size = Integer.reverseBytes(number(at + 4, 4));
      int start = at + 8;
      if (size < 0 || size > bytes.length - start) {
        return;
      }
      int end = start + size;
      if (has(at, "EXIF")) {
        int header = has(start, EXIF_HEADER) ? EXIF_HEADER.length() : 0;
        exif = exif.or(() -> part(start + header, end));
      } else if (has(at, "XMP ")) {
        xmp = xmp.or(() -> part(start, end));
      }
      at = end + size % 2;
    }
  }

  private Optional<byte[]> part(int from, int to) {
    boolean fits = from < to && to - from <= MAX_PACKET;
    return fits ? Optional.of(Arrays.copyOfRange(bytes, from, to)) : Optional.empty();
  }

  private boolean has(int at, String ascii) {
    return isAt(bytes, at, ascii);
  }

  private static boolean isAt(byte[] bytes, int at, String ascii) {
    byte[] expected = ascii.getBytes(ISO_8859_1);
    return at >= 0
        && at + expected.length <= bytes.length
        && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
  }

  /** A big-endian number of two or four bytes. */
  private int number(int at, int size) {
    return number(bytes, at, size);
  }

  private static int number(byte[] bytes, int at, int size) {
    int number = 0;
    for (int i = at; i < at + size; i++) {
      number = number << 8 | (bytes[i] & 0xff);
    }
    return number;
  }
}
