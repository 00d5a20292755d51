package org.backfile.ingest.credit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of IPTC and EXIF fields into text. */
final class FieldText {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  private FieldText() {}

  /**
   * The charset of bytes whose own is not told: UTF-8 when they are valid in it; else Windows-1251
   * when most letters lie where it has its own, as whole words of Cyrillic do; else Windows-1252.
   */
  static Charset guess(byte[] bytes) {
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

  /** Text without the zeros and blanks around it. */
  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isFiller(text.charAt(from))) {
      from++;
    }
    while (to > from && isFiller(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isFiller(char c) {
    return c == 0 || Tokenizer.isBlank(c);
  }
}
