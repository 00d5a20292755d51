package org.backfile.ingest.credit;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/** What the letters of a text are like. */
final class Letters {
  private Letters() {}

  /** Whether there are letters with case and all are capitals. */
  static boolean isUpper(String text) {
    return hasUpper(text) && !hasLower(text);
  }

  static boolean hasUpper(String text) {
    return any(text, c -> Character.isUpperCase(c) || Character.isTitleCase(c));
  }

  static boolean hasLower(String text) {
    return any(text, Character::isLowerCase);
  }

  static boolean hasDigit(String text) {
    return any(text, Character::isDigit);
  }

  private static boolean any(String text, IntPredicate wanted) {
    return first(text, wanted) < text.length();
  }

  /** Where the first character of a kind stands; the text's length when there is none. */
  private static int first(String text, IntPredicate wanted) {
    int at = 0;
    while (at < text.length() && !wanted.test(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  /** Whether the first letter is a capital, or of a script without case. */
  static boolean startsUpper(String text) {
    int first = first(text, Character::isLetter);
    return first < text.length() && !Character.isLowerCase(text.codePointAt(first));
  }

  /** Whether there is a letter and none has case, as in Chinese or Arabic. */
  static boolean isCaseless(String text) {
    return any(text, Character::isLetter) && !hasUpper(text) && !hasLower(text);
  }

  static int count(String text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }

  /** Whether it is a year or a span of years, such as {@code 2019-2024}. */
  static boolean isYears(String text) {
    return text.length() >= 4
        && text.length() <= 9
        && Character.isDigit(text.charAt(0))
        && text.chars().allMatch(c -> Character.isDigit(c) || c == '-' || c == '–' || c == ',');
  }

  /** The text without accents and other marks. */
  static String withoutMarks(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
