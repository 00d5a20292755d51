package org.backfile.ingest.credit;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which words are compared: compatibility-normalised, lower case, punctuation dropped,
 * hyphens and slashes as blanks. "A.P.", "ap" and "AP" have one key; so have "CC-BY-SA-4.0" and "CC
 * BY-SA 4.0".
 */
final class Key {
  private Key() {}

  static String of(String text) {
    String composed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    String plain = composed.toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      append(key, plain, i);
    }
    return key.toString().strip();
  }

  /** Whether a text is its own compatibility form. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder key, String text, int i) {
    char c = text.charAt(i);
    if ((c >= 'a' && c <= 'z') || (c == '.' && betweenDigits(text, i))) {
      key.append(c);
    } else if (isBreak(c)) {
      if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    } else if (isKept(c)) {
      key.append(c);
    }
  }

  private static boolean betweenDigits(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }

  private static boolean isBreak(char c) {
    return c == '/'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION;
  }

  /** Letters, digits, halves of surrogate pairs, and marks except the dot that a lower İ leaves. */
  private static boolean isKept(char c) {
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      return true;
    }
    int type = Character.getType(c);
    return c != '\u0307'
        && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
  }
}
