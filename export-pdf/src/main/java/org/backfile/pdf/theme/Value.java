package org.backfile.pdf.theme;

import java.util.List;
import org.backfile.pdf.flow.Ink;

/** What a property is set to. */
sealed interface Value {
  /**
   * Words of a fixed choice.
   *
   * @param words at least one
   */
  record Words(List<String> words) implements Value {
    /** Copies the words. */
    public Words {
      words = List.copyOf(words);
    }

    boolean has(String word) {
      return words.contains(word);
    }
  }

  /**
   * A length.
   *
   * @param number how many units
   * @param unit of which
   */
  record Length(double number, Unit unit) implements Value {
    double points(double em, double lh) {
      return switch (unit) {
        case PT -> number;
        case MM -> number * 72 / 25.4;
        case EM -> number * em;
        case LH -> number * lh;
      };
    }
  }

  /** The units of lengths. */
  enum Unit {
    /** Points of 1/72 inch. */
    PT,
    /** Millimetres. */
    MM,
    /** The size of running text. */
    EM,
    /** The distance between two lines of the grid. */
    LH
  }

  /**
   * A number without a unit, or a percentage as a share of one.
   *
   * @param number its value
   */
  record Amount(double number) implements Value {}

  /**
   * A colour of the sheet's own.
   *
   * @param ink the colour
   */
  record Colour(Ink ink) implements Value {}

  /**
   * A colour of the palette.
   *
   * @param name such as {@code accent}, or {@code none}
   */
  record ColourName(String name) implements Value {}
}
