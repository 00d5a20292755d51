package org.backfile.pdf.line;

/**
 * Where lines may end, by the Unicode line breaking algorithm (UAX 14): a mark for each character
 * before which a line may begin. Addresses of the web have joints of their own. Not thread-safe;
 * each worker has one.
 */
final class Breaks {
  /** No line begins here. */
  static final byte NONE = 0;

  /** A line may begin here. */
  static final byte MAY = 1;

  /** A line may begin here, and lines may be stretched here: between ideographs. */
  static final byte GAP = 2;

  /** A line may begin here, inside a web address. */
  static final byte JOINT = 3;

  /** A line may not begin here, nor may the word be parted: inside an address. */
  static final byte SOLID = 4;

  /**
   * A line may begin here when lines are justified: between syllables of Hangul. Korean newspapers
   * fill their lines so; where lines are ragged, words stay whole (W3C, Requirements for Hangul
   * Text Layout, 3.3).
   */
  static final byte SYLLABLE = 5;

  /** A line may begin here, and lines may be stretched here: between words without a space. */
  static final byte WORD = 6;

  private final WorldBreaks world = new WorldBreaks();

  /** The marks for a text, whose forced ends are {@code \n}. */
  byte[] find(char[] text, int length, String language) {
    byte[] marks = new byte[length];
    if (LatinBreaks.suffices(text, length)) {
      new LatinBreaks(text, length, marks).find();
    } else {
      world.find(text, length, language, marks);
    }
    Addresses.mark(text, length, marks);
    for (int i = 1; i < length; i++) {
      // At a soft hyphen a word is parted, which is not the end of one.
      if (text[i - 1] == '\u00AD') {
        marks[i] = NONE;
      }
    }
    return marks;
  }

  /** Whether a character is a space at which a line may end. */
  static boolean isBreakingSpace(char c) {
    if (c < '\u1680') {
      return c == ' ' || c == '\t';
    }
    return c == '\u1680'
        || (c >= '\u2000' && c <= '\u200A' && c != '\u2007')
        || c == '\u205F'
        || c == '\u3000';
  }
}
