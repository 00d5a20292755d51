package org.backfile.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.backfile.ingest.language.Characters;

/**
 * A line of the decoded text without the invisible characters at its ends.
 *
 * @param start of its first visible character, in UTF-16 code units
 * @param end after its last visible character; equal to {@code start} when it is blank
 * @param indent how far in it starts, in characters
 */
record Line(int start, int end, int indent) {

  boolean isBlank() {
    return start == end;
  }

  /** How far it reaches, its indent included, in characters. */
  int width() {
    return indent + end - start;
  }

  String text(String source) {
    return source.substring(start, end);
  }

  /**
   * The lines of a text, parted by CR LF, CR, LF, NEL, LS, PS, form feed or vertical tab (Unicode
   * Standard section 5.8).
   */
  static List<Line> split(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isEnd(text.charAt(i))) {
        lines.add(trimmed(text, start, i));
        if (i < text.length() && text.charAt(i) == '\u2029') {
          lines.add(new Line(i, i, 0));
        }
        boolean crLf =
            i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n';
        start = crLf ? i + 2 : i + 1;
        i = crLf ? i + 1 : i;
      }
    }
    return lines;
  }

  private static Line trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Characters.isInvisible(text.charAt(start))) {
      start++;
    }
    while (end > start && Characters.isInvisible(text.charAt(end - 1))) {
      end--;
    }
    return new Line(start, end, start - from);
  }

  private static boolean isEnd(char c) {
    return c == '\n'
        || (c >= '\u000B' && c <= '\r')
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }
}
