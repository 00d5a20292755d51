package org.backfile.media;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells in which charset the bytes of IPTC and EXIF fields are. */
public final class FieldCharset {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  private FieldCharset() {}

  /**
   * The charset of bytes whose own is not told: UTF-8 when they are valid in it; else Windows-1251
   * when most letters lie where it has its own, as whole words of Cyrillic do; else Windows-1252.
   */
  public static Charset guess(byte[] bytes) {
    if (isUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    int high = 0;
    int ascii = 0;
    for (byte b : bytes) {
      int c = b & 0xff;
      high += c >= 0xc0 ? 1 : 0;
      ascii += c < 0x80 && Character.isLetter(c) ? 1 : 0;
    }
    return high > ascii ? CYRILLIC : WESTERN;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
