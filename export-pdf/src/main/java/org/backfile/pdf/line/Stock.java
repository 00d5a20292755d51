package org.backfile.pdf.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.flow.Span;
import org.backfile.pdf.font.Clusters;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.font.Shaper;

/**
 * The words and spaces of a stretch of a paragraph, shaped: what lines are made of. Each piece is
 * of one span and one direction; no line may end inside a piece but where a word is parted. Used
 * over and over, so that setting a paragraph needs hardly any memory of its own.
 */
final class Stock {
  /** A word, or part of one. */
  static final byte WORD = 0;

  /** Spaces at which a line may end. */
  static final byte SPACE = 1;

  /** Spaces that hold their neighbours together and are stretched like others. */
  static final byte HELD = 2;

  /** Longer words are shaped part by part, because nobody reads them as words. */
  private static final int LONGEST = 64;

  private final Shaper shaper;
  private FlowBlock.Spaces spaces = FlowBlock.Spaces.COLLAPSED;
  private int size;
  private int[] from = new int[256];
  private int[] to = new int[256];
  private int[] span = new int[256];
  private byte[] level = new byte[256];
  private byte[] kind = new byte[256];
  private double[] width = new double[256];
  private final List<List<GlyphRun>> runs = new ArrayList<>(256);

  /** The last piece that is one space, which most others are like; -1 when there is none. */
  private int blank;

  Stock(Shaper shaper) {
    this.shaper = shaper;
  }

  /** Takes up to a number of pieces, less when the text ends or a line end is forced before. */
  void fill(Paragraph paragraph, FlowBlock.Spaces keeping, int start, int most) {
    spaces = keeping;
    size = 0;
    runs.clear();
    blank = -1;
    int at = start;
    while (at < paragraph.length() && size < most && paragraph.charAt(at) != '\n') {
      at = add(paragraph, at);
    }
  }

  private int add(Paragraph paragraph, int start) {
    int source = paragraph.spanAt(start);
    int end = end(paragraph, start, Math.min(paragraph.end(source), start + LONGEST));
    reserve();
    from[size] = start;
    to[size] = end;
    span[size] = source;
    level[size] = (byte) paragraph.levels().at(start);
    kind[size] = kind(paragraph.charAt(start));
    boolean single = end - start == 1 && paragraph.charAt(start) == ' ';
    if (single && blank >= 0 && span[blank] == source && level[blank] == level[size]) {
      runs.add(runs.get(blank));
      width[size] = width[blank];
    } else {
      Span style = paragraph.span(source);
      runs.add(shape(paragraph, style, start, end, level[size]));
      width[size] = width(runs.get(size)) * style.style().size();
      blank = single ? size : blank;
    }
    size++;
    return end;
  }

  private int end(Paragraph paragraph, int start, int limit) {
    byte wanted = kind(paragraph.charAt(start));
    int at = start + 1;
    while (at < limit) {
      char c = paragraph.charAt(at);
      byte before = paragraph.breakBefore(at);
      if (c == '\n'
          || (before != Breaks.NONE && before != Breaks.SOLID)
          || kind(c) != wanted
          || paragraph.levels().at(at) != paragraph.levels().at(start)) {
        return at;
      }
      at++;
    }
    // Where a long word is parted for shaping, letters keep their marks.
    while (at - start >= LONGEST
        && at < paragraph.length()
        && at - start < 2 * LONGEST
        && isInside(paragraph.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isInside(char c) {
    return Character.isLowSurrogate(c) || Clusters.isMark(c);
  }

  private byte kind(char c) {
    if (spaces == FlowBlock.Spaces.KEPT) {
      return WORD;
    }
    if (Breaks.isBreakingSpace(c)) {
      return SPACE;
    }
    return c == '\u00A0' ? HELD : WORD;
  }

  /** The glyphs of some of a paragraph's characters, which are of one span and one direction. */
  List<GlyphRun> shape(Paragraph paragraph, Span style, int start, int end, int direction) {
    return shape(paragraph.substring(start, end), style, (direction & 1) == 1);
  }

  /** A hyphen that stands at the end of a line. */
  List<GlyphRun> hyphen(Span style) {
    return shape("-", style, false);
  }

  /** The glyphs of the first part of a word with the hyphen that parts it. */
  List<GlyphRun> parted(Paragraph paragraph, Span style, int start, int end, int direction) {
    return shape(paragraph.substring(start, end) + "-", style, (direction & 1) == 1);
  }

  private List<GlyphRun> shape(String text, Span style, boolean mirrored) {
    return shaper.shape(text, style.style().face(), style.style().language(), mirrored);
  }

  /** The width of runs in ems. */
  static double width(List<GlyphRun> all) {
    if (all.size() == 1) {
      return all.get(0).width();
    }
    double sum = 0;
    for (GlyphRun run : all) {
      sum += run.width();
    }
    return sum;
  }

  private void reserve() {
    if (size == from.length) {
      int room = size * 2;
      from = Arrays.copyOf(from, room);
      to = Arrays.copyOf(to, room);
      span = Arrays.copyOf(span, room);
      level = Arrays.copyOf(level, room);
      kind = Arrays.copyOf(kind, room);
      width = Arrays.copyOf(width, room);
    }
  }

  /** How many pieces. */
  int size() {
    return size;
  }

  /** The piece that holds a character, or the first one after it. */
  int pieceAt(int at) {
    int found = Arrays.binarySearch(from, 0, size, at);
    if (found >= 0) {
      return found;
    }
    int before = -found - 2;
    return before >= 0 && to[before] > at ? before : before + 1;
  }

  /** Where a piece's characters begin in the paragraph. */
  int from(int piece) {
    return from[piece];
  }

  /** Where they end. */
  int to(int piece) {
    return to[piece];
  }

  /** Which of the paragraph's spans it is of. */
  int span(int piece) {
    return span[piece];
  }

  /** Its embedding level. */
  int level(int piece) {
    return level[piece];
  }

  /** {@link #WORD}, {@link #SPACE} or {@link #HELD}. */
  byte kind(int piece) {
    return kind[piece];
  }

  /** Its width in points. */
  double width(int piece) {
    return width[piece];
  }

  /** Its glyphs in logical order. */
  List<GlyphRun> runs(int piece) {
    return runs.get(piece);
  }
}
