package org.backfile.ingest.html.story;

/** Lengths in attributes (HTML, 2.4.4.4): digits, with whatever unit behind. */
final class Pixels {
  private static final int MOST_DIGITS = 6;

  private Pixels() {}

  /** The number at the start of a value, or -1 when there is none or it is a percentage. */
  static int of(String value) {
    String text = value.strip();
    int end = 0;
    while (end < text.length() && end < MOST_DIGITS && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end == 0 || text.indexOf('%') >= 0 ? -1 : Integer.parseInt(text.substring(0, end));
  }
}
