package org.backfile.pdf.stages;

import java.util.SortedSet;
import org.backfile.pdf.font.FontProgram;
import org.backfile.pdf.font.Typeface;

/** A font whose every glyph is one em wide. */
final class SquareTypeface implements Typeface {
  @Override
  public String name() {
    return "Square";
  }

  @Override
  public int glyph(int codePoint) {
    return codePoint < 0xFFFF ? codePoint : 0;
  }

  @Override
  public double advance(int glyph) {
    return 1;
  }

  @Override
  public double kern(int left, int right) {
    return 0;
  }

  @Override
  public Metrics metrics() {
    return new Metrics(800, -200, 700, 0, 0, -200, 1000, 800, true, false);
  }

  @Override
  public FontProgram subset(SortedSet<Integer> glyphs) {
    throw new UnsupportedOperationException("squares are never embedded");
  }
}
