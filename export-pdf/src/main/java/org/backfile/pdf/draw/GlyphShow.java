package org.backfile.pdf.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.backfile.font.ComposedGlyph;
import org.backfile.pdf.font.Characters;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.font.Typeface;

/**
 * Writes the glyphs of a run as text-showing operators (ISO 32000-1, 9.4). Glyphs that show one
 * text together become one composed glyph with one code, so that the text needs no further telling.
 *
 * <p>Programs that read a file take characters from left to right and turn right-to-left words
 * around, the text of a single code with them. So a code shows one character of such words at most:
 * a glyph of several, such as lam-alef, has the last, and blanks without width have the others.
 */
final class GlyphShow {
  /** Places that differ by less, in ems, are the same. */
  private static final double ROUNDING = 0.0005;

  /**
   * The longest text of one code, in UTF-16. Poppler reads no more than 63 from a map to Unicode,
   * and drops what is longer; letters with their marks take fewer than ten.
   */
  private static final int LONGEST_TOLD = 32;

  /** A code takes no more bytes in a string, each of its two escaped. */
  private static final int LONGEST_CODE = 4;

  private final Operators operators;
  private final GlyphRun run;
  private final Typeface typeface;
  private final EmbeddedFont font;
  private final UnaryOperator<String> telling;

  /** How much wider than it is each space is set by itself, in thousandths of a point. */
  private long wordSpacing;

  private final double size;

  /** Where the string that is written began, or later ones did. */
  private int begun;

  /** How far the next glyph stands right of where the reader's pen will be, in ems. */
  private double lag;

  /**
   * Shows a run.
   *
   * @param size of the type in points
   * @param telling what may be told of a text with private characters
   */
  GlyphShow(
      Operators operators,
      GlyphRun run,
      double size,
      EmbeddedFont font,
      UnaryOperator<String> telling) {
    this.size = size;
    this.telling = telling;
    this.operators = operators;
    this.run = run;
    this.typeface = run.typeface();
    this.font = font;
  }

  /** Tells the run's text with nothing to be seen: each character is a blank without width. */
  void blanks() {
    begin();
    run.text().codePoints().forEachOrdered(shown -> character(EmbeddedFont.Shape.BLANK, shown));
    operators.op(")] TJ");
  }

  /**
   * Shows the run. A justified line's spaces are widened together, by word spacing (ISO 32000-1,
   * 9.3.3), and not each for itself.
   *
   * @param before the word spacing that is set, in thousandths of a point
   * @return the word spacing that is set now
   */
  long show(long before) {
    wordSpacing = spacing(before);
    if (wordSpacing != before) {
      operators.thousandth(wordSpacing).op("Tw");
    }
    begin();
    if (run.isOneToOne() && run.isOnTheLine()) {
      for (int i = 0; i < run.size(); i++) {
        single(i);
      }
    } else {
      showClusters();
    }
    operators.op(")] TJ");
    return wordSpacing;
  }

  private void begin() {
    operators.raw("[(");
    begun = operators.size();
  }

  /** Shows glyphs of which several may show one text, or stand off the line. */
  private void showClusters() {
    for (int from = 0; from < run.size(); ) {
      int end = from + 1;
      while (end < run.size() && run.continues(end)) {
        end++;
      }
      if (end - from == 1 && run.x(from) == 0 && run.y(from) == 0) {
        single(from);
      } else {
        composed(from, end);
      }
      from = end;
    }
  }

  /** What the first space asks for; what others ask for may differ by their kerning. */
  private long spacing(long before) {
    for (int i = 0; i < run.size(); i++) {
      if (run.codePoint(i) == ' ' && font.code(run, i) == CodeSpace.SPACE) {
        double extra = run.advance(i) - typeface.advance(run.glyph(i));
        return Operators.thousandths(extra * size);
      }
    }
    return before;
  }

  private void single(int index) {
    catchUp();
    int glyph = run.glyph(index);
    int codePoint = run.codePoint(index);
    if (codePoint >= 0 && !isPrivate(codePoint)) {
      write(font.code(glyph, codePoint));
    } else {
      single(index, run.text(index));
    }
    lag += run.advance(index) - typeface.advance(glyph);
  }

  /** A glyph that shows none or several characters, or one that means nothing by itself. */
  private void single(int index, String text) {
    EmbeddedFont.Shape shape = EmbeddedFont.Shape.of(run.glyph(index));
    if (text.isEmpty()) {
      // A drop cap says nothing by itself: the glyph after it tells the whole word's beginning.
      told("", font.code(run, index));
    } else if (text.codePointCount(0, text.length()) > 1 && isRightToLeft(text)) {
      turned(shape, text);
    } else {
      shown(shape, text);
    }
  }

  private void composed(int from, int end) {
    catchUp();
    List<ComposedGlyph.Part> parts = new ArrayList<>();
    double pen = 0;
    for (int i = from; i < end; i++) {
      parts.add(new ComposedGlyph.Part(run.glyph(i), pen + run.x(i), run.y(i)));
      pen += run.advance(i);
    }
    EmbeddedFont.Shape shape = EmbeddedFont.Shape.of(parts);
    lag += pen - font.advance(shape, pen);
    String text = run.text(from);
    if (text.isEmpty()) {
      told("", font.code(shape, text));
    } else if (isRightToLeft(text)) {
      turned(shape, text);
    } else {
      shown(shape, text);
    }
  }

  /** The characters of a text one by one from its end, the first of them with the shape. */
  private void turned(EmbeddedFont.Shape shape, String text) {
    EmbeddedFont.Shape next = shape;
    for (int at = text.length(); at > 0; ) {
      int codePoint = text.codePointBefore(at);
      character(next, codePoint);
      next = EmbeddedFont.Shape.BLANK;
      at -= Character.charCount(codePoint);
    }
  }

  private void character(EmbeddedFont.Shape shape, int codePoint) {
    shown(shape, Character.toString(codePoint));
  }

  /** A text with its shape. Of a long one blanks without width tell the rest. */
  private void shown(EmbeddedFont.Shape shape, String text) {
    int end = Math.min(text.length(), LONGEST_TOLD);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    piece(shape, text.substring(0, end));
    for (int from = end; from < text.length(); from = end) {
      end = text.offsetByCodePoints(from, 1);
      piece(EmbeddedFont.Shape.BLANK, text.substring(from, end));
    }
  }

  private void piece(EmbeddedFont.Shape shape, String text) {
    int code = font.code(shape, text);
    if (hasPrivate(text)) {
      told(telling.apply(text), code);
    } else {
      write(code);
    }
  }

  private void told(String text, int code) {
    operators.op(")] TJ").raw("/Span <</ActualText <FEFF");
    for (int i = 0; i < text.length(); i++) {
      operators.hex(text.charAt(i));
    }
    operators.op(">>> BDC").raw("[(");
    write(code);
    operators.op(")] TJ").op("EMC").raw("[(");
  }

  private void write(int code) {
    if (operators.size() - begun > TextStrings.MOST_BYTES - LONGEST_CODE) {
      operators.raw(")(");
      begun = operators.size();
    }
    operators.code(code);
    if (code == CodeSpace.SPACE && wordSpacing != 0) {
      lag -= wordSpacing / (1000 * size);
    }
  }

  private void catchUp() {
    if (Math.abs(lag) > ROUNDING) {
      long thousandths = Math.round(-lag * 1000);
      operators.adjustment(thousandths);
      lag += thousandths / 1000.0;
    }
  }

  private static boolean isRightToLeft(String text) {
    return Characters.isRightToLeft(text.codePointAt(0));
  }

  /** Whether a text has private characters. */
  static boolean hasPrivate(String text) {
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      if (isPrivate(text.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** Private characters mean nothing by themselves; PDF/A-2 (6.2.11.7.3) wants their text told. */
  static boolean isPrivate(int codePoint) {
    return (codePoint >= 0xE000 && codePoint <= 0xF8FF) || codePoint >= 0xF0000;
  }
}
