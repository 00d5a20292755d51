package org.backfile.pdf.font;

import java.util.Arrays;

/** Which characters a font's own tables can place one by one, and which take more. */
final class Scripts {
  /**
   * The blocks, by first and last character, of scripts whose letters join, change places or stack:
   * Arabic and its kin, the Brahmic scripts of South and South-East Asia, Mongolian, Hangul in its
   * parts (Unicode 17.0, Blocks.txt).
   */
  private static final int[] COMPLEX = {
    0x0600, 0x109F, 0x1100, 0x11FF, 0x1700, 0x18AF, 0x1900, 0x1AAF, 0x1B00, 0x1C4F, 0x1CD0, 0x1CFF,
    0xA800, 0xA8FF, 0xA900, 0xAADF, 0xAAE0, 0xAAFF, 0xABC0, 0xABFF, 0xD7B0, 0xD7FF, 0x10A00,
    0x10A5F, 0x10AC0, 0x10AFF, 0x10B80, 0x10BAF, 0x10D00, 0x10D3F, 0x10EC0, 0x11FFF, 0x16100,
    0x1613F, 0x16B00, 0x16B8F, 0x1E800, 0x1E95F
  };

  private Scripts() {}

  /** Whether it is a character of Latin, Greek or Cyrillic that stands by itself. */
  static boolean isPlain(char c) {
    return (c >= ' ' && c < 0x7F)
        || (c >= 0xA0 && c < 0x300 && c != 0xAD)
        || (c >= 0x370 && c < 0x483)
        || (c >= 0x48A && c < 0x530);
  }

  /** Whether a character belongs to a script that is shaped as a whole. */
  static boolean isComplex(int codePoint) {
    if (codePoint < COMPLEX[0]) {
      return false;
    }
    int at = Arrays.binarySearch(COMPLEX, codePoint);
    return at >= 0 || (-at - 1) % 2 == 1;
  }

  /** Whether it is a letter of Latin, Greek or Cyrillic. */
  static boolean isEuropean(int codePoint) {
    return Characters.isLetter(codePoint)
        && (codePoint < 0x0530
            || (codePoint >= 0x1C80 && codePoint < 0x2000)
            || (codePoint >= 0x2C60 && codePoint < 0x2C80)
            || (codePoint >= 0xA640 && codePoint < 0xA800));
  }

  /** Whether it is a Han character, kana or a sign that stands between them. */
  static boolean isEastAsian(int codePoint) {
    return (codePoint >= 0x2E80 && codePoint <= 0x9FFF)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
        || (codePoint >= 0xFF00 && codePoint <= 0xFFEF)
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFF);
  }

  /**
   * Whether a sign takes its look from the letters beside it: punctuation that all scripts share.
   */
  static boolean isNeutral(int codePoint) {
    return (codePoint < 0x0590 || (codePoint >= 0x2000 && codePoint < 0x2E80))
        && Characters.isPunctuation(codePoint);
  }
}
