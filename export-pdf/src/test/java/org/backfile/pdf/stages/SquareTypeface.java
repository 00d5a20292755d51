package org.backfile.pdf.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.backfile.font.ComposedGlyph;
import org.backfile.font.FontProgram;
import org.backfile.pdf.font.ShapedGlyph;
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
  public Optional<List<ShapedGlyph>> shape(String text, boolean rightToLeft, boolean joined) {
    List<ShapedGlyph> glyphs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      glyphs.add(new ShapedGlyph(text.charAt(i), i, 1, 0, 0));
    }
    return Optional.of(glyphs);
  }

  @Override
  public Metrics metrics() {
    return new Metrics(800, -200, 700, 0, 0, -200, 1000, 800, true, false);
  }

  @Override
  public FontProgram subset(SortedSet<Integer> glyphs, List<ComposedGlyph> composed) {
    throw new UnsupportedOperationException("squares are never embedded");
  }
}
