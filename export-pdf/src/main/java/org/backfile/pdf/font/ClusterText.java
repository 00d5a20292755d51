package org.backfile.pdf.font;

import java.util.List;

/**
 * Gives the glyphs of a shaped text the characters that they show. Glyphs that come from the same
 * characters, and marks with the letter that they stand upon, show their text together.
 */
final class ClusterText {
  private final GlyphRun.Builder run;
  private final Wording wording;
  private final String text;
  private final List<ShapedGlyph> glyphs;

  /** For glyphs in logical order. */
  ClusterText(GlyphRun.Builder run, Wording wording, List<ShapedGlyph> glyphs) {
    this.run = run;
    this.wording = wording;
    this.text = wording.drawn();
    this.glyphs = glyphs;
  }

  void add() {
    int start = 0;
    for (int from = 0; from < glyphs.size(); ) {
      int end = from + 1;
      while (end < glyphs.size() && belongs(glyphs.get(end), start)) {
        end++;
      }
      int stop = end < glyphs.size() ? glyphs.get(end).character() : text.length();
      String shown = wording.shown(start, stop);
      for (ShapedGlyph glyph : glyphs.subList(from, end)) {
        run.add(glyph.glyph(), glyph.advance(), shown, glyph.x(), glyph.y());
        shown = "";
      }
      from = end;
      start = stop;
    }
  }

  /** Whether a glyph shows the characters from {@code start} on together with those before it. */
  private boolean belongs(ShapedGlyph glyph, int start) {
    return glyph.character() <= start
        || glyph.x() != 0
        || Characters.isNonSpacingMark(text.codePointAt(glyph.character()));
  }
}
