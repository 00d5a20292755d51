package org.backfile.pdf.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The HarfBuzz that every JDK has inside, asked by way of {@code java.awt.Font}: its glyph codes
 * are the font file's. The only class that touches AWT's fonts, which a bare runtime may lack, so
 * that it is loaded for scripts that cannot do without. Thread-safe.
 */
final class HarfBuzz {
  /** What AWT gives for characters that are not to be seen. */
  private static final int INVISIBLE = 0xFFFE;

  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private final Font plain;
  private final Font joined;
  private final int unitsPerEm;
  private final IntPredicate isMark;

  private HarfBuzz(Font font, int unitsPerEm, IntPredicate isMark) {
    plain =
        font.deriveFont((float) unitsPerEm)
            .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
    joined = plain.deriveFont(Map.of(TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
    this.unitsPerEm = unitsPerEm;
    this.isMark = isMark;
  }

  /**
   * Opens a font.
   *
   * @param file of one font
   * @param isMark which glyphs stand upon others
   * @return nothing when the runtime has no fonts, or will not have this one
   */
  static Optional<HarfBuzz> open(byte[] file, int unitsPerEm, IntPredicate isMark) {
    try {
      Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
      return Optional.of(new HarfBuzz(font, unitsPerEm, isMark));
    } catch (FontFormatException
        | IOException
        | RuntimeException
        | LinkageError
        | InternalError e) {
      // Runtimes without a font library fail in many ways, of which none is documented.
      return Optional.empty();
    }
  }

  /** The glyphs of a text in logical order, nothing when one of them is missing. */
  Optional<List<ShapedGlyph>> shape(String text, boolean rightToLeft, boolean withLigatures) {
    try {
      GlyphVector vector =
          (withLigatures ? joined : plain)
              .layoutGlyphVector(
                  UNHINTED,
                  text.toCharArray(),
                  0,
                  text.length(),
                  rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
      return glyphs(vector, rightToLeft);
    } catch (RuntimeException | LinkageError | InternalError e) {
      return Optional.empty();
    }
  }

  private Optional<List<ShapedGlyph>> glyphs(GlyphVector vector, boolean rightToLeft) {
    int count = vector.getNumGlyphs();
    float[] places = vector.getGlyphPositions(0, count + 1, null);
    List<Placed> placed = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int glyph = vector.getGlyphCode(i);
      if (glyph == 0) {
        return Optional.empty();
      }
      if (glyph < INVISIBLE) {
        placed.add(
            new Placed(
                glyph,
                vector.getGlyphCharIndex(i),
                Math.round(places[2 * i]),
                -Math.round(places[2 * i + 1])));
      }
    }
    List<ShapedGlyph> glyphs = new ArrayList<>(count);
    int pen = 0;
    for (int i = 0; i < placed.size(); i++) {
      Placed glyph = placed.get(i);
      int next = penAfter(placed, i, pen, rightToLeft, Math.round(places[2 * count]));
      glyphs.add(
          new ShapedGlyph(
              glyph.glyph(),
              glyph.character(),
              ems(next - pen),
              ems(glyph.x() - pen),
              ems(glyph.y())));
      pen = next;
    }
    if (rightToLeft) {
      Collections.reverse(glyphs);
    }
    return Optional.of(List.copyOf(glyphs));
  }

  /** A glyph with the place that it came to, in the font's units. */
  private record Placed(int glyph, int character, int x, int y) {}

  /**
   * Where the pen stands after a glyph: where the next letter does. Marks are put beside the pen,
   * from left to right after their letter, from right to left before it.
   */
  private int penAfter(List<Placed> glyphs, int index, int pen, boolean rightToLeft, int end) {
    int next = index + 1;
    if (rightToLeft) {
      while (next < glyphs.size() && isMark.test(glyphs.get(next).glyph())) {
        next++;
      }
    } else if (next < glyphs.size() && isMark.test(glyphs.get(next).glyph())) {
      return pen;
    }
    return next < glyphs.size() ? glyphs.get(next).x() : end;
  }

  private double ems(int units) {
    return units / (double) unitsPerEm;
  }
}
