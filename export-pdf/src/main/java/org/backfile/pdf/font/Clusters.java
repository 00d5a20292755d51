package org.backfile.pdf.font;

/**
 * What belongs together when text is cut between characters: a letter and its marks, joined emoji,
 * the two halves of a character beyond the first 65,536. A simplification of the grapheme clusters
 * of UAX 29 that does not depend on the runtime's version.
 */
public final class Clusters {
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** More marks than any writing needs on one letter. */
  private static final int LONGEST = 64;

  private Clusters() {}

  /** The end of the cluster that starts at {@code from}. */
  public static int next(CharSequence text, int from) {
    int previous = Character.codePointAt(text, from);
    int at = from + Character.charCount(previous);
    while (at < text.length() && at - from < LONGEST) {
      int codePoint = Character.codePointAt(text, at);
      if (!isMark(codePoint) && previous != ZERO_WIDTH_JOINER) {
        break;
      }
      previous = codePoint;
      at += Character.charCount(codePoint);
    }
    return at;
  }

  /** Whether a character is drawn upon the one before it or joins it. */
  public static boolean isMark(int codePoint) {
    return Characters.isMark(codePoint)
        || codePoint == ZERO_WIDTH_JOINER
        || codePoint == 0x200C
        || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF);
  }

  /** Whether a character has no shape of its own: joiners, direction marks, soft hyphens. */
  public static boolean isInvisible(int codePoint) {
    return Characters.isFormat(codePoint)
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
        || codePoint == 0x034F
        || codePoint == 0x115F
        || codePoint == 0x1160
        || codePoint == 0x3164
        || codePoint == 0x180B;
  }

  /** Whether a character is a space of any width, no-break spaces included. */
  public static boolean isSpace(int codePoint) {
    return codePoint == ' '
        || codePoint == 0xA0
        || codePoint == 0x1680
        || (codePoint >= 0x2000 && codePoint <= 0x200A)
        || codePoint == 0x202F
        || codePoint == 0x205F
        || codePoint == 0x3000;
  }
}
