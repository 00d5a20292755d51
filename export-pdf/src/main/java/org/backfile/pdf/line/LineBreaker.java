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

  /** {@code \finalhyphendemerits}: a hyphen in the last line but one. */
  private static final double FINAL_HYPHEN = 5_000;

  /**
   * What a last line costs that is hardly longer than a word. TeX has no such thing; Typst has (its
   * runts), and counts it about as much as two hyphens.
   */
  private static final double RUNT = 150;

  /** A last line shorter than this share of the others is a runt. */
  private static final double SHORTEST_LAST = 0.15;

  private static final double MOST_BADNESS = 10_000;

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

  // Those from which a line may still begin.
  private int active;
  private int[] actives = new int[64];

  // The best ways to reach the place at hand, by the number of the line and its looseness.
  private double[] best = new double[CLASSES];
  private int[] bestFrom = new int[CLASSES];

  private Breakpoints points = new Breakpoints();
  private ParShape shape = ParShape.of(0, 0, 0, false);
  private Tolerance tolerance = Tolerance.WITHOUT_HYPHENS;

  /**
   * How much is put up with.
   *
   * @param badness of the worst line that is allowed
   * @param extra stretch that each line is taken to have in addition, in points
   */
  record Tolerance(double badness, double extra) {
    /** {@code \pretolerance} of plain TeX. */
    static final Tolerance WITHOUT_HYPHENS = new Tolerance(100, 0);

    /** {@code \tolerance} of plain TeX. */
    static final Tolerance USUAL = new Tolerance(200, 0);

    /** Every line is allowed that is not too full; {@code \emergencystretch} helps to compare. */
    static Tolerance emergency(double stretch) {
      return new Tolerance(Double.MAX_VALUE, stretch);
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
    for (int i = 0; i < active; i++) {
      int from = actives[i];
      double measure = shape.width(line[from]);
      double width = points.width(place[from], to);
      double shrink = points.shrink(place[from], to);
      boolean full = width - shrink > measure + ROUNDING;
      if (!full) {
        reached |= consider(from, to, measure - width, end);
      }
      // A hyphen may be longer than what follows it, so that a later place may still be in reach.
      if (!last && !(full && points.kind(to) != Breakpoints.HYPHEN)) {
        actives[kept++] = from;
      }
    }
    active = kept;
    if (reached) {
      settle(to);
    }
  }

  /** Tries a line with {@code slack} points to fill. */
  private boolean consider(int from, int to, double slack, boolean end) {
    double badness = 0;
    int looseness = NORMAL;
    if (slack < 0) {
      double ratio = -slack / Math.max(points.shrink(place[from], to), ROUNDING);
      badness = Math.min(100 * ratio * ratio * ratio, MOST_BADNESS);
      looseness = ratio > 0.5 ? TIGHT : NORMAL;
    } else if (!end) {
      double stretch = points.stretch(place[from], to) + tolerance.extra();
      double ratio = slack <= ROUNDING ? 0 : slack / Math.max(stretch, ROUNDING);
      badness = Math.min(100 * ratio * ratio * ratio, MOST_BADNESS);
      looseness = ratio > 1 ? VERY_LOOSE : ratio > 0.5 ? LOOSE : NORMAL;
    }
    if (badness > tolerance.badness()) {
      return false;
    }
    double cost = LINE_PENALTY + badness;
    boolean alone = points.width(place[from], to) < shape.usual() * SHORTEST_LAST;
    if (end && alone && line[from] > 0) {
      cost += RUNT;
    }
    int penalty = points.penalty(to);
    double total = cost * cost + (double) penalty * penalty + demerits[from];
    if (Math.abs(looseness - fitness[from]) > 1) {
      total += ADJACENT;
    }
    if (points.isHyphen(place[from])) {
      total += end ? FINAL_HYPHEN : points.isHyphen(to) ? DOUBLE_HYPHEN : 0;
    }
    int slot = Math.min(line[from], shape.special()) * CLASSES + looseness;
    if (total < best[slot]) {
      best[slot] = total;
      bestFrom[slot] = from;
    }
    return true;
  }

  private void settle(int to) {
    int lengths = (shape.special() + 1) * CLASSES;
    for (int slot = 0; slot < lengths; slot++) {
      if (best[slot] < Double.MAX_VALUE) {
        int from = bestFrom[slot];
        activate(node(to, line[from] + 1, slot % CLASSES, best[slot], from));
      }
    }
  }

  private int node(int where, int number, int looseness, double total, int from) {
    if (nodes == place.length) {
      int room = nodes * 2;
      place = Arrays.copyOf(place, room);
      line = Arrays.copyOf(line, room);
      fitness = Arrays.copyOf(fitness, room);
      demerits = Arrays.copyOf(demerits, room);
      previous = Arrays.copyOf(previous, room);
    }
    place[nodes] = where;
    line[nodes] = number;
    fitness[nodes] = (byte) looseness;
    demerits[nodes] = total;
    previous[nodes] = from;
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
