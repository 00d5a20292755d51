package org.backfile.pdf.line;

import java.util.Arrays;

/**
 * Chooses line ends for lines that are not stretched: as few lines as possible, and among these
 * ways the one whose lines are the most alike, by the squares of what they lack. Not thread-safe;
 * each worker has one.
 */
final class RagBreaker {
  /** What a line costs when words are whole: more than all that lines may lack. */
  private static final double LINE = 1_000;

  /** What a line costs when words are parted: hyphens shall not be bought with it at any price. */
  private static final double LINE_WITH_HYPHENS = 0.5;

  private static final double HYPHEN = 0.08;

  /** A cut without a hyphen is the last resort. */
  private static final double CUT = 100_000;

  /** A last line shorter than this share of the others stands alone. */
  private static final double SHORTEST_LAST = 0.15;

  private static final double RUNT = 0.1;

  /** What a last line lacks counts little, but it is better not a single word. */
  private static final double LAST = 0.15;

  private double[] costs = new double[512];
  private int[] previous = new int[512];
  private int[] lines = new int[512];

  /** How a rag is judged. */
  enum Manner {
    /** The last line may be short. */
    RUNNING,
    /** The last line counts like the others. */
    BALANCED,
    /** Each line is as full as can be, as in computer text, whatever becomes of the others. */
    FILLED,
    /** The text goes on after the last place, which is not where a line ends. */
    OPEN
  }

  /** The places where lines end, in order, the last place among them. */
  int[] breaks(Breakpoints points, ParShape shape, Manner manner, boolean hyphenated) {
    int size = points.size();
    if (costs.length < size) {
      costs = new double[size];
      previous = new int[size];
      lines = new int[size];
    }
    Arrays.fill(costs, 0, size, Double.MAX_VALUE);
    costs[0] = 0;
    lines[0] = 0;
    double each = hyphenated ? LINE_WITH_HYPHENS : LINE;
    int first = 0;
    for (int to = 1; to < size; to++) {
      first = reachable(points, shape, first, to);
      boolean end = to == size - 1;
      for (int from = first; from < to; from++) {
        double measure = Math.max(1, shape.width(lines[from]));
        double slack = measure - points.width(from, to);
        boolean only = from == to - 1;
        if (costs[from] == Double.MAX_VALUE || (slack < -LineBreaker.ROUNDING && !only)) {
          continue;
        }
        double cost = costs[from] + each + lack(slack / measure, end, manner, from > 0);
        cost += price(points.kind(to), end);
        // Of two ways that cost the same, the one whose last line is shorter.
        if (cost <= costs[to]) {
          costs[to] = cost;
          previous[to] = from;
          lines[to] = lines[from] + 1;
        }
      }
    }
    return chosen(size - 1);
  }

  /** The first place from which a line may reach this far, or at least as far as just before. */
  private int reachable(Breakpoints points, ParShape shape, int first, int to) {
    // A hyphen may be longer than what follows it, so that a later place may still be in reach.
    double reach = points.kind(to) == Breakpoints.HYPHEN ? LineBreaker.HYPHEN_REACH : 0;
    int from = first;
    while (from < to - 1
        && points.width(from, to) > shape.width(lines[from]) * (1 + reach) + LineBreaker.ROUNDING) {
      from++;
    }
    return from;
  }

  private static double lack(double share, boolean end, Manner manner, boolean follows) {
    if (manner == Manner.FILLED) {
      return 0;
    }
    if (!end || manner == Manner.BALANCED) {
      return share * share;
    }
    double runt = follows && share > 1 - SHORTEST_LAST ? RUNT : 0;
    return manner == Manner.RUNNING ? share * share * LAST + runt : 0;
  }

  private static double price(byte kind, boolean end) {
    if (end) {
      return 0;
    }
    return switch (kind) {
      case Breakpoints.HYPHEN -> HYPHEN;
      case Breakpoints.CUT -> CUT;
      default -> 0;
    };
  }

  private int[] chosen(int last) {
    int[] chosen = new int[lines[last]];
    for (int place = last; place > 0; place = previous[place]) {
      chosen[lines[place] - 1] = place;
    }
    return chosen;
  }
}
