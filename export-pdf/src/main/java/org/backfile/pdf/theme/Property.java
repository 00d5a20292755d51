package org.backfile.pdf.theme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a style sheet may say about a selector.
 *
 * @param name of the property
 * @param kind of its values
 * @param words to choose from, where it takes words
 * @param least the smallest number
 * @param most the largest number
 */
record Property(String name, Kind kind, List<String> words, double least, double most) {
  /** Lengths beyond this many units are a mistake. */
  private static final double LONGEST = 2000;

  /** The kinds of values. */
  enum Kind {
    /** One word of the choice. */
    WORD,
    /** One or more of them. */
    WORDS,
    /** A number with a unit. */
    LENGTH,
    /** A whole number. */
    COUNT,
    /** A percentage. */
    SHARE,
    /** A colour, of the palette or its own. */
    COLOUR,
    /** A colour or none. */
    GROUND,
    /** A colour of its own. */
    INK
  }

  static Property word(String name, String... words) {
    return new Property(name, Kind.WORD, List.of(words), 0, 0);
  }

  static Property words(String name, String... words) {
    return new Property(name, Kind.WORDS, List.of(words), 0, 0);
  }

  static Property length(String name) {
    return new Property(name, Kind.LENGTH, List.of(), 0, LONGEST);
  }

  /** A length that may be negative. */
  static Property shift(String name) {
    return new Property(name, Kind.LENGTH, List.of(), -LONGEST, LONGEST);
  }

  static Property number(String name, Kind kind, double least, double most) {
    return new Property(name, kind, List.of(), least, most);
  }

  static Property colour(String name, Kind kind) {
    return new Property(name, kind, List.of(), 0, 0);
  }

  /** What a value has to look like, for hints. */
  String form() {
    return switch (kind) {
      case WORD -> "one of " + String.join(", ", words);
      case WORDS -> "some of " + String.join(", ", words);
      case LENGTH -> "a length such as 1.5em, 0.5lh, 12pt or 4mm";
      case COUNT -> "a whole number from " + (int) least + " to " + (int) most;
      case SHARE -> "a percentage up to 100%";
      case COLOUR -> "a colour such as #1a1a1a, or one of " + names();
      case GROUND -> "a colour such as #f5f2ec, or none, or one of " + names();
      case INK -> "a colour such as #1a1a1a";
    };
  }

  private static String names() {
    return String.join(", ", Vocabulary.COLOURS);
  }

  /** What some tokens say, unless it is not this property's. */
  Optional<Value> value(List<Token> tokens) {
    List<String> texts = tokens.stream().map(Token::text).collect(Collectors.toList());
    if (kind == Kind.WORDS) {
      return words.containsAll(texts) ? Optional.of(new Value.Words(texts)) : Optional.empty();
    }
    if (texts.size() != 1) {
      return Optional.empty();
    }
    String text = texts.get(0);
    return switch (kind) {
      case WORD, WORDS ->
          words.contains(text) ? Optional.of(new Value.Words(texts)) : Optional.empty();
      case LENGTH -> Values.length(text).filter(length -> inside(length.number())).map(v -> v);
      case COUNT ->
          Values.number(text)
              .filter(number -> number == Math.rint(number) && inside(number))
              .map(Value.Amount::new);
      case SHARE -> Values.percentage(text).filter(this::inside).map(Value.Amount::new);
      case COLOUR -> Values.ink(text).or(() -> colourName(text));
      case GROUND ->
          text.equals("none")
              ? Optional.of(new Value.ColourName(text))
              : Values.ink(text).or(() -> colourName(text));
      case INK -> Values.ink(text);
    };
  }

  private boolean inside(double number) {
    return number >= least && number <= most;
  }

  private static Optional<Value> colourName(String text) {
    return Vocabulary.COLOURS.contains(text)
        ? Optional.of(new Value.ColourName(text))
        : Optional.empty();
  }
}
