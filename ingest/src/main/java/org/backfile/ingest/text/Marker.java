package org.backfile.ingest.text;

import java.util.Optional;
import org.backfile.ingest.language.Characters;
import org.backfile.ingest.text.Stretch.Form;

/**
 * The mark at the beginning of a line.
 *
 * @param form what it makes of the line
 * @param number an item's number or a heading's level, else 0
 * @param text the mark itself
 * @param length where the line's own text begins, counted from the line's first visible character
 */
record Marker(Form form, int number, String text, int length) {
  private static final String BULLETS = "•◦▪‣●○■□▸►·*+";
  private static final String DASHES = "-–—―−";
  private static final String RULE_SIGNS = "*-_=~#•·—–─━═＊";

  /** The mark of a line given without the spaces around it. */
  static Optional<Marker> of(String line) {
    if (isRule(line)) {
      return Optional.of(new Marker(Form.RULE, 0, line, line.length()));
    }
    char first = line.charAt(0);
    if (first == '>') {
      return quote(line);
    }
    if (first == '#') {
      return hashes(line);
    }
    if (Character.isDigit(first)) {
      return number(line);
    }
    Form form = BULLETS.indexOf(first) >= 0 ? Form.BULLET : Form.DASH;
    boolean marks = form == Form.BULLET || DASHES.indexOf(first) >= 0;
    return marks ? spaced(line, 1, form, 0) : Optional.empty();
  }

  /** Whether a line is three or more marks and nothing else, or an ornament. */
  static boolean isRule(String line) {
    int marks = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (RULE_SIGNS.indexOf(c) >= 0) {
        marks++;
      } else if (!Characters.isInvisible(c)) {
        return line.equals("⁂") || line.equals("❦") || line.equals("☙");
      }
    }
    return marks >= 3;
  }

  private static Optional<Marker> quote(String line) {
    int end = 0;
    while (end < line.length() && (line.charAt(end) == '>' || line.charAt(end) == ' ')) {
      end++;
    }
    return Optional.of(new Marker(Form.QUOTE, 0, ">", end));
  }

  private static Optional<Marker> hashes(String line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    return level > 6 ? Optional.empty() : spaced(line, level, Form.HEADING, level);
  }

  private static Optional<Marker> number(String line) {
    int digits = 0;
    while (digits < line.length() && digits < 4 && Character.isDigit(line.charAt(digits))) {
      digits++;
    }
    boolean closed =
        digits <= 3 && digits < line.length() && ".)".indexOf(line.charAt(digits)) >= 0;
    return closed
        ? spaced(line, digits + 1, Form.NUMBER, Integer.parseInt(line.substring(0, digits)))
        : Optional.empty();
  }

  private static Optional<Marker> spaced(String line, int length, Form form, int number) {
    if (length == line.length()) {
      return form == Form.BULLET || form == Form.DASH
          ? Optional.of(new Marker(form, number, line, length))
          : Optional.empty();
    }
    if (!Characters.isInvisible(line.charAt(length))) {
      return Optional.empty();
    }
    return Optional.of(new Marker(form, number, line.substring(0, length), length));
  }
}
