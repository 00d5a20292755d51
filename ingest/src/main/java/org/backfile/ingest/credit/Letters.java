package org.backfile.ingest.credit;

import java.text.Normalizer;

/** What the letters of a text are like. */
final class Letters {
  private Letters() {}

  /** Whether there are letters with case and all are capitals. */
  static boolean isUpper(String text) {
    return hasUpper(text) && !hasLower(text);
  }

  static boolean hasUpper(String text) {
    return text.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
  }

  static boolean hasLower(String text) {
    return text.codePoints().anyMatch(Character::isLowerCase);
  }

  static boolean hasDigit(String text) {
    return text.codePoints().anyMatch(Character::isDigit);
  }

  /** Whether the first letter is a capital, or of a script without case. */
  static boolean startsUpper(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .limit(1)
        .anyMatch(c -> !Character.isLowerCase(c));
  }

  /** Whether there is a letter and none has case, as in Chinese or Arabic. */
  static boolean isCaseless(String text) {
    return text.codePoints().anyMatch(Character::isLetter) && !hasUpper(text) && !hasLower(text);
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
