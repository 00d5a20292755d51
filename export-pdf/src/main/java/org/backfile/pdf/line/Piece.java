package org.backfile.pdf.line;

import org.backfile.pdf.flow.Span;
import org.backfile.pdf.font.GlyphRun;

/**
 * Part of a line: glyphs of one span, typeface and direction.
 *
 * @param span where they come from
 * @param run the glyphs in logical order
 * @param level the embedding level
 * @param width in points
 * @param space whether it is a space that may hang beyond the line's end
 */
record Piece(Span span, GlyphRun run, int level, double width, boolean space) {
  static Piece of(Span span, GlyphRun run, int level, boolean space) {
    return new Piece(span, run, level, run.width() * span.style().size(), space);
  }

  boolean isRightToLeft() {
    return (level & 1) == 1;
  }
}
