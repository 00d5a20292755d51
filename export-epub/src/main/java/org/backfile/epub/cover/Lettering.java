package org.backfile.epub.cover;

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

  /** A text in the form in which it is set, unless it has characters that cannot be. */
  static Optional<String> settable(String text, Typeface face) {
    String plain = Normalizer.normalize(start(text), Normalizer.Form.NFC).strip();
    String line =
        plain.replaceAll("[\\p{Z}\\s&&[^\u00A0]]+", " ").replaceAll("[\\p{Cf}\\p{Cc}]", "");
    // No line begins with a dash.
    line = line.replaceAll(" (?=[\u2013\u2014] )", NO_BREAK);
    boolean settable = line.codePoints().allMatch(character -> isSettable(character, face));
    return settable && !line.isBlank() ? Optional.of(line) : Optional.empty();
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
