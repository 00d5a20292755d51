package org.backfile.ingest.language;

/** What single characters are to a reader of text. */
public final class Characters {
  private Characters() {}

  /** Whether a character leaves no ink: space, or a mark that only steers layout. */
  public static boolean isInvisible(char c) {
    return isSpace(c)
        || c == '\u00AD'
        || isNoBreak(c)
        || c == '\u1680'
        || (c >= '\u2000' && c <= '\u200F')
        || (c >= '\u2028' && c <= '\u202F')
        || (c >= '\u205F' && c <= '\u206F')
        || c == '\u3000'
        || c == '\uFEFF'
        || c == '\uFFFC'
        || c == '\u180E';
  }

  /** Whether it is white space that a line may be broken at. */
  public static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Whether it is white space that keeps words on one line. */
  public static boolean isNoBreak(int c) {
    return c == '\u00A0' || c == '\u202F' || c == '\u2007';
  }
}
