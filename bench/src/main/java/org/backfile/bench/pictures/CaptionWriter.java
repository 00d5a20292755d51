package org.backfile.bench.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Puts a caption into a finished picture file: IPTC and XMP into a JPEG, XMP into a PNG. */
public final class CaptionWriter {

  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP13 = 0xED;
  private static final int IPTC_RESOURCE = 0x0404;

  private CaptionWriter() {}

  /**
   * A JPEG with the caption in an APP1 and an APP13 segment behind its JFIF header.
   *
   * @param jpeg a file as ImageIO writes it
   * @throws IllegalArgumentException if the file does not begin with a JFIF header
   */
  public static byte[] intoJpeg(byte[] jpeg, Caption caption) {
    if ((jpeg[3] & 0xFF) != APP0) {
      throw new IllegalArgumentException("jpeg must begin with a JFIF header");
    }
    int headerEnd = 4 + ByteBuffer.wrap(jpeg).getShort(4);
    ByteArrayOutputStream captioned = new ByteArrayOutputStream(jpeg.length + 8192);
    captioned.write(jpeg, 0, headerEnd);
    segment(captioned, APP1, concat("http://ns.adobe.com/xap/1.0/\0", utf8(XmpPacket.of(caption))));
    segment(captioned, APP13, concat("Photoshop 3.0\0", resource(IptcRecord.of(caption))));
    captioned.write(jpeg, headerEnd, jpeg.length - headerEnd);
    return captioned.toByteArray();
  }

  /**
   * A PNG with the caption in an iTXt chunk behind its header chunk.
   *
   * @param png a file as ImageIO writes it
   */
  public static byte[] intoPng(byte[] png, Caption caption) {
    int headerEnd = 8 + 25;
    byte[] body = concat("iTXtXML:com.adobe.xmp\0\0\0\0\0", utf8(XmpPacket.of(caption)));
    CRC32 check = new CRC32();
    check.update(body);
    ByteArrayOutputStream captioned = new ByteArrayOutputStream(png.length + body.length + 8);
    captioned.write(png, 0, headerEnd);
    captioned.writeBytes(ByteBuffer.allocate(4).putInt(body.length - 4).array());
    captioned.writeBytes(body);
    captioned.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    captioned.write(png, headerEnd, png.length - headerEnd);
    return captioned.toByteArray();
  }

  /** An image resource block without a name; its data are padded to an even length. */
  private static byte[] resource(byte[] data) {
    int padded = data.length + data.length % 2;
    return ByteBuffer.allocate(12 + padded)
        .put(utf8("8BIM"))
        .putShort((short) IPTC_RESOURCE)
        .putShort((short) 0)
        .putInt(data.length)
        .put(data)
        .array();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] body) {
    out.write(0xFF);
    out.write(marker);
    out.writeBytes(ByteBuffer.allocate(2).putShort((short) (body.length + 2)).array());
    out.writeBytes(body);
  }

  private static byte[] concat(String head, byte[] tail) {
    byte[] start = utf8(head);
    return ByteBuffer.allocate(start.length + tail.length).put(start).put(tail).array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
