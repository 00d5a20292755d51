package org.backfile.ingest.credit;

/**
 * A word or a sign of a line.
 *
 * @param kind what it is
 * @param text as written
 * @param key as compared, empty unless a word
 * @param start its offset in the line
 * @param end the offset after it
 * @param spaced whether white space stands before it
 * @param quoted whether an opening quotation mark stands before it
 */
record Token(
    Kind kind, String text, String key, int start, int end, boolean spaced, boolean quoted) {

  enum Kind {
    WORD,
    SLASH,
    /** A bar, a bullet or a spaced dash. */
    BAR,
    COMMA,
    SEMICOLON,
    COLON,
    STOP,
    ELLIPSIS,
    AND,
    OPEN,
    CLOSE,
    COPYRIGHT,
    /** A sign that no credit is written with. */
    OTHER
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Whether it is a year that a picture can be of. */
  boolean isYear() {
    return isWord()
        && text.length() == 4
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && text.compareTo("1820") >= 0
        && text.compareTo("2100") < 0;
  }
}
