package org.backfile.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.primitives.Bytes;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Shorts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** One picture in every coding there is, and metadata to put into them. */
final class Specimens {
  static final String CREDIT = "Mara Lindqvist";
  static final String COPYRIGHT = "© 2024 Nordfoto";

  private Specimens() {}

  /** Each is red above and blue below, by its name. */
  static Map<String, byte[]> all() {
    BufferedImage drawn = Pictures.drawn(400, 300, BufferedImage.TYPE_INT_RGB);
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("baseline", Pictures.encoded("jpeg", drawn));
    all.put("progressive", jpeg(drawn, true));
    all.put("turned", Pictures.turned(Pictures.encoded("jpeg", drawn), 3));
    all.put("large", jpeg(Pictures.drawn(2600, 1800, BufferedImage.TYPE_INT_RGB), false));
    all.put("grey", Pictures.encoded("jpeg", Pictures.drawn(400, 300, 10)));
    all.put("png", Pictures.encoded("png", drawn));
    all.put("clear", Pictures.encoded("png", clear()));
    all.put("deep", Pictures.encoded("png", deep()));
    all.put("moving", Pictures.withChunk(Pictures.encoded("png", drawn), "acTL", frames(3)));
    all.put("gif", Pictures.encoded("gif", drawn));
    all.put("animated", animatedGif(drawn));
    all.put("bitmap", Pictures.encoded("bmp", drawn));
    all.put("pages", tiff(drawn, 3));
    all.put("drawing", drawing().getBytes(UTF_8));
    return all;
  }

  /** A drawing of the same, with a script. */
  static String drawing() {
    return "<svg xmlns='http://www.w3.org/2000/svg' width='400' height='300'>"
        + "<title>Red above blue</title><script>go()</script>"
        + "<rect width='400' height='150' fill='red'/>"
        + "<rect y='150' width='400' height='150' fill='blue' onclick='go()'/></svg>";
  }

  private static BufferedImage clear() {
    BufferedImage image = Pictures.drawn(400, 300, BufferedImage.TYPE_INT_ARGB);
    for (int x = 0; x < 100; x++) {
      image.setRGB(x, 100, 0);
    }
    return image;
  }

  /** Sixteen bits a sample. */
  private static BufferedImage deep() {
    var colours =
        new java.awt.image.ComponentColorModel(
            java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB),
            false,
            false,
            java.awt.Transparency.OPAQUE,
            java.awt.image.DataBuffer.TYPE_USHORT);
    BufferedImage image =
        new BufferedImage(colours, colours.createCompatibleWritableRaster(400, 300), false, null);
    image.createGraphics().drawImage(Pictures.drawn(400, 300, 1), 0, 0, null);
    return image;
  }

  private static byte[] frames(int count) {
    return Bytes.concat(Ints.toByteArray(count), Ints.toByteArray(0));
  }

  /**
   * Three frames, each behind a graphic control extension (GIF89a section 23), none of them clear.
   */
  private static byte[] animatedGif(BufferedImage image) {
    byte[] gif = Pictures.encoded("gif", image);
    int start = 13 + (3 << ((gif[10] & 7) + 1));
    byte[] frame =
        Bytes.concat(
            new byte[] {0x21, (byte) 0xF9, 4, 4, 10, 0, 0, 0},
            Arrays.copyOfRange(gif, start, gif.length - 1));
    return Bytes.concat(Arrays.copyOf(gif, start), frame, frame, frame, new byte[] {0x3B});
  }

  /** An animated WebP whose frames are a lossless one of one colour (RFC 9649 section 2.7). */
  static byte[] animatedWebp(int width, int height, int frames) {
    byte[] still = Pictures.webp(width, height, 0x80, 0x40, 0x20);
    byte[] frame = Arrays.copyOfRange(still, 12, still.length);
    byte[] size = Bytes.concat(u24(width - 1), u24(height - 1));
    byte[] head = chunk("VP8X", Bytes.concat(new byte[] {0x02, 0, 0, 0}, size));
    byte[] animation = chunk("ANIM", new byte[6]);
    byte[] one = chunk("ANMF", Bytes.concat(u24(0), u24(0), size, u24(100), new byte[1], frame));
    byte[] all = Bytes.concat(Pictures.ascii("WEBP"), head, animation);
    for (int i = 0; i < frames; i++) {
      all = Bytes.concat(all, one);
    }
    return Bytes.concat(Pictures.ascii("RIFF"), u32le(all.length), all);
  }

  /** A WebP with an XMP chunk behind its picture. */
  static byte[] webpWithXmp(String xmp) {
    byte[] still = Pictures.webp(64, 48, 0x80, 0x40, 0x20);
    byte[] size = Bytes.concat(u24(63), u24(47));
    byte[] all =
        Bytes.concat(
            Pictures.ascii("WEBP"),
            chunk("VP8X", Bytes.concat(new byte[] {0x04, 0, 0, 0}, size)),
            Arrays.copyOfRange(still, 12, still.length),
            chunk("XMP ", xmp.getBytes(UTF_8)));
    return Bytes.concat(Pictures.ascii("RIFF"), u32le(all.length), all);
  }

  /**
   * A GIF with XMP behind its colours.
   *
   * @param blocks whether it stands in blocks as other data do, and not as it should
   */
  static byte[] gifWithXmp(byte[] gif, String xmp, boolean blocks) {
    int at = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(gif, 0, at);
    out.writeBytes("!\u00ff\u000bXMP DataXMP".getBytes(ISO_8859_1));
    byte[] packet = xmp.getBytes(UTF_8);
    for (int from = 0; blocks && from < packet.length; from += 255) {
      int length = Math.min(255, packet.length - from);
      out.write(length);
      out.write(packet, from, length);
    }
    if (!blocks) {
      out.writeBytes(packet);
      out.write(1);
      for (int length = 255; length >= 0; length--) {
        out.write(length);
      }
    }
    out.write(0);
    out.write(gif, at, gif.length - at);
    return out.toByteArray();
  }

  private static byte[] chunk(String name, byte[] content) {
    byte[] even = Arrays.copyOf(content, content.length + content.length % 2);
    return Bytes.concat(Pictures.ascii(name), u32le(content.length), even);
  }

  private static byte[] u24(int value) {
    return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
  }

  private static byte[] u32le(int value) {
    return Ints.toByteArray(Integer.reverseBytes(value));
  }

  static byte[] jpeg(BufferedImage image, boolean progressive) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      if (progressive) {
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  static byte[] tiff(BufferedImage image, int pages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < pages; i++) {
        writer.writeToSequence(new IIOImage(image, null, null), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** An XMP packet with credits, and with what is wrong of any converted picture. */
  static String xmp() {
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
        + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'"
        + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'"
        + " xmlns:tiff='http://ns.adobe.com/tiff/1.0/' xmlns:exif='http://ns.adobe.com/exif/1.0/'"
        + " xmlns:xmpMM='http://ns.adobe.com/xap/1.0/mm/'"
        + " tiff:Orientation='6' photoshop:Credit='Nordfoto/TT' photoshop:ICCProfile='Odd'>"
        + "<dc:creator><rdf:Seq><rdf:li>"
        + CREDIT
        + "</rdf:li></rdf:Seq></dc:creator><dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>"
        + COPYRIGHT
        + "</rdf:li></rdf:Alt></dc:rights><tiff:Orientation>6</tiff:Orientation>"
        + "<exif:GPSLatitude>59,1N</exif:GPSLatitude>"
        + "<xmpMM:Ingredients><rdf:Bag><rdf:li><rdf:Description>"
        + "<dc:creator><rdf:Seq><rdf:li>Somebody Else</rdf:li></rdf:Seq></dc:creator>"
        + "</rdf:Description></rdf:li></rdf:Bag></xmpMM:Ingredients>"
        + "</rdf:Description></rdf:RDF></x:xmpmeta>";
  }

  /** The JPEG with segments in front. */
  static byte[] with(byte[] jpeg, byte[]... segments) {
    return Bytes.concat(
        Arrays.copyOf(jpeg, 2), Bytes.concat(segments), Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  static byte[] xmpSegment(String xmp) {
    return segment(
        0xE1,
        Bytes.concat("http://ns.adobe.com/xap/1.0/\0".getBytes(US_ASCII), xmp.getBytes(UTF_8)));
  }

  static byte[] exifSegment(byte[] tiff) {
    return segment(0xE1, Bytes.concat("Exif\0\0".getBytes(US_ASCII), tiff));
  }

  /** By-line and copyright as data sets, in UTF-8. */
  static byte[] iimSegment() {
    byte[] iim =
        Bytes.concat(
            dataSet(1, 90, new byte[] {0x1b, '%', 'G'}),
            dataSet(2, 80, CREDIT.getBytes(UTF_8)),
            dataSet(2, 116, COPYRIGHT.getBytes(UTF_8)),
            dataSet(2, 131, new byte[] {'L'}));
    byte[] even = Arrays.copyOf(iim, iim.length + iim.length % 2);
    return segment(
        0xED,
        Bytes.concat(
            "Photoshop 3.0\0008BIM\4\4\0\0".getBytes(US_ASCII),
            Ints.toByteArray(iim.length),
            even));
  }

  private static byte[] dataSet(int record, int number, byte[] value) {
    return Bytes.concat(
        new byte[] {0x1c, (byte) record, (byte) number},
        Shorts.toByteArray((short) value.length),
        value);
  }

  private static byte[] segment(int marker, byte[] content) {
    return Bytes.concat(
        new byte[] {(byte) 0xFF, (byte) marker},
        Shorts.toByteArray((short) (content.length + 2)),
        content);
  }

  /** A block with orientation 6, an artist and a copyright. */
  static byte[] exif() {
    byte[] artist = (CREDIT + "\0").getBytes(UTF_8);
    byte[] copyright = (COPYRIGHT + "\0").getBytes(UTF_8);
    int place = 8 + 2 + 3 * 12 + 4;
    return Bytes.concat(
        "MM\0*\0\0\0\10\0\3".getBytes(US_ASCII),
        entry(274, 3, 1, 6 << 16),
        entry(315, 2, artist.length, place),
        entry(33432, 2, copyright.length, place + artist.length),
        new byte[4],
        artist,
        copyright);
  }

  private static byte[] entry(int tag, int type, int count, int value) {
    return Bytes.concat(
        Shorts.toByteArray((short) tag),
        Shorts.toByteArray((short) type),
        Ints.toByteArray(count),
        Ints.toByteArray(value));
  }

  /** A PNG's chunk with a colour profile. */
  static byte[] iccp(byte[] profile) {
    java.util.zip.Deflater deflater = new java.util.zip.Deflater();
    deflater.setInput(profile);
    deflater.finish();
    byte[] packed = new byte[profile.length + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    return Bytes.concat(Pictures.ascii("p\0\0"), Arrays.copyOf(packed, length));
  }
}
