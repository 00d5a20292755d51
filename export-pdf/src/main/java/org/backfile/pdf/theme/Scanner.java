package org.backfile.pdf.theme;

/** Cuts a style sheet's text into tokens, in one pass. Not thread-safe. */
final class Scanner {
  /** A longer word is a mistake, and no message should carry it. */
  private static final int LONGEST_WORD = 80;

  private static final String SIGNS = "{}:;,@";

  private final String sheet;
  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;

  Scanner(String sheet, String text) {
    this.sheet = sheet;
    this.text = text;
  }

  /** The next token; past the end it is the end again and again. */
  Token next() {
    skip();
    Place place = place();
    if (at == text.length()) {
      return new Token(Token.Kind.END, "", place);
    }
    int start = at;
    char first = text.charAt(at);
    if (SIGNS.indexOf(first) >= 0) {
      at++;
      return new Token(Token.Kind.SIGN, String.valueOf(first), place);
    }
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      String sign = new String(Character.toChars(text.codePointAt(at)));
      throw place.mistake(
          "unexpected \"" + sign + "\"", "rules look as: headline { size: 2em; colour: #1a1a1a; }");
    }
    if (at - start > LONGEST_WORD) {
      throw place.mistake("a word of " + (at - start) + " letters", "no word is that long");
    }
    return new Token(Token.Kind.WORD, text.substring(start, at), place);
  }

  private Place place() {
    return new Place(sheet, line, at - lineStart + 1);
  }

  /** Passes over spaces and comments. */
  private void skip() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        at++;
        line++;
        lineStart = at;
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\uFEFF') {
        at++;
      } else if (text.startsWith("/*", at)) {
        comment();
      } else {
        return;
      }
    }
  }

  private void comment() {
    Place start = place();
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      throw start.mistake("this comment does not end", "close it with */");
    }
    while (at < end) {
      if (text.charAt(at++) == '\n') {
        line++;
        lineStart = at;
      }
    }
    at = end + 2;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.'
        || c == '%'
        || c == '#'
        || c == '+';
  }
}
