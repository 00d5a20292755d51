package org.backfile.pdf.line;

import java.util.List;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.font.Typeface;

/** How far the characters at the ends of lines hang out, in points. */
final class Hangs {
  private final Stock stock;
  private boolean on;

  Hangs(Stock stock) {
    this.stock = stock;
  }

  /** Whether anything hangs out; in ragged lines nothing does. */
  void set(boolean hanging) {
    on = hanging;
  }

  /** Of the character at the start of a line that begins in a piece. */
  double atStart(Paragraph paragraph, int piece, int at) {
    char c = paragraph.charAt(at);
    double share = on ? Protrusion.atStart(c) : 0;
    return share == 0 ? 0 : share * advance(paragraph, piece, c);
  }

  /** Of the last character of a piece. */
  double atEnd(Paragraph paragraph, int piece) {
    char c = paragraph.charAt(stock.to(piece) - 1);
    double share = on ? Protrusion.atEnd(c) : 0;
    return share == 0 ? 0 : share * advance(paragraph, piece, c);
  }

  /** Of a hyphen of some width. */
  double hyphen(Paragraph paragraph, double width) {
    return on && !paragraph.isRightToLeft() ? Protrusion.atEnd('-') * width : 0;
  }

  private double advance(Paragraph paragraph, int piece, char c) {
    List<GlyphRun> runs = stock.runs(piece);
    if (runs.isEmpty() || paragraph.isRightToLeft() || stock.level(piece) != 0) {
      return 0;
    }
    Typeface typeface = runs.get(0).typeface();
    return typeface.advance(typeface.glyph(c)) * paragraph.span(stock.span(piece)).style().size();
  }
}
