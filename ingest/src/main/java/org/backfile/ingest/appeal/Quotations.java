package org.backfile.ingest.appeal;

/** Leaves out of a text what it quotes. */
final class Quotations {
  private static final String OPENERS = "“„«»\"‹";
  private static final String CLOSERS = "”“»«\"›";

  /** Shorter ones are names and words, not speech, in UTF-16 code units. */
  private static final int SHORTEST = 30;

  private Quotations() {}

  /** The text with a space for every quotation; one that is not closed runs to the end. */
  static String without(String text) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int close = OPENERS.indexOf(text.charAt(i)) >= 0 ? close(text, i) : -1;
      if (close >= 0 && close - i >= SHORTEST) {
        out.append(' ');
        i = close + 1;
      } else {
        out.append(text.charAt(i));
        i++;
      }
    }
    return out.toString();
  }

  private static int close(String text, int open) {
    char opener = text.charAt(open);
    boolean boundary = open == 0 || !Character.isLetterOrDigit(text.charAt(open - 1));
    if (!boundary) {
      return -1;
    }
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (CLOSERS.indexOf(c) >= 0 && closes(opener, c)) {
        return i;
      }
    }
    return text.length() - 1;
  }

  private static boolean closes(char opener, char c) {
    return switch (opener) {
      case '“' -> c == '”';
      case '„' -> c == '“' || c == '”';
      case '«' -> c == '»';
      case '»' -> c == '«';
      case '‹' -> c == '›';
      default -> c == opener;
    };
  }
}
