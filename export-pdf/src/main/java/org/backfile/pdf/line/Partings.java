package org.backfile.pdf.line;

import java.util.Arrays;
import java.util.List;
import org.backfile.pdf.flow.Span;
import org.backfile.pdf.font.Clusters;
import org.backfile.pdf.font.Family;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.font.Typeface;
import org.backfile.pdf.hyphen.Hyphenator;

/**
 * Where the words of a unit, which no line ends inside as it is, may be parted all the same: by the
 * rules of their language, where the source says so by soft hyphens, or anywhere.
 */
final class Partings {
  private static final char SOFT_HYPHEN = '\u00AD';

  /** {@code \hyphenpenalty}, 50 in plain TeX: more, as Typst has it, makes quieter pages. */
  private static final int HYPHEN_PENALTY = 135;

  /** Two letters that stand alone are allowed in most languages, but not liked. */
  private static final int SHORT_PENALTY = 220;

  /** Cutting a word anywhere is the last resort. */
  private static final int CUT_PENALTY = 5_000;

  /** In a compound that has a hyphen already, no smaller part gets another. */
  private static final int LEAST_IN_COMPOUND = 4;

  private final Stock stock;
  private final Hyphenator hyphenator = new Hyphenator();
  private int size;
  private int[] at = new int[64];
  private byte[] kind = new byte[64];
  private int[] penalty = new int[64];

  Partings(Stock stock) {
    this.stock = stock;
  }

  /** How many. */
  int size() {
    return size;
  }

  /** The first character after a parting. */
  int at(int index) {
    return at[index];
  }

  /** {@link Breakpoints#HYPHEN} or {@link Breakpoints#CUT}. */
  byte kind(int index) {
    return kind[index];
  }

  /** What it costs to part there. */
  int penalty(int index) {
    return penalty[index];
  }

  /**
   * Finds the partings with hyphens.
   *
   * @param byRules whether the rules of languages are asked, and not only soft hyphens heeded
   */
  void find(Paragraph paragraph, int from, int end, boolean byRules) {
    size = 0;
    if (!byRules && !paragraph.hasSoftHyphens()) {
      return;
    }
    int stop = stop(from, end);
    int start = stock.from(from);
    while (start > 0 && stock.from(from) - start < 64 && isLetter(paragraph.charAt(start - 1))) {
      start--;
    }
    for (int i = start; i < stop; ) {
      if (!isLetter(paragraph.charAt(i))) {
        i++;
        continue;
      }
      int word = i;
      boolean soft = false;
      while (i < stop && isInWord(paragraph.charAt(i))) {
        soft |= paragraph.charAt(i) == SOFT_HYPHEN;
        i++;
      }
      if (soft) {
        softHyphens(paragraph, Math.max(word, stock.from(from)), i);
      } else if (byRules) {
        word(paragraph, word, i, stock.from(from), stop);
      }
    }
  }

  /** The end of the unit's last word. */
  private int stop(int from, int end) {
    int last = end - 1;
    while (last > from && stock.kind(last) == Stock.SPACE) {
      last--;
    }
    return stock.to(last);
  }

  private static boolean isLetter(char c) {
    if (c < 0x80) {
      return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
    return (c >= 0x400 && c <= 0x481) || Character.isLetter(c); // Cyrillic
  }

  private static boolean isInWord(char c) {
    return isLetter(c)
        || c == SOFT_HYPHEN
        || c == '\u2019'
        || c == '\''
        || (c >= 0x300 && Clusters.isMark(c));
  }

  private void softHyphens(Paragraph paragraph, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (paragraph.charAt(i) == SOFT_HYPHEN) {
        add(i + 1, Breakpoints.HYPHEN, HYPHEN_PENALTY);
      }
    }
  }

  private void word(Paragraph paragraph, int from, int to, int start, int stop) {
    int end = to;
    while (end > from && !isLetter(paragraph.charAt(end - 1)) && !isMark(paragraph, end - 1)) {
      end--;
    }
    Span span = paragraph.span(paragraph.spanAt(Math.max(from, start)));
    if (end - from < 4
        || isAddress(paragraph, from)
        || isNextTo(paragraph, from, end, stop)
        || span.style().face().family() == Family.MONO
        || !hyphenator.speaks(span.style().language())) {
      return;
    }
    boolean compound =
        (from > start && isHyphen(paragraph.charAt(from - 1)))
            || (end < stop && isHyphen(paragraph.charAt(end)));
    int least = compound ? LEAST_IN_COMPOUND : 1;
    for (long points = hyphenator.points(paragraph.substring(from, end)); points != 0; ) {
      int place = Long.numberOfTrailingZeros(points);
      points &= points - 1;
      int shorter = Math.min(place, end - from - place);
      if (from + place > start && shorter >= least) {
        add(from + place, Breakpoints.HYPHEN, shorter > 2 ? HYPHEN_PENALTY : SHORT_PENALTY);
      }
    }
  }

  private static boolean isMark(Paragraph paragraph, int at) {
    return paragraph.charAt(at) >= 0x300 && Clusters.isMark(paragraph.charAt(at));
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private static boolean isAddress(Paragraph paragraph, int from) {
    byte inside = paragraph.breakBefore(from + 1);
    return inside == Breaks.SOLID || inside == Breaks.JOINT;
  }

  /** Whether a word stands next to a digit, as in names of products and formulas. */
  private static boolean isNextTo(Paragraph paragraph, int from, int to, int stop) {
    return (from > 0 && Character.isDigit(paragraph.charAt(from - 1)))
        || (to < stop && Character.isDigit(paragraph.charAt(to)));
  }

  private void add(int place, byte what, int cost) {
    if (size == at.length) {
      penalty = Arrays.copyOf(penalty, size * 2);
      at = Arrays.copyOf(at, size * 2);
      kind = Arrays.copyOf(kind, size * 2);
    }
    at[size] = place;
    kind[size] = what;
    penalty[size] = cost;
    size++;
  }

  /**
   * Adds cuts between all characters of a unit to the partings found: also where a hyphen may
   * stand, since with it a part may be too long.
   */
  void cut(Paragraph paragraph, int from, int end) {
    int[] hyphens = Arrays.copyOf(at, size);
    size = 0;
    int stop = stop(from, end);
    CharSequence text = paragraph.upTo(stop);
    for (int i = Clusters.next(text, stock.from(from)); i < stop; i = Clusters.next(text, i)) {
      add(i, Breakpoints.CUT, CUT_PENALTY);
      if (Arrays.binarySearch(hyphens, i) >= 0) {
        add(i, Breakpoints.HYPHEN, HYPHEN_PENALTY);
      }
    }
  }

  /** How long the part of a piece before a parting is, in points, the hyphen left out. */
  double before(Paragraph paragraph, int piece, int place) {
    return place == stock.to(piece)
        ? stock.width(piece)
        : part(paragraph, piece, stock.from(piece), place);
  }

  /** How long the part of a piece after a parting is, in points. */
  double after(Paragraph paragraph, int piece, int place) {
    return place == stock.to(piece) ? 0 : part(paragraph, piece, place, stock.to(piece));
  }

  private double part(Paragraph paragraph, int piece, int from, int to) {
    Span span = paragraph.span(stock.span(piece));
    List<GlyphRun> runs = stock.runs(piece);
    double size = span.style().size();
    if (runs.size() == 1
        && runs.get(0).isOneToOne()
        && runs.get(0).size() == stock.to(piece) - stock.from(piece)) {
      return advances(runs.get(0), from - stock.from(piece), to - stock.from(piece)) * size;
    }
    return Stock.width(stock.shape(paragraph, span, from, to, stock.level(piece))) * size;
  }

  /** The advances of some glyphs, the last without the kerning that it would lose. */
  private static double advances(GlyphRun run, int from, int to) {
    double sum = 0;
    for (int i = from; i < to - 1; i++) {
      sum += run.advance(i);
    }
    return sum + run.typeface().advance(run.glyph(to - 1));
  }

  /** How wide a hyphen is beside a piece, in points. */
  double hyphen(Paragraph paragraph, int piece) {
    Span span = paragraph.span(stock.span(piece));
    List<GlyphRun> runs = stock.runs(piece);
    // What is invisible has no typeface whose hyphen would be taken.
    double own = runs.isEmpty() ? 0 : hyphen(runs.get(runs.size() - 1).typeface());
    return (own > 0 ? own : Stock.width(stock.hyphen(span))) * span.style().size();
  }

  /** How wide a typeface's hyphen is, in ems; 0 when it has none. */
  private static double hyphen(Typeface typeface) {
    int glyph = typeface.glyph('-');
    return glyph == 0 ? 0 : typeface.advance(glyph);
  }
}
