package org.backfile.pdf.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.backfile.pdf.line.Slab;

/**
 * A column in the making: slabs below each other. What text off the grid leaves open up to the next
 * line of the grid is shared out above, below and inside it, as the spaces there are.
 */
final class Stack {
  /** A space of fewer lines is part of what it parts, as that between picture and caption. */
  private static final double WIDE = 0.4;

  private final Lefts lefts;
  private final double bottom;
  private final Grid grid;
  private final List<Placed> placed = new ArrayList<>();
  private double y;
  private double after;
  private boolean empty = true;

  /** Where the slabs off the grid begin that were put last, or -1 after one on the grid. */
  private int looseFrom = -1;

  /** The wide spaces above and between these. */
  private final List<Gap> gaps = new ArrayList<>();

  /** A column that begins at a place with nothing above it. */
  Stack(Lefts lefts, double top, double bottom, Grid grid) {
    this.lefts = lefts;
    this.bottom = bottom;
    this.grid = grid;
    y = top;
  }

  /** A column that goes on below something that wants space below itself. */
  static Stack below(Lefts lefts, Edge edge, double bottom, Grid grid) {
    Stack stack = new Stack(lefts, edge.y(), bottom, grid);
    stack.after = edge.after();
    stack.empty = false;
    return stack;
  }

  /** The lower edge of something, and the space that it wants below. */
  record Edge(double y, double after) {}

  /** Where slabs of either width begin. */
  record Lefts(double across, double column) {
    double of(Slab slab) {
      return slab.flags().across() ? across : column;
    }
  }

  /** The space above a slab. */
  private record Gap(int index, double height) {}

  /** Whether nothing is seen in it. */
  boolean isEmpty() {
    return empty;
  }

  /** The lower edge of what was put last. */
  Edge edge() {
    return new Edge(y, after);
  }

  List<Placed> placed() {
    return Collections.unmodifiableList(placed);
  }

  /** Whether slabs find room below each other. */
  boolean fits(List<Slab> slabs) {
    double at = y;
    double gap = after;
    boolean first = empty;
    for (Slab slab : slabs) {
      at = grid.place(slab, first ? at : at + Math.max(gap, slab.before())) + slab.height();
      gap = slab.after();
      first = first && slab.height() == 0;
      if (at > bottom + Grid.ROUNDING) {
        return false;
      }
    }
    return true;
  }

  void putAll(List<Slab> slabs) {
    slabs.forEach(this::put);
  }

  void put(Slab slab) {
    double wanted = empty ? y : y + Math.max(after, slab.before());
    double at = grid.place(slab, wanted);
    if (slab.flags().onGrid()) {
      share(at - wanted, wanted - y);
      looseFrom = -1;
      gaps.clear();
    } else {
      looseFrom = looseFrom < 0 ? placed.size() : looseFrom;
      if (wanted - y >= WIDE * grid.step()) {
        gaps.add(new Gap(placed.size(), wanted - y));
      }
    }
    placed.add(new Placed(lefts.of(slab), at, slab));
    y = at + slab.height();
    after = slab.after();
    empty = empty && slab.height() == 0;
  }

  /** Opens the wide spaces among the slabs off the grid by their parts of what was left open. */
  private void share(double slack, double below) {
    if (gaps.isEmpty() || slack <= 0) {
      return;
    }
    double all = below;
    for (Gap gap : gaps) {
      all += gap.height();
    }
    for (Gap gap : gaps) {
      lower(slack * gap.height() / all, gap.index());
    }
  }

  /** Brings what stands off the grid at the column's foot down to it, when that is near. */
  void settle() {
    double open = bottom - y;
    boolean movable = looseFrom > 0 && !gaps.isEmpty() && gaps.get(0).index() == looseFrom;
    if (movable && open > 0 && open < grid.step()) {
      lower(open, looseFrom);
    }
  }

  /** Moves everything from one slab on down. */
  void lower(double down, int from) {
    for (int i = from; i < placed.size(); i++) {
      placed.set(i, placed.get(i).lowered(down));
    }
    y += down;
  }
}
