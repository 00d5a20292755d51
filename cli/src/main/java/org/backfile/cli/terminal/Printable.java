package org.backfile.cli.terminal;

/** Keeps what sources say from steering the terminal. */
public final class Printable {
  private Printable() {}

  /** The text with U+FFFD in place of control characters, line ends included. */
  public static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) ? 0xFFFD : c)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }
}
