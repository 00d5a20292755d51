package org.backfile.pdf.font;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.backfile.font.ComposedGlyph;
import org.backfile.font.FontProgram;
import org.backfile.font.Ligatures.Ligature;

/**
 * One font: which characters it has, how wide they run, and its outlines for embedding. Glyph 0 is
 * the shape for what a font lacks and never printed. Implementations may be used by several threads
 * at once; two are the same when they are the same object.
 */
public interface Typeface {
  /** The PostScript name, such as {@code SourceSerifPro-Regular}. */
  String name();

  /** The glyph for a code point, 0 when there is none. */
  int glyph(int codePoint);

  /** How far a glyph moves the pen, in ems. */
  double advance(int glyph);

  /** What is added between two neighbouring glyphs, in ems, mostly 0 or negative. */
  double kern(int left, int right);

  /** The font's measures. */
  Metrics metrics();

  /**
   * The font file reduced to some glyphs, and those that are composed of its glyphs.
   *
   * @throws IOException when the font cannot be read
   */
  FontProgram subset(SortedSet<Integer> glyphs, List<ComposedGlyph> composed) throws IOException;

  /** The standard ligature that the glyphs from a place on form; none unless overridden. */
  default Optional<Ligature> ligature(char[] glyphs, int from, int end) {
    return Optional.empty();
  }

  /**
   * The glyphs, in logical order, of text that has to be shaped as a whole: letters that join or
   * change places, marks that find theirs. Nothing unless overridden, and where the runtime cannot
   * do it.
   *
   * @param text of characters that the font has, and joiners
   * @param rightToLeft whether it runs from right to left
   * @param joined whether standard ligatures are wanted
   */
  default Optional<List<ShapedGlyph>> shape(String text, boolean rightToLeft, boolean joined) {
    return Optional.empty();
  }

  /**
   * A font's measures in thousandths of an em, as a PDF font descriptor wants them.
   *
   * @param ascent above the baseline
   * @param descent below the baseline, negative
   * @param capHeight of upper-case letters
   * @param italicAngle degrees anticlockwise from upright, so negative for italics
   * @param left the leftmost extent of any glyph
   * @param bottom the lowest
   * @param right the rightmost
   * @param top the highest
   * @param fixedPitch whether all glyphs have one width
   * @param serif whether strokes end in serifs
   */
  record Metrics(
      double ascent,
      double descent,
      double capHeight,
      double italicAngle,
      double left,
      double bottom,
      double right,
      double top,
      boolean fixedPitch,
      boolean serif) {}
}
