package org.backfile.ingest.credit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.ByteSource;
import com.google.common.primitives.Bytes;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Shorts;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Builds small picture files around given metadata. */
final class Pictures {
  private Pictures() {}

  /** A JPEG file with segments; there is no picture in it, which no reader of fields looks for. */
  static ByteSource jpeg(byte[]... segments) {
    return ByteSource.wrap(
        Bytes.concat(bytes(0xff, 0xd8), Bytes.concat(segments), bytes(0xff, 0xda, 0, 2)));
  }

  static byte[] xmpSegment(String xml) {
    return segment(0xe1, Bytes.concat(latin("http://ns.adobe.com/xap/1.0/\0"), utf8(xml)));
  }

  static byte[] exifSegment(byte[] tiff) {
    return segment(0xe1, Bytes.concat(latin("Exif\0\0"), tiff));
  }

  static byte[] iptcSegment(byte[] iim) {
    byte[] resource =
        Bytes.concat(
            latin("8BIM"),
            Shorts.toByteArray((short) 0x0404),
            bytes(0, 0),
            Ints.toByteArray(iim.length),
            iim);
    return segment(0xed, Bytes.concat(latin("Photoshop 3.0\0"), resource));
  }

  private static byte[] segment(int marker, byte[] body) {
    return Bytes.concat(bytes(0xff, marker), Shorts.toByteArray((short) (body.length + 2)), body);
  }

  /** A data set of the Information Interchange Model. */
  static byte[] iim(int record, int dataSet, byte[] value) {
    return Bytes.concat(
        bytes(0x1c, record, dataSet), Shorts.toByteArray((short) value.length), value);
  }

  static byte[] iim(int dataSet, String value, Charset charset) {
    return iim(2, dataSet, value.getBytes(charset));
  }

  /** A PNG file with an XMP packet. */
  static ByteSource png(String xml) {
    byte[] text = Bytes.concat(latin("XML:com.adobe.xmp\0\0\0\0\0"), utf8(xml));
    return ByteSource.wrap(
        Bytes.concat(
            latin("\u0089PNG\r\n\u001a\n"), chunk("IHDR", new byte[13]), chunk("iTXt", text)));
  }

  private static byte[] chunk(String type, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(latin(type));
    crc.update(data);
    return Bytes.concat(
        Ints.toByteArray(data.length), latin(type), data, Ints.toByteArray((int) crc.getValue()));
  }

  /** A WebP file with an XMP packet. */
  static ByteSource webp(String xml) {
    byte[] packet = utf8(xml);
    byte[] size = Ints.toByteArray(Integer.reverseBytes(packet.length));
    return ByteSource.wrap(Bytes.concat(latin("RIFF\0\0\0\0WEBP"), latin("XMP "), size, packet));
  }

  /** A big-endian TIFF block whose one directory has text tags: number, text, number, text. */
  static byte[] tiff(Object... tags) {
    List<byte[]> entries = new ArrayList<>();
    byte[] texts = {};
    int base = 8 + 2 + 6 * tags.length + 4;
    for (int i = 0; i < tags.length; i += 2) {
      byte[] text = utf8(tags[i + 1] + "\0\0\0\0");
      entries.add(Shorts.toByteArray(((Integer) tags[i]).shortValue()));
      entries.add(Shorts.toByteArray((short) 2));
      entries.add(Ints.toByteArray(text.length));
      entries.add(Ints.toByteArray(base + texts.length));
      texts = Bytes.concat(texts, text);
    }
    return Bytes.concat(
        latin("MM\0*"),
        Ints.toByteArray(8),
        Shorts.toByteArray((short) (tags.length / 2)),
        Bytes.concat(entries.toArray(byte[][]::new)),
        Ints.toByteArray(0),
        texts);
  }

  /** An XMP packet around the properties of one description. */
  static String xmp(String properties) {
    return "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>"
        + "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
        + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'"
        + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'"
        + " xmlns:xmpRights='http://ns.adobe.com/xap/1.0/rights/'"
        + " xmlns:Iptc4xmpCore='http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/'>"
        + properties
        + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
  }

  static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
