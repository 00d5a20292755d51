package org.backfile.pdf.font;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.lang.UScript;

/**
 * What characters are, by ICU's data: the runtime's own knows more characters with each version,
 * and the same text would come out otherwise. Only where nothing can change any more, in the blocks
 * that most text is made of, the runtime is asked, since ICU's data takes time to load.
 */
public final class Characters {
  /** Before this character every place is taken, or will stay free. */
  private static final int SETTLED = 0x530;

  private Characters() {}

  /** Whether it is in a block to which no version of Unicode will add anything. */
  private static boolean isSettled(int codePoint) {
    return codePoint < SETTLED || (codePoint >= 0x2000 && codePoint < 0x2070);
  }

  /** Whether it is drawn upon the letter before it, above, below, around or beside. */
  static boolean isMark(int codePoint) {
    if (isSettled(codePoint)) {
      return codePoint >= 0x300
          && ((1 << Character.getType(codePoint))
                  & (1 << Character.NON_SPACING_MARK
                      | 1 << Character.ENCLOSING_MARK
                      | 1 << Character.COMBINING_SPACING_MARK))
              != 0;
    }
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** Whether it is a mark that takes no room of its own. */
  static boolean isNonSpacingMark(int codePoint) {
    return isSettled(codePoint)
        ? Character.getType(codePoint) == Character.NON_SPACING_MARK
        : UCharacter.getType(codePoint) == UCharacterCategory.NON_SPACING_MARK;
  }

  /** Whether it only tells programs something. */
  static boolean isFormat(int codePoint) {
    return isSettled(codePoint)
        ? Character.getType(codePoint) == Character.FORMAT
        : UCharacter.getType(codePoint) == UCharacterCategory.FORMAT;
  }

  /** Whether it is a letter. */
  static boolean isLetter(int codePoint) {
    return isSettled(codePoint) ? Character.isLetter(codePoint) : UCharacter.isLetter(codePoint);
  }

  /** Whether it is punctuation, but for the low lines that join words. */
  static boolean isPunctuation(int codePoint) {
    if (isSettled(codePoint)) {
      return switch (Character.getType(codePoint)) {
        case Character.OTHER_PUNCTUATION,
            Character.DASH_PUNCTUATION,
            Character.START_PUNCTUATION,
            Character.END_PUNCTUATION,
            Character.INITIAL_QUOTE_PUNCTUATION,
            Character.FINAL_QUOTE_PUNCTUATION ->
            true;
        default -> false;
      };
    }
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.OTHER_PUNCTUATION,
          UCharacterCategory.DASH_PUNCTUATION,
          UCharacterCategory.START_PUNCTUATION,
          UCharacterCategory.END_PUNCTUATION,
          UCharacterCategory.INITIAL_PUNCTUATION,
          UCharacterCategory.FINAL_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** Whether it is a letter of a script that runs from right to left (UAX 9, R and AL). */
  public static boolean isRightToLeft(int codePoint) {
    if (isSettled(codePoint)) {
      return codePoint == 0x200F;
    }
    int direction = UCharacter.getDirection(codePoint);
    return direction == UCharacterDirection.RIGHT_TO_LEFT
        || direction == UCharacterDirection.RIGHT_TO_LEFT_ARABIC;
  }

  /** Whether the first letter of a text runs from right to left (UAX 9, P2). */
  public static boolean startsFromRight(String text) {
    return text.codePoints()
        .filter(Characters::isDirected)
        .limit(1)
        .anyMatch(Characters::isRightToLeft);
  }

  private static boolean isDirected(int codePoint) {
    return isSettled(codePoint)
        ? Character.getDirectionality(codePoint) == Character.DIRECTIONALITY_LEFT_TO_RIGHT
            || isRightToLeft(codePoint)
        : UCharacter.getDirection(codePoint) == UCharacterDirection.LEFT_TO_RIGHT
            || isRightToLeft(codePoint);
  }

  /** Its script's number in {@link UScript}. */
  public static int script(int codePoint) {
    return UScript.getScript(codePoint);
  }
}
