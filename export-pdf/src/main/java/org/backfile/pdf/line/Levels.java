package org.backfile.pdf.line;

import com.ibm.icu.text.Bidi;

/**
 * The embedding levels of a paragraph's characters (UAX 9): even ones run from left to right, odd
 * ones from right to left.
 */
final class Levels {
  private static final Levels PLAIN = new Levels(new byte[0], false);

  /** LINE SEPARATOR, for the bidirectional algorithm what a forced line end is. */
  private static final char LINE_SEPARATOR = '\u2028';

  /** One for each character; empty when all are 0. */
  private final byte[] levels;

  private final boolean rightToLeft;

  private Levels(byte[] levels, boolean rightToLeft) {
    this.levels = levels;
    this.rightToLeft = rightToLeft;
  }

  /**
   * The levels of a text. What has characters from right to left in a language that is written so
   * runs from right to left, even where it begins with a foreign name; else the first letter
   * decides (UAX 9, P2 and P3).
   *
   * @param leansLeft whether the text's language is written from right to left
   */
  static Levels of(char[] text, int length, boolean leansLeft) {
    boolean turned = hasRightToLeft(text, length);
    if (!leansLeft && !turned) {
      return PLAIN;
    }
    byte weak = leansLeft ? Bidi.LEVEL_DEFAULT_RTL : Bidi.LEVEL_DEFAULT_LTR;
    byte base = leansLeft && turned ? Bidi.RTL : weak;
    char[] one = new char[length];
    for (int i = 0; i < length; i++) {
      one[i] = text[i] == '\n' ? LINE_SEPARATOR : text[i];
    }
    try {
      return byIcu(one, base);
    } catch (NoClassDefFoundError e) {
      return byRuntime(one, base); // ICU's class wants java.desktop, which may not be there
    }
  }

  private static Levels byIcu(char[] text, byte base) {
    Bidi bidi = new Bidi();
    bidi.setPara(text, base, null);
    boolean rightToLeft = (bidi.getParaLevel() & 1) == 1;
    return bidi.isLeftToRight() ? PLAIN : new Levels(bidi.getLevels(), rightToLeft);
  }

  /** The same by what every runtime has, whose data may be of an older Unicode. */
  private static Levels byRuntime(char[] text, byte base) {
    int direction =
        switch (base) {
          case Bidi.RTL -> java.text.Bidi.DIRECTION_RIGHT_TO_LEFT;
          case Bidi.LEVEL_DEFAULT_RTL -> java.text.Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT;
          default -> java.text.Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        };
    java.text.Bidi bidi = new java.text.Bidi(text, 0, null, 0, text.length, direction);
    byte[] levels = new byte[text.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
    }
    return bidi.isLeftToRight() ? PLAIN : new Levels(levels, !bidi.baseIsLeftToRight());
  }

  /** Whether there may be a character that runs from right to left, or asks for it. */
  private static boolean hasRightToLeft(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (c >= '\u0590'
          && (c <= '\u08FF'
              || c == '\u200F'
              || c == '\u202B'
              || c == '\u202E'
              || c == '\u2067'
              || (c >= '\uD802' && c <= '\uD803')
              || (c >= '\uD83A' && c <= '\uD83B')
              || (c >= '\uFB1D' && c <= '\uFDFF')
              || (c >= '\uFE70' && c <= '\uFEFF'))) {
        return true;
      }
    }
    return false;
  }

  /** The level of a character. */
  int at(int index) {
    return levels.length == 0 ? 0 : levels[index];
  }

  /** Whether the paragraph as a whole runs from right to left. */
  boolean isRightToLeft() {
    return rightToLeft;
  }

  /** Whether all characters run from left to right. */
  boolean isPlain() {
    return levels.length == 0;
  }
}
