package org.backfile.pdf.theme;

import java.util.Locale;
import java.util.Optional;
import org.backfile.pdf.flow.Ink;

/** Reads single values; what is none gives nothing. */
final class Values {
  /** A number of more characters is none that a style sheet needs. */
  private static final int LONGEST_NUMBER = 12;

  private Values() {}

  static Optional<Double> number(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    int digits = 0;
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.') {
        points++;
      } else if (c != '-' || i > 0) {
        return Optional.empty();
      }
    }
    return digits > 0 && points <= 1 ? Optional.of(Double.valueOf(text)) : Optional.empty();
  }

  static Optional<Value.Length> length(String text) {
    if (text.equals("0")) {
      return Optional.of(new Value.Length(0, Value.Unit.PT));
    }
    for (Value.Unit unit : Value.Unit.values()) {
      String name = unit.name().toLowerCase(Locale.ROOT);
      if (text.endsWith(name)) {
        return number(text.substring(0, text.length() - name.length()))
            .map(number -> new Value.Length(number, unit));
      }
    }
    return Optional.empty();
  }

  /** A percentage as a share of one. */
  static Optional<Double> percentage(String text) {
    return text.endsWith("%")
        ? number(text.substring(0, text.length() - 1)).map(number -> number / 100)
        : Optional.empty();
  }

  /** A colour as {@code #rrggbb}. */
  static Optional<Value> ink(String text) {
    if (text.length() != 7 || text.charAt(0) != '#') {
      return Optional.empty();
    }
    int rgb = 0;
    for (int i = 1; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return Optional.empty();
      }
      rgb = rgb * 16 + digit;
    }
    return Optional.of(new Value.Colour(Ink.of(rgb)));
  }
}
