package org.backfile.pdf.font;

import java.util.Arrays;
import java.util.List;

/**
 * Text as a shaper is given it, which is not always what its glyphs show: what is never visible and
 * the typeface lacks is left out, and marks without a letter stand upon a circle. Not thread-safe.
 */
final class Wording {
  /** What marks without a letter stand upon (Unicode 17.0, 5.13), the best first. */
  static final List<Character> BASES = List.of('\u25CC', '\u00A0');

  private final Typeface typeface;
  private final StringBuilder drawn = new StringBuilder();
  private final StringBuilder shown = new StringBuilder();

  /** Where each drawn char's text starts in what is shown. */
  private int[] places = new int[16];

  Wording(Typeface typeface) {
    this.typeface = typeface;
  }

  /** Which of the bases a typeface has. */
  static char base(Typeface typeface) {
    return typeface.glyph(BASES.get(0)) != 0 ? BASES.get(0) : BASES.get(1);
  }

  /**
   * Adds text.
   *
   * @param based whether it is of marks that have no letter
   */
  void add(String text, boolean based) {
    if (based) {
      draw(base(typeface), shown.length());
    }
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      int end = at + Character.charCount(codePoint);
      if (isDrawn(codePoint)) {
        for (int i = at; i < end; i++) {
          draw(text.charAt(i), shown.length() + i);
        }
      }
      at = end;
    }
    shown.append(text);
  }

  /** Joiners and direction marks are the shaper's, whether or not the typeface has them. */
  private boolean isDrawn(int codePoint) {
    return Characters.isFormat(codePoint)
        || !Clusters.isInvisible(codePoint)
        || typeface.glyph(codePoint) != 0;
  }

  private void draw(char c, int place) {
    if (drawn.length() == places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[drawn.length()] = place;
    drawn.append(c);
  }

  /** What is given to the shaper. */
  String drawn() {
    return drawn.toString();
  }

  /** What is shown from one drawn char to another; all that is left out shows before it. */
  String shown(int from, int end) {
    return shown.substring(
        from == 0 ? 0 : places[from], end == drawn.length() ? shown.length() : places[end]);
  }
}
