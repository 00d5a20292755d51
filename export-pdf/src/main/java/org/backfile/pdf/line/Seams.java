package org.backfile.pdf.line;

/**
 * Finds the places where the lines of a stock may end, with their lengths: between words, inside
 * words that may be parted, and between all characters of words that no line can hold. Not
 * thread-safe; each worker has one.
 */
final class Seams {
  /** {@code \exhyphenpenalty} of plain TeX. */
  private static final int HYPHEN_PENALTY = 50;

  /** What it costs to part an address: more than a hyphen, as nobody likes to read it so. */
  private static final int JOINT_PENALTY = 100;

  /** A line rather ends at a space than after a dash or a slash inside a word. */
  private static final int INNER_PENALTY = 50;

  /** A space is widened by half of it and narrowed by a third (as in the fonts of plain TeX). */
  static final double STRETCH = 1 / 2.0;

  static final double SHRINK = 1 / 3.0;

  /** How far two ideographs are moved apart, in ems: a character's width spread over a line. */
  private static final double IDEOGRAPH_STRETCH = 0.08;

  /** How far two words are moved apart that have no space between them, in ems. */
  private static final double WORD_STRETCH = 0.12;

  private final Stock stock;
  private final Breakpoints points = new Breakpoints();
  private final Breakpoints.Sum all = new Breakpoints.Sum();

  /** Without the spaces that came last. */
  private final Breakpoints.Sum solid = new Breakpoints.Sum();

  private final Breakpoints.Sum start = new Breakpoints.Sum();
  private final Breakpoints.Sum startSolid = new Breakpoints.Sum();
  private final Partings partings;
  private final Hangs hangs;
  private Manner manner = Manner.PLAIN;
  private double narrowest;

  Seams(Stock stock) {
    this.stock = stock;
    partings = new Partings(stock);
    hangs = new Hangs(stock);
  }

  /**
   * What may be done to find line ends.
   *
   * @param hyphenated whether words may be parted by the rules of their language
   * @param justified whether lines are made equally long
   */
  record Manner(boolean hyphenated, boolean justified) {
    /** Whole words, ragged lines. */
    static final Manner PLAIN = new Manner(false, false);
  }

  /**
   * The places in the stock, of which the first is its start and the last its end.
   *
   * @param shortest the shortest line: wider words are parted or cut
   */
  Breakpoints find(Paragraph paragraph, Manner wanted, double shortest) {
    manner = wanted;
    narrowest = Math.max(1, shortest);
    begin(paragraph, wanted.justified());
    if (stock.size() == 0) {
      return points;
    }
    for (int piece = 0; piece < stock.size(); ) {
      int end = unitEnd(paragraph, piece);
      unit(paragraph, piece, end);
      piece = end;
      if (piece < stock.size()) {
        seam(paragraph, piece);
      }
    }
    end(paragraph);
    return points;
  }

  /**
   * The start and the end of the stock alone, as {@link #find} has them: whether one line holds all
   * is known by them.
   */
  Breakpoints ends(Paragraph paragraph, boolean justified) {
    begin(paragraph, justified);
    if (stock.size() == 0) {
      return points;
    }
    for (int piece = 0; piece < stock.size(); piece++) {
      all.width += stock.width(piece);
      if (stock.kind(piece) != Stock.SPACE) {
        solid.width = all.width;
      }
    }
    end(paragraph);
    return points;
  }

  private void begin(Paragraph paragraph, boolean justified) {
    hangs.set(justified);
    points.clear();
    all.clear();
    solid.clear();
    if (stock.size() > 0) {
      int first = stock.from(0);
      points.add(first, first, Breakpoints.PLAIN, 0);
      points.startsAfter(all, 0, hangs.atStart(paragraph, 0, first));
    }
  }

  private void end(Paragraph paragraph) {
    int last = stock.to(stock.size() - 1);
    points.add(last, last, Breakpoints.PLAIN, 0);
    points.endsAfter(solid, 0, hangs.atEnd(paragraph, solidPiece(stock.size())));
  }

  /** The end of the pieces from one on between which no line may end. */
  private int unitEnd(Paragraph paragraph, int from) {
    int end = from + 1;
    while (end < stock.size() && !isSeam(paragraph, end)) {
      end++;
    }
    return end;
  }

  private boolean isSeam(Paragraph paragraph, int piece) {
    return switch (paragraph.breakBefore(stock.from(piece))) {
      case Breaks.MAY, Breaks.GAP, Breaks.WORD, Breaks.JOINT -> true;
      case Breaks.SYLLABLE -> manner.justified();
      default -> false;
    };
  }

  /** The last piece before one that is not a space. */
  private int solidPiece(int end) {
    int piece = end - 1;
    while (piece > 0 && stock.kind(piece) == Stock.SPACE) {
      piece--;
    }
    return piece;
  }

  private void seam(Paragraph paragraph, int piece) {
    int from = stock.from(piece);
    byte mark = paragraph.breakBefore(from);
    char before = paragraph.charAt(from - 1);
    boolean hyphen = mark == Breaks.MAY && (before == '-' || before == '\u2010');
    int penalty = hyphen ? HYPHEN_PENALTY : penalty(mark, before);
    int end = solidPiece(piece);
    points.add(stock.to(end), from, hyphen ? Breakpoints.EXPLICIT : kind(mark), penalty);
    points.endsAfter(solid, 0, hangs.atEnd(paragraph, end));
    // Nothing can be moved away from what is invisible.
    if (!stock.runs(piece - 1).isEmpty()) {
      all.stretch += gap(mark) * paragraph.span(stock.span(piece)).style().size();
    }
    points.startsAfter(all, 0, hangs.atStart(paragraph, piece, from));
    points.mergeLast();
  }

  private static byte kind(byte mark) {
    return mark == Breaks.JOINT ? Breakpoints.JOINT : Breakpoints.PLAIN;
  }

  private static int penalty(byte mark, char before) {
    if (mark == Breaks.JOINT) {
      return JOINT_PENALTY;
    }
    return mark == Breaks.MAY && !Breaks.isBreakingSpace(before) ? INNER_PENALTY : 0;
  }

  /** How far a line may be stretched at a place without a space, in ems. */
  static double gap(byte mark) {
    return switch (mark) {
      case Breaks.GAP -> IDEOGRAPH_STRETCH;
      case Breaks.WORD -> WORD_STRETCH;
      default -> 0;
    };
  }

  private void unit(Paragraph paragraph, int from, int end) {
    double width = 0;
    for (int i = from; i < end; i++) {
      width += stock.kind(i) == Stock.SPACE ? 0 : stock.width(i);
    }
    boolean wide = width > narrowest + LineBreaker.ROUNDING;
    partings.find(paragraph, from, end, wide || manner.hyphenated());
    int size = points.size();
    start.set(all);
    startSolid.set(solid);
    pieces(paragraph, from, end);
    if (wide && isTooWide(size - 1)) {
      points.truncate(size);
      all.set(start);
      solid.set(startSolid);
      partings.cut(paragraph, from, end);
      pieces(paragraph, from, end);
    }
  }

  /** Whether some part of the unit that begins at a place does not fit into a line. */
  private boolean isTooWide(int place) {
    for (int i = place; i < points.size() - 1; i++) {
      if (points.width(i, i + 1) > narrowest + LineBreaker.ROUNDING) {
        return true;
      }
    }
    return solid.width - points.start(points.size() - 1) > narrowest + LineBreaker.ROUNDING;
  }

  private void pieces(Paragraph paragraph, int from, int end) {
    int parting = 0;
    for (int i = from; i < end; i++) {
      while (parting < partings.size() && partings.at(parting) <= stock.to(i)) {
        if (partings.at(parting) > stock.from(i)) {
          part(paragraph, i, parting);
        }
        parting++;
      }
      all.width += stock.width(i);
      if (stock.kind(i) != Stock.WORD) {
        all.stretch += stock.width(i) * STRETCH;
        all.shrink += stock.width(i) * SHRINK;
      }
      if (stock.kind(i) != Stock.SPACE) {
        solid.set(all);
      }
    }
  }

  private void part(Paragraph paragraph, int piece, int parting) {
    int at = partings.at(parting);
    byte kind = partings.kind(parting);
    double before = partings.before(paragraph, piece, at);
    double after = partings.after(paragraph, piece, at);
    boolean hyphen = kind == Breakpoints.HYPHEN;
    points.add(at, at, kind, partings.penalty(parting));
    double sign = hyphen ? partings.hyphen(paragraph, piece) : 0;
    points.endsAfter(all, before + sign, hyphen ? hangs.hyphen(paragraph, sign) : 0);
    double hang = hyphen ? hangs.atStart(paragraph, piece, at) : 0;
    points.startsAfter(all, stock.width(piece) - after, hang);
    points.mergeLast();
  }
}
