package org.backfile.pdf.flow;

/**
 * Makes text fit for print: control characters, broken surrogates and what Unicode calls
 * noncharacters become U+FFFD and are counted; tabs and line ends become spaces. Not thread-safe.
 */
public final class PlainText {
  private static final char REPLACEMENT = '\uFFFD';

  private int replaced;

  PlainText() {}

  /** A text fit for print, on one line. */
  public static String oneLine(String text) {
    return new PlainText().line(text);
  }

  /** How many characters were replaced so far. */
  int replaced() {
    return replaced;
  }

  /** The text on one line. */
  String line(String text) {
    return clean(text, false);
  }

  /** The text with its line ends as {@code \n} and its tabs as spaces up to every eighth column. */
  String lines(String text) {
    return expand(clean(text.replace("\r\n", "\n").replace('\r', '\n'), true));
  }

  private String clean(String text, boolean keepLines) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 0x7F && (c < 0xA0 || c >= 0x2028))) {
        return cleaned(text, keepLines);
      }
    }
    return text;
  }

  private String cleaned(String text, boolean keepLines) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (keepLines && (c == '\n' || c == '\t')) {
        clean.append((char) c);
      } else if (c == '\n' || c == '\r' || c == '\t' || c == 0x85 || c == 0x2028 || c == 0x2029) {
        clean.append(' ');
      } else if (isForbidden(c)) {
        clean.append(REPLACEMENT);
        replaced++;
      } else {
        clean.appendCodePoint(c);
      }
    }
    return clean.toString();
  }

  private static boolean isForbidden(int c) {
    return c < ' '
        || (c >= 0x7F && c < 0xA0)
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c & 0xFFFE) == 0xFFFE;
  }

  private static String expand(String text) {
    if (text.indexOf('\t') < 0) {
      return text;
    }
    StringBuilder expanded = new StringBuilder(text.length() + 16);
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        int spaces = 8 - column % 8;
        expanded.append(" ".repeat(spaces));
        column += spaces;
      } else {
        expanded.append(c);
        column = c == '\n' ? 0 : column + 1;
      }
    }
    return expanded.toString();
  }
}
