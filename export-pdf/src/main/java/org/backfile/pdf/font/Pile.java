package org.backfile.pdf.font;

import com.ibm.icu.lang.UCharacter;

/**
 * The marks upon one letter as they are counted, so that they do not grow into the lines above and
 * below. The bounds are beyond what any writing needs: Vietnamese and phonetic letters have up to
 * three marks on one side, pointed Hebrew four points, Tibetan letters of mantras seven below the
 * first. Not thread-safe.
 */
final class Pile {
  /** Marks that are put upon each other, on each side. */
  private static final int MOST_STACKED = 4;

  /** Points that have a place of their own, as those of Hebrew and Arabic. */
  private static final int MOST_POINTS = 5;

  /** Vowel signs, letters below others and the like. */
  private static final int MOST_SIGNS = 8;

  /** From here on classes name a side (UAX 44, 5.7.4). */
  private static final int SIDES = 200;

  private int above;
  private int below;
  private int points;
  private int signs;

  /** Counts a character; whether it is none too many. */
  boolean takes(int codePoint) {
    if (!counts(codePoint)) {
      return true;
    }
    int combining = UCharacter.getCombiningClass(codePoint);
    if (combining >= SIDES) {
      return isBelow(combining) ? ++below <= MOST_STACKED : ++above <= MOST_STACKED;
    }
    return combining == 0 ? ++signs <= MOST_SIGNS : ++points <= MOST_POINTS;
  }

  /** Whether a character is a mark that is seen. */
  static boolean counts(int codePoint) {
    return Characters.isMark(codePoint) && !Clusters.isInvisible(codePoint);
  }

  private static boolean isBelow(int combining) {
    return switch (combining) {
      case 200, 202, 204, 218, 220, 222, 233, 240 -> true;
      default -> false;
    };
  }
}
