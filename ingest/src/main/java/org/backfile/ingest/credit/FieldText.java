package org.backfile.ingest.credit;

/** Tidies the text of IPTC, XMP and EXIF fields. */
final class FieldText {
  private FieldText() {}

  /** Text without the zeros and blanks around it. */
  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isFiller(text.charAt(from))) {
      from++;
    }
    while (to > from && isFiller(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isFiller(char c) {
    return c == 0 || Tokenizer.isBlank(c);
  }
}
