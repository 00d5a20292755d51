package org.backfile.epub.xml;

/** The characters that XML 1.0 allows (section 2.2, production Char). */
public final class XmlText {
  /** Stands for a character that XML does not allow. */
  public static final char REPLACEMENT = '\uFFFD';

  private XmlText() {}

  /** The text with every character that XML does not allow replaced. */
  public static String clean(String text) {
    int first = firstIllegal(text);
    if (first == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPair(text, i)) {
        clean.append(c).append(text.charAt(++i));
      } else {
        clean.append(isLegalUnit(c) ? c : REPLACEMENT);
      }
    }
    return clean.toString();
  }

  private static int firstIllegal(String text) {
    int i = 0;
    while (i < text.length()) {
      if (isPair(text, i)) {
        i += 2;
      } else if (isLegalUnit(text.charAt(i))) {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  /** Whether a surrogate pair, and so a legal character, starts at a place. */
  static boolean isPair(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        && index + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(index + 1));
  }

  /** Whether a code unit alone is a legal character. */
  static boolean isLegalUnit(char c) {
    return c >= 0x20
        ? c < Character.MIN_SURROGATE || (c > Character.MAX_SURROGATE && c < 0xFFFE)
        : c == '\t' || c == '\n' || c == '\r';
  }
}
