package org.backfile.pdf.font;

/**
 * What belongs together when text is cut between characters: a letter and its marks, joined emoji,
 * the two halves of a character beyond the first 65,536. A simplification of the grapheme clusters
 * of UAX 29 that does not depend on the runtime's version.
 */
public final class Clusters {
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** More joined characters than any writing or emoji needs. */
  private static final int LONGEST = 64;

  private Clusters() {}

  /**
   * The end of the cluster that starts at {@code from}. Of more marks than any letter has, those
   * beyond are clusters of their own.
   */
  public static int next(CharSequence text, int from) {
    int first = Character.codePointAt(text, from);
    int at = from + Character.charCount(first);
    return at < text.length() && joins(first, Character.codePointAt(text, at))
        ? next(text, from, first)
        : at;
  }

  private static int next(CharSequence text, int from, int first) {
    Pile pile = new Pile();
    pile.takes(first);
    int previous = first;
    int at = from + Character.charCount(first);
    while (at < text.length() && at - from < LONGEST) {
      int codePoint = Character.codePointAt(text, at);
      if (!joins(previous, codePoint) || !pile.takes(codePoint)) {
        break;
      }
      previous = codePoint;
      at += Character.charCount(codePoint);
    }
    return at;
  }

  private static boolean joins(int previous, int codePoint) {
    return previous == ZERO_WIDTH_JOINER || isMark(codePoint);
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
