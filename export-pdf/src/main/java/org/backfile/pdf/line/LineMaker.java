package org.backfile.pdf.line;

import java.util.Arrays;
import java.util.List;
import org.backfile.pdf.flow.Span;
import org.backfile.pdf.font.GlyphRun;

/**
 * Collects what stands on a line whose ends are decided: parted words are shaped anew, and spaces
 * get their final width. Not thread-safe; each worker has one.
 */
final class LineMaker {
  /**
   * A line whose spaces would grow by more than this many times their stretch is left ragged: a
   * short line is less of a flaw than holes.
   */
  private static final double LOOSEST = 5;

  /** The same for a line that ends inside an address, where nobody expects it to be full. */
  private static final double LOOSEST_AT_JOINT = LineBreaker.Tolerance.USUAL.ratio();

  /**
   * Letters of scripts without spaces are moved apart by so many ems at most, since readers of
   * files take a tenth for a space; a line that needs more is short.
   */
  private static final double WIDEST_PLACE = 0.08;

  /** Spaces at a line's end hang out by so many ems at most: further, they would leave the page. */
  private static final double FARTHEST = 1;

  /** What the hyphen stands for that parts a word (ISO 32000-1, 14.8.2.2.3). */
  private static final String SOFT_HYPHEN = "\u00AD";

  private final Stock stock;
  private int size;
  private GlyphRun[] runs = new GlyphRun[64];
  private Span[] spans = new Span[64];
  private int[] sources = new int[64];
  private byte[] levels = new byte[64];
  private double[] widths = new double[64];
  private double[] stretches = new double[64];
  private double[] shrinks = new double[64];
  private double[] extras = new double[64];
  private int solid;
  private boolean mixed;
  private double width;
  private double loosest;

  LineMaker(Stock stock) {
    this.stock = stock;
  }

  /** Takes the characters of the stock from one place to another. */
  void take(Paragraph paragraph, Breakpoints points, int from, int to) {
    size = 0;
    solid = 0;
    width = 0;
    mixed = paragraph.isRightToLeft();
    boolean last = to == points.size() - 1;
    boolean parted = points.kind(to) == Breakpoints.HYPHEN;
    loosest = points.kind(to) == Breakpoints.JOINT ? LOOSEST_AT_JOINT : LOOSEST;
    int start = points.next(from);
    int stop = last ? stock.to(stock.size() - 1) : points.next(to);
    double spaces = 0;
    for (int piece = stock.pieceAt(start);
        piece < stock.size() && stock.from(piece) < stop;
        piece++) {
      int before = size;
      int begin = Math.max(start, stock.from(piece));
      int end = Math.min(stop, stock.to(piece));
      double taken = add(paragraph, piece, begin, end, parted && end == stop);
      if (stock.kind(piece) == Stock.SPACE) {
        spaces += taken;
        continue;
      }
      width += spaces + taken;
      spaces = 0;
      solid = size;
      if (end < stop && size > before) {
        stretches[size - 1] +=
            Seams.gap(paragraph.breakBefore(end)) * spans[size - 1].style().size();
      }
    }
    hangSpaces(paragraph);
  }

  /** Adds the glyphs of some characters of a piece and gives back how wide they are. */
  private double add(Paragraph paragraph, int piece, int from, int to, boolean parted) {
    Span span = paragraph.span(stock.span(piece));
    int level = stock.level(piece);
    mixed |= level != 0;
    List<GlyphRun> shaped;
    if (parted) {
      shaped = stock.parted(paragraph, span, from, to, level);
    } else if (from == stock.from(piece) && to == stock.to(piece)) {
      shaped = stock.runs(piece);
    } else {
      shaped = stock.shape(paragraph, span, from, to, level);
    }
    boolean space = stock.kind(piece) != Stock.WORD;
    double taken = 0;
    for (int i = 0; i < shaped.size(); i++) {
      GlyphRun run = shaped.get(i);
      reserve();
      runs[size] = parted && i == shaped.size() - 1 ? softened(run) : run;
      spans[size] = span;
      sources[size] = stock.span(piece);
      levels[size] = (byte) level;
      widths[size] = run.width() * span.style().size();
      stretches[size] = space ? widths[size] * Seams.STRETCH : 0;
      shrinks[size] = space ? widths[size] * Seams.SHRINK : 0;
      extras[size] = 0;
      taken += widths[size];
      size++;
    }
    return taken;
  }

  private static GlyphRun softened(GlyphRun run) {
    GlyphRun.Builder copy = GlyphRun.builder(run.typeface()).append(run);
    copy.showLastAs(SOFT_HYPHEN);
    return copy.build();
  }

  /** Spaces at the end hang out, and run as the paragraph does (UAX 9, rule L1). */
  private void hangSpaces(Paragraph paragraph) {
    double hanging = 0;
    for (int i = solid; i < size; i++) {
      levels[i] = (byte) (paragraph.isRightToLeft() ? 1 : 0);
      hanging += widths[i];
    }
    double most = solid < size ? FARTHEST * spans[solid].style().size() : 0;
    if (hanging > most + LineBreaker.ROUNDING) {
      narrowSpaces(most / hanging);
    }
  }

  /** Makes the spaces at the end as wide as a share of their width. */
  private void narrowSpaces(double share) {
    for (int i = solid; i < size; i++) {
      GlyphRun run = runs[i];
      GlyphRun.Builder narrow = GlyphRun.builder(run.typeface(), run.size());
      for (int glyph = 0; glyph < run.size(); glyph++) {
        narrow.add(run, glyph).widenLast(run.advance(glyph) * (share - 1));
      }
      runs[i] = narrow.build();
      widths[i] *= share;
    }
  }

  private void reserve() {
    if (size == runs.length) {
      int room = size * 2;
      runs = Arrays.copyOf(runs, room);
      spans = Arrays.copyOf(spans, room);
      sources = Arrays.copyOf(sources, room);
      levels = Arrays.copyOf(levels, room);
      widths = Arrays.copyOf(widths, room);
      stretches = Arrays.copyOf(stretches, room);
      shrinks = Arrays.copyOf(shrinks, room);
      extras = Arrays.copyOf(extras, room);
    }
  }

  /** The width of the line without the spaces at its end, in points. */
  double width() {
    return width;
  }

  /** Widens or narrows the spaces so that the line gets a width, if they can bear it. */
  void fill(double wanted) {
    double slack = wanted - width;
    double[] shares = slack < 0 ? shrinks : stretches;
    double sum = 0;
    for (int i = 0; i < solid; i++) {
      sum += shares[i];
    }
    if (sum > 0 && slack / sum <= loosest + LineBreaker.ROUNDING) {
      for (int i = 0; i < solid; i++) {
        extras[i] = shares[i] * slack / sum;
      }
      width = wanted - withheld();
    }
  }

  /** Takes from words without spaces what would show between their letters, and tells how much. */
  private double withheld() {
    double withheld = 0;
    for (int i = 0; i < solid; i++) {
      if (extras[i] > 0 && isUnspaced(runs[i])) {
        double most = WIDEST_PLACE * spans[i].style().size() * letters(runs[i]);
        withheld += Math.max(0, extras[i] - most);
        extras[i] = Math.min(extras[i], most);
      }
    }
    return withheld;
  }

  /** Whether a part is of a script that is written without spaces between words. */
  static boolean isUnspaced(GlyphRun run) {
    return run.size() > 0 && WorldBreaks.isUnspaced(run.charAt(0));
  }

  /** How many letters a part has, each with its marks. */
  static int letters(GlyphRun run) {
    int letters = 1;
    for (int glyph = 1; glyph < run.size(); glyph++) {
      letters += run.text(glyph).isEmpty() ? 0 : 1;
    }
    return letters;
  }

  /** How many parts there are, in logical order. */
  int size() {
    return size;
  }

  /** How many parts there are without the spaces at the end. */
  int solid() {
    return solid;
  }

  /** Whether some part runs from right to left, or all of the paragraph does. */
  boolean isMixed() {
    return mixed;
  }

  GlyphRun run(int part) {
    return runs[part];
  }

  Span span(int part) {
    return spans[part];
  }

  /** Whether two parts are of one span, one direction and one typeface. */
  boolean isAlike(int part, int other) {
    return sources[part] == sources[other]
        && levels[part] == levels[other]
        && runs[part].typeface().equals(runs[other].typeface());
  }

  byte level(int part) {
    return levels[part];
  }

  /** The width of a part when the line is filled, in points. */
  double width(int part) {
    return widths[part] + extras[part];
  }

  /** How much a part was widened to fill the line, in points. */
  double extra(int part) {
    return extras[part];
  }
}
