package org.backfile.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.primitives.Bytes;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Shorts;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Puts credits into a JPEG or PNG file that has none: XMP and EXIF segments and Photoshop's one for
 * IPTC-IIM (XMP specification part 3, CIPA DC-008), or iTXt and eXIf chunks.
 */
final class CreditWriter {
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP13 = 0xED;
  private static final int AFTER_HEADER = 33;
  private static final int ORIENTATION = 274;
  private static final int ARTIST = 315;
  private static final int COPYRIGHT = 33432;
  private static final int IIM_RESOURCE = 0x0404;

  private CreditWriter() {}

  /** The segments of a JPEG. */
  static byte[] segments(Credits credits) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (hasExif(credits)) {
      segment(out, APP1, "Exif\0\0", exif(credits));
    }
    credits.xmp().ifPresent(xmp -> segment(out, APP1, "http://ns.adobe.com/xap/1.0/\0", xmp));
    credits.iim().ifPresent(iim -> segment(out, APP13, "Photoshop 3.0\0", resource(iim)));
    return out.toByteArray();
  }

  /** The chunks of a PNG, which has none for IPTC-IIM. */
  static byte[] chunks(Credits credits) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (hasExif(credits)) {
      chunk(out, "eXIf", exif(credits));
    }
    credits
        .withoutIim()
        .xmp()
        .ifPresent(
            xmp ->
                chunk(
                    out,
                    "iTXt",
                    Bytes.concat("XML:com.adobe.xmp\0\0\0\0\0".getBytes(US_ASCII), xmp)));
    return out.toByteArray();
  }

  /** The file with segments, which stand after JFIF's own. */
  static byte[] jpeg(byte[] jpeg, byte[] segments) {
    int at = 2;
    if (jpeg.length > 6 && (jpeg[3] & 0xFF) == APP0) {
      at = 4 + Shorts.fromBytes(jpeg[4], jpeg[5]);
    }
    return inserted(jpeg, at, segments);
  }

  /** The file with chunks, which stand after its header. */
  static byte[] png(byte[] png, byte[] chunks) {
    return inserted(png, AFTER_HEADER, chunks);
  }

  private static byte[] inserted(byte[] file, int at, byte[] part) {
    return Bytes.concat(Arrays.copyOf(file, at), part, Arrays.copyOfRange(file, at, file.length));
  }

  private static boolean hasExif(Credits credits) {
    return credits.artist().isPresent() || credits.copyright().isPresent();
  }

  /** A big-endian block of one directory: that the picture is upright, who made it, whose it is. */
  private static byte[] exif(Credits credits) {
    int count = 1 + (credits.artist().isPresent() ? 1 : 0);
    count += credits.copyright().isPresent() ? 1 : 0;
    int place = 8 + 2 + 12 * count + 4;
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    entry(entries, ORIENTATION, 3, 1, 1 << 16);
    credits.artist().ifPresent(text -> text(entries, texts, ARTIST, text, place));
    credits.copyright().ifPresent(text -> text(entries, texts, COPYRIGHT, text, place));
    return Bytes.concat(
        "MM\0*".getBytes(US_ASCII),
        Ints.toByteArray(8),
        Shorts.toByteArray((short) count),
        entries.toByteArray(),
        Ints.toByteArray(0),
        texts.toByteArray());
  }

  /** A text of at least four bytes with its zeros, so that it never stands in the entry itself. */
  private static void text(
      ByteArrayOutputStream entries, ByteArrayOutputStream texts, int tag, byte[] text, int place) {
    int length = Math.max(5, text.length + 1);
    entry(entries, tag, 2, length, place + texts.size());
    texts.writeBytes(Arrays.copyOf(text, length + length % 2));
  }

  private static void entry(ByteArrayOutputStream out, int tag, int type, int count, int value) {
    out.writeBytes(Shorts.toByteArray((short) tag));
    out.writeBytes(Shorts.toByteArray((short) type));
    out.writeBytes(Ints.toByteArray(count));
    out.writeBytes(Ints.toByteArray(value));
  }

  /** Photoshop's image resource: a signature, a number, no name, the data, an even length. */
  private static byte[] resource(byte[] iim) {
    return Bytes.concat(
        "8BIM".getBytes(US_ASCII),
        Shorts.toByteArray((short) IIM_RESOURCE),
        new byte[2],
        Ints.toByteArray(iim.length),
        Arrays.copyOf(iim, iim.length + iim.length % 2));
  }

  private static void segment(ByteArrayOutputStream out, int marker, String name, byte[] content) {
    out.write(0xFF);
    out.write(marker);
    out.writeBytes(Shorts.toByteArray((short) (2 + name.length() + content.length)));
    out.writeBytes(name.getBytes(US_ASCII));
    out.writeBytes(content);
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    byte[] body = Bytes.concat(type.getBytes(US_ASCII), content);
    CRC32 sum = new CRC32();
    sum.update(body);
    out.writeBytes(Ints.toByteArray(content.length));
    out.writeBytes(body);
    out.writeBytes(Ints.toByteArray((int) sum.getValue()));
  }
}
