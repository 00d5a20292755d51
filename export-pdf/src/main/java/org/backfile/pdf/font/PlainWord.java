package org.backfile.pdf.font;

import java.util.Optional;
import org.backfile.font.Ligatures.Ligature;

/**
 * Sets text of plain Latin, Greek and Cyrillic characters that one typeface has, which most texts
 * are: letter by letter, kerned, with standard ligatures.
 */
final class PlainWord {
  private PlainWord() {}

  /** The glyphs of a text, nothing when it has other characters or the typeface lacks some. */
  static Optional<GlyphRun> run(Typeface typeface, String text, Tongue tongue) {
    char[] glyphs = new char[text.length()];
    for (int i = 0; i < glyphs.length; i++) {
      char c = text.charAt(i);
      glyphs[i] = Scripts.isPlain(c) ? (char) typeface.glyph(c) : 0;
      if (glyphs[i] == 0) {
        return Optional.empty();
      }
    }
    GlyphRun.Builder run = GlyphRun.builder(typeface);
    for (int i = 0; i < glyphs.length; ) {
      Optional<Ligature> ligature = typeface.ligature(glyphs, i, glyphs.length);
      int glyph = glyphs[i];
      int end = i + 1;
      if (ligature.isPresent() && mayJoin(text, i, i + ligature.get().parts(), tongue)) {
        glyph = ligature.get().glyph();
        end = i + ligature.get().parts();
      }
      kern(run, glyph);
      run.add(glyph, typeface.advance(glyph), text, i, end);
      i = end;
    }
    return Optional.of(run.build());
  }

  private static boolean mayJoin(String text, int from, int end, Tongue tongue) {
    for (int i = from; i < end; i++) {
      if (!mayJoin(text.charAt(i), tongue)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a letter may become part of another: not where the dot of an i matters. */
  static boolean mayJoin(char c, Tongue tongue) {
    return Characters.isLetter(c) && (c != 'i' || tongue != Tongue.TURKIC);
  }

  /** Moves the next glyph nearer to the one added last, or away from it. */
  static void kern(GlyphRun.Builder run, int next) {
    if (!run.isEmpty()) {
      double kern = run.typeface().kern(run.last(), next);
      if (kern != 0) {
        run.widenLast(kern);
      }
    }
  }
}
