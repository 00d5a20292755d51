package org.backfile.pdf.line;

import java.util.Arrays;

/**
 * Chooses line ends so that the whole paragraph is set best: D. E. Knuth and M. F. Plass, Breaking
 * Paragraphs into Lines (Software: Practice and Experience 11, 1981), with the constants of plain
 * TeX where nothing else is said. Only numbers are looked at. Time is linear in the number of
 * places, since the nodes that are active at any of them lie within one line's length. Not
 * thread-safe; each worker has one.
 */
final class LineBreaker {
  /** Widths that differ by less are the same: they are sums of rounded numbers. */
  static final double ROUNDING = 0.001;

  /** {@code \linepenalty}: what each line costs, so that few are made. */
  private static final double LINE_PENALTY = 10;

  /** {@code \adjdemerits}: a tight line beside a loose one. */
  private static final double ADJACENT = 10_000;

  /** {@code \doublehyphendemerits}: two lines in a row that end in hyphens. */
  private static final double DOUBLE_HYPHEN = 10_000;

  /** What it costs when that is the rest of a parted word, where it is allowed at all. */
  private static final double FRAGMENT = 1_000;

  /** A third line in a row that ends in a hyphen: a ladder, of which TeX knows nothing. */
  private static final double LADDER = 40_000;

  /** {@code \finalhyphendemerits}: a hyphen in the last line but one. */
  private static final double FINAL_HYPHEN = 5_000;

  /**
   * What a last line costs that is hardly longer than a word. TeX has no such thing; Typst has (its
   * runts), and counts it about as much as two hyphens; here it weighs more than a line as loose as
   * plain TeX allows.
   */
  private static final double RUNT = 200;

  /** A last line shorter than this share of the others is a runt. */
  private static final double SHORTEST_LAST = 0.15;

  /** And so is a single word, or part of one, shorter than this. */
  private static final double SHORTEST_WORD = 0.35;

  private static final double MOST_BADNESS = 10_000;

  /** No hyphen is longer than this share of a line. */
  static final double HYPHEN_REACH = 0.1;

  private static final int CLASSES = 4;

  private static final int TIGHT = 0;
  private static final int NORMAL = 1;
  private static final int LOOSE = 2;
  private static final int VERY_LOOSE = 3;

  // All nodes that were ever active: a place, the line that ends there, and how it was reached.
  private int nodes;
  private int[] place = new int[1024];
  private int[] line = new int[1024];
  private byte[] fitness = new byte[1024];
  private double[] demerits = new double[1024];
  private int[] previous = new int[1024];

  // The text before the line that begins there.
  private double[] width = new double[1024];
  private double[] stretch = new double[1024];
  private double[] shrink = new double[1024];

  // Those from which a line may still begin.
  private int active;
  private int[] actives = new int[64];

  // The best ways to reach the place at hand, by the number of the line and its looseness.
  private double[] best = new double[CLASSES];
  private int[] bestFrom = new int[CLASSES];

  private Breakpoints points = new Breakpoints();
  private ParShape shape = ParShape.of(0, 0, 0, false);
  private Tolerance tolerance = Tolerance.WITHOUT_HYPHENS;
  private double ratio;

  /**
   * How much is put up with.
   *
   * @param badness of the worst line that is allowed
   * @param extra stretch that each line is taken to have in addition, in points
   * @param joint stretch that a line is taken to have in addition that ends inside an address: as
   *     {@code \\hfil} there would, it keeps a short line from spoiling those around it
   * @param fragments whether the rest of a parted word may be the last line
   */
  record Tolerance(double badness, double extra, double joint, boolean fragments) {
    /** How much of its stretch the worst line uses. */
    double ratio() {
      return Math.cbrt(badness / 100);
    }

    /** {@code \pretolerance} of plain TeX. */
    static final Tolerance WITHOUT_HYPHENS = new Tolerance(100, 0, 0, false);

    /** {@code \tolerance} of plain TeX. */
    static final Tolerance USUAL = new Tolerance(200, 0, 0, false);

    /** For narrow columns, as LaTeX's {@code \\sloppy}: loose lines are allowed, but cost a lot. */
    static final Tolerance NARROW = new Tolerance(9_999, 0, 0, true);

    /** Each line is taken to stretch further: {@code \emergencystretch}. */
    static Tolerance emergency(double stretch) {
      return new Tolerance(200, stretch, 0, true);
    }

    /** Every line is allowed that is not too full. */
    static Tolerance last(double stretch) {
      return new Tolerance(Double.MAX_VALUE, stretch, 0, true);
    }

    /** The same for addresses: lines that end inside them may lack so much. */
    Tolerance shortBy(double points) {
      return new Tolerance(badness, extra, points, fragments);
    }
  }

  /**
   * The places where lines end, in order, the last place among them.
   *
   * @param text the places
   * @param lines how long lines may be
   * @param complete whether the last place is a paragraph's end, so that the last line may be short
   * @return none when there is no way within the tolerance
   */
  int[] breaks(Breakpoints text, ParShape lines, Tolerance within, boolean complete) {
    points = text;
    shape = lines;
    tolerance = within;
    ratio = within.ratio();
    int lengths = (lines.special() + 1) * CLASSES;
    if (best.length < lengths) {
      best = new double[lengths];
      bestFrom = new int[lengths];
    }
    nodes = 0;
    active = 0;
    activate(node(0, 0, NORMAL, 0, -1));
    int last = text.size() - 1;
    for (int to = 1; to < last && active > 0; to++) {
      if (text.penalty(to) < Breakpoints.INFINITE) {
        visit(to, false);
      }
    }
    if (active > 0) {
      visit(last, complete);
    }
    return active == 0 ? new int[0] : chosen();
  }

  private void visit(int to, boolean end) {
    Arrays.fill(best, Double.MAX_VALUE);
    boolean reached = false;
    int kept = 0;
    boolean last = to == points.size() - 1;
    // A hyphen may be longer than what follows it, so that a later place may still be in reach.
    double reach = points.kind(to) == Breakpoints.HYPHEN ? HYPHEN_REACH : 0;
    double endWidth = points.end(to);
    double endStretch = points.endStretch(to) + tolerance.extra();
    endStretch += points.kind(to) == Breakpoints.JOINT ? tolerance.joint() : 0;
    double endShrink = points.endShrink(to);
    for (int i = 0; i < active; i++) {
      int from = actives[i];
      double measure = shape.width(line[from]);
      double slack = measure - (endWidth - width[from]);
      double give = endShrink - shrink[from];
      boolean full = slack + give < -ROUNDING;
      if (!full) {
        double take = endStretch - stretch[from];
        if (end || slack <= ratio * Math.max(take, ROUNDING)) {
          consider(from, to, slack, slack < 0 ? give : take, end);
          reached = true;
        }
      }
      if (!last && slack + give >= -ROUNDING - reach * measure) {
        actives[kept++] = from;
      }
    }
    active = kept;
    if (reached) {
      settle(to);
    }
  }

  /** Tries a line with {@code slack} points to fill by changing spaces that can give so much. */
  private void consider(int from, int to, double slack, double change, boolean end) {
    double badness = 0;
    int looseness = NORMAL;
    if (Math.abs(slack) > ROUNDING && (slack < 0 || !end)) {
      double used = slack / Math.max(change, ROUNDING);
      badness = Math.min(100 * Math.abs(used * used * used), MOST_BADNESS);
      looseness = used < -0.5 ? TIGHT : used > 1 ? VERY_LOOSE : used > 0.5 ? LOOSE : NORMAL;
    }
    double cost = LINE_PENALTY + badness;
    if (end && line[from] > 0 && isRunt(from, to)) {
      boolean fragment = points.kind(place[from]) == Breakpoints.HYPHEN;
      if (fragment && !tolerance.fragments()) {
        return;
      }
      cost += fragment ? FRAGMENT : RUNT;
    }
    double penalty = points.penalty(to);
    double total = cost * cost + penalty * penalty + demerits[from];
    if (Math.abs(looseness - fitness[from]) > 1) {
      total += ADJACENT;
    }
    if (points.isHyphen(place[from])) {
      total += end ? FINAL_HYPHEN : points.isHyphen(to) ? inARow(from) : 0;
    }
    int slot = Math.min(line[from], shape.special()) * CLASSES + looseness;
    if (total < best[slot]) {
      best[slot] = total;
      bestFrom[slot] = from;
    }
  }

  /** What it costs when the line after one that ends in a hyphen does so, too. */
  private double inARow(int from) {
    int before = previous[from];
    return before >= 0 && points.isHyphen(place[before]) ? LADDER : DOUBLE_HYPHEN;
  }

  private boolean isRunt(int from, int to) {
    double share = (points.end(to) - width[from]) / shape.usual();
    boolean single = points.endStretch(to) - stretch[from] < ROUNDING;
    return share < (single ? SHORTEST_WORD : SHORTEST_LAST);
  }

  private void settle(int to) {
    int lengths = (shape.special() + 1) * CLASSES;
    for (int slot = 0; slot < lengths; slot++) {
      // What costs more than the best and a clash of looseness can never win (TeX, section 836).
      if (best[slot] <= cheapest(slot) + ADJACENT && best[slot] < Double.MAX_VALUE) {
        int from = bestFrom[slot];
        activate(node(to, line[from] + 1, slot % CLASSES, best[slot], from));
      }
    }
  }

  /** The best cost among the ways that lead to lines of the same number as a slot's. */
  private double cheapest(int slot) {
    int first = slot - slot % CLASSES;
    return Math.min(
        Math.min(best[first], best[first + 1]), Math.min(best[first + 2], best[first + 3]));
  }

  private int node(int where, int number, int looseness, double total, int from) {
    if (nodes == place.length) {
      int room = nodes * 2;
      place = Arrays.copyOf(place, room);
      line = Arrays.copyOf(line, room);
      fitness = Arrays.copyOf(fitness, room);
      demerits = Arrays.copyOf(demerits, room);
      previous = Arrays.copyOf(previous, room);
      width = Arrays.copyOf(width, room);
      stretch = Arrays.copyOf(stretch, room);
      shrink = Arrays.copyOf(shrink, room);
    }
    place[nodes] = where;
    line[nodes] = number;
    fitness[nodes] = (byte) looseness;
    demerits[nodes] = total;
    previous[nodes] = from;
    width[nodes] = points.start(where);
    stretch[nodes] = points.startStretch(where);
    shrink[nodes] = points.startShrink(where);
    return nodes++;
  }

  private void activate(int node) {
    if (active == actives.length) {
      actives = Arrays.copyOf(actives, active * 2);
    }
    actives[active++] = node;
  }

  private int[] chosen() {
    int end = actives[0];
    for (int i = 1; i < active; i++) {
      if (demerits[actives[i]] < demerits[end]) {
        end = actives[i];
      }
    }
    int[] chosen = new int[line[end]];
    for (int node = end; previous[node] >= 0; node = previous[node]) {
      chosen[line[node] - 1] = place[node];
    }
    return chosen;
  }
}
