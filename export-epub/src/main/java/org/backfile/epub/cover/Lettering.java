package org.backfile.epub.cover;

import com.google.common.base.Splitter;
import com.google.common.collect.Lists;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Type of one size, for writing systems in which letters stand one after the other from left to
 * right.
 *
 * @param fonts where its glyphs are looked for, one after the other
 * @param size its em, in pixels
 */
record Lettering(List<Typeface.Font> fonts, double size) {
  /** A space that does not end a line. */
  static final String NO_BREAK = "\u00A0";

  /** More of a text has no room on a cover, in UTF-16 units. */
  private static final int LONGEST = 600;

  /** What stands between the parts of an edition's title. */
  private static final String PART = " · ";

  private static final int REPLACEMENT = 0xFFFD;
  private static final int FIRST_SELECTOR = 0xFE00;
  private static final int LAST_SELECTOR = 0xFE0F;
  private static final int FIRST_MARK = 0x300;
  private static final int LAST_MARK = 0x36F;

  /** Copies the fonts. */
  Lettering {
    fonts = List.copyOf(fonts);
  }

  /** Type for a text, which is of one font where one has all of its characters. */
  static Lettering of(String text, Typeface face, double size) {
    List<Typeface.Font> fonts = face.fonts();
    boolean inSecond = !hasAll(fonts.get(0), text) && hasAll(fonts.get(1), text);
    return new Lettering(inSecond ? Lists.reverse(fonts) : fonts, size);
  }

  private static boolean hasAll(Typeface.Font font, String text) {
    return text.codePoints().allMatch(character -> font.map().glyph(character) > 0);
  }

  /** The same type in another size. */
  Lettering scaled(double scale) {
    return new Lettering(fonts, size * scale);
  }

  /** A glyph and how far right of the line's beginning it stands, in ems. */
  private record Placed(Typeface.Font font, int glyph, double x) {}

  /**
   * A text in the form in which it is set: without signs that no font has, and, where a part of it
   * between middle dots has letters that cannot be set, without that part. None is left when no
   * part can be set.
   */
  static Optional<String> settable(String text, Typeface face) {
    String plain = Normalizer.normalize(start(text), Normalizer.Form.NFC);
    List<String> parts = new ArrayList<>();
    for (String part : Splitter.on(PART).split(plain)) {
      String line = line(part, face);
      if (isWhole(line, face) && !line.isBlank()) {
        parts.add(line);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(PART, parts));
  }

  /** Whether nothing of a text is left out when it is set, but for signs. */
  static boolean isSettable(String text, Typeface face) {
    String plain = Normalizer.normalize(start(text), Normalizer.Form.NFC);
    return Splitter.on(PART)
        .splitToStream(plain)
        .map(part -> line(part, face))
        .allMatch(line -> isWhole(line, face));
  }

  private static boolean isWhole(String line, Typeface face) {
    return line.codePoints().allMatch(character -> isSettable(character, face));
  }

  private static String line(String text, Typeface face) {
    StringBuilder line = new StringBuilder();
    text.replaceAll("[\u202F\u2007]", NO_BREAK)
        .codePoints()
        .filter(character -> !isNothing(character))
        .filter(character -> !isSign(character) || isSettable(character, face))
        .forEach(line::appendCodePoint);
    return line.toString()
        .replaceAll("[\\p{Z}\\s&&[^\u00A0]]+", " ")
        .replaceAll("[\\p{Cf}\\p{Cc}]", "")
        .strip()
        // No line begins with a dash.
        .replaceAll(" (?=[-\u2013\u2014] )", NO_BREAK);
  }

  /** Whether a character is a sign, without which a text says the same: a picture, an arrow. */
  private static boolean isSign(int character) {
    return switch (Character.getType(character)) {
      case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.MODIFIER_SYMBOL -> true;
      default -> false;
    };
  }

  /** Whether a character stands for no letter and no sign that all readers would see. */
  private static boolean isNothing(int character) {
    boolean selector = character >= FIRST_SELECTOR && character <= LAST_SELECTOR;
    return selector
        || character == REPLACEMENT
        || switch (Character.getType(character)) {
          case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
          default -> false;
        };
  }

  private static String start(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean divides = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, divides ? LONGEST - 1 : LONGEST) + "…";
  }

  private static boolean isSettable(int character, Typeface face) {
    boolean mark =
        switch (Character.getType(character)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              character < FIRST_MARK || character > LAST_MARK;
          default -> false;
        };
    boolean leftwards =
        switch (Character.getDirectionality(character)) {
          case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
              Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
              true;
          default -> false;
        };
    return !mark && !leftwards && face.fonts().stream().anyMatch(f -> f.map().glyph(character) > 0);
  }

  /** A text whose lines end only where something is parted from the next. */
  static String whole(String text, String sign) {
    return text.replace(" ", NO_BREAK).replace(sign + NO_BREAK, sign + " ");
  }

  /** How wide a line is, in pixels. */
  double width(String line) {
    return place(line, new ArrayList<>()) * size;
  }

  /**
   * Sets a line, each glyph on whole pixels: so the same letter is the same everywhere, which takes
   * two thirds of the bytes and is seen by nobody.
   *
   * @param x where it begins, in pixels from the left
   * @param baseline in pixels from the top
   */
  void draw(Sheet sheet, String line, double x, double baseline, Sheet.Ink ink) {
    List<Placed> glyphs = new ArrayList<>();
    place(line, glyphs);
    for (Placed placed : glyphs) {
      double left = Math.floor(x + placed.x() * size + 0.5);
      double scale = size / placed.font().unitsPerEm();
      Shape shape = new Shape(left, Math.floor(baseline + 0.5), scale);
      placed.font().contours().draw(placed.glyph(), shape);
      sheet.fill(shape, ink);
    }
  }

  /** Places the glyphs, and tells how far they reach, in ems. */
  private double place(String line, List<Placed> glyphs) {
    double x = 0;
    Optional<Placed> before = Optional.empty();
    for (int character : line.codePoints().toArray()) {
      Typeface.Font font = font(character);
      int glyph = font.map().glyph(character);
      if (before.isPresent() && before.get().font().equals(font)) {
        x += (double) font.kern(before.get().glyph(), glyph) / font.unitsPerEm();
      }
      Placed placed = new Placed(font, glyph, x);
      glyphs.add(placed);
      before = Optional.of(placed);
      x += (double) font.outlines().advance(glyph) / font.unitsPerEm();
    }
    return x;
  }

  private Typeface.Font font(int character) {
    return fonts.stream()
        .filter(font -> font.map().glyph(character) > 0)
        .findFirst()
        .orElse(fonts.get(0));
  }
}
