package org.backfile.pdf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.pdf.flow.FlowBlock.Placement;
import org.backfile.pdf.line.Slab;
import org.backfile.pdf.line.Slab.Hold;

/**
 * Fills a column from a stretch of the stock. It changes nothing but the column, so that columns
 * can be filled on trial.
 */
final class ColumnFiller {
  /** Slabs that hold to each other are looked at up to this number. */
  private static final int LONGEST_CHAIN = 2_000;

  private final Stock stock;
  private final long end;
  private final double tallest;

  /**
   * Fills from the slabs before {@code end}.
   *
   * @param tallest the height of a whole column: what is taller must be parted
   */
  ColumnFiller(Stock stock, long end, double tallest) {
    this.stock = stock;
    this.end = end;
    this.tallest = tallest;
  }

  /**
   * How far the filling has come.
   *
   * @param next the slab that is next
   * @param waiting the floats of one column that wait for the next column's top
   * @param spanning the floats across all columns that were met
   * @param held floats from this number on stay waiting, so that none passes another
   */
  record State(long next, List<Floating> waiting, List<Floating> spanning, long held) {
    /** No float is held. */
    static final long NOT_HELD = Long.MAX_VALUE;

    /** The same with floats held from another number on. */
    State holding(long from) {
      return new State(next, waiting, spanning, from);
    }
  }

  /** Fills a column as far as it goes. */
  State fill(State from, Stack column, boolean force) {
    return new Filling(from, column, force).fill();
  }

  /** Whether nothing is left for another column. */
  boolean isDone(State state) {
    return state.next() == end && state.waiting().isEmpty();
  }

  /** Slabs that hold to each other, with the floats that come between them. */
  private record Chain(long from, long to, boolean withFloats, boolean tooTall) {}

  /** The chain that begins with a slab in flow. */
  private Chain chain(long from, Hold weakest) {
    long last = from;
    long at = from + 1;
    boolean withFloats = false;
    double height = stock.slab(from).height();
    while (at < end && stock.slab(last).flags().hold().compareTo(weakest) >= 0) {
      if (stock.isFloat(at)) {
        withFloats = true;
        at = stock.floatEnd(at);
      } else {
        height += stock.slab(at).height();
        last = at++;
      }
      if (height > tallest || at - from > LONGEST_CHAIN) {
        return new Chain(from, at, withFloats, true);
      }
    }
    return new Chain(from, at, withFloats, false);
  }

  /** One column on its way. */
  private final class Filling {
    private final State from;
    private final Stack column;
    private final boolean force;
    private final List<Floating> waiting;
    private final List<Floating> spanning;
    private long at;

    /** Whether no slab in flow was put so far. */
    private boolean first = true;

    Filling(State from, Stack column, boolean force) {
      this.from = from;
      this.column = column;
      this.force = force;
      waiting = new ArrayList<>(from.waiting());
      spanning = new ArrayList<>(from.spanning());
      at = from.next();
    }

    State fill() {
      while (!waiting.isEmpty() && mayStand(waiting.get(0))) {
        column.putAll(waiting.remove(0).slabs());
      }
      while (at < end && !columnBreak() && step()) {
        // Each step puts something or lets a float wait.
      }
      return new State(at, List.copyOf(waiting), List.copyOf(spanning), from.held());
    }

    private boolean mayStand(Floating floating) {
      return floating.index() < from.held()
          && (column.fits(floating.slabs()) || (force && column.isEmpty()));
    }

    /** Whether a galley begins that wants another column, or that pictures come before. */
    private boolean columnBreak() {
      Optional<Start> start = stock.start(at);
      if (start.isEmpty() || !waiting.isEmpty()) {
        return start.isPresent();
      }
      return start.get() == Start.COLUMN && !(at == from.next() && column.isEmpty());
    }

    private boolean step() {
      if (stock.isFloat(at)) {
        floating();
        return true;
      }
      Chain chain = chain(at, Hold.GROUP);
      if (whole(chain)) {
        return true;
      }
      boolean last = force && column.isEmpty();
      if (!chain.tooTall() && !last) {
        return false;
      }
      Chain firm = chain(at, Hold.FIRM);
      return whole(firm) || (firm.tooTall() ? part(firm) : last && single());
    }

    /** Puts as much of a chain that no column can hold as finds room. */
    private boolean part(Chain chain) {
      long start = at;
      while (at < chain.to() && !stock.isFloat(at) && single()) {
        // Each turn puts one slab.
      }
      return at > start;
    }

    private void floating() {
      long to = stock.floatEnd(at);
      Floating floating = stock.floating(at, to);
      if (stock.spans(at)) {
        spanning.add(floating);
      } else if (waiting.isEmpty() && mayStand(floating)) {
        column.putAll(floating.slabs());
      } else {
        waiting.add(floating);
      }
      at = to;
    }

    /** Puts a chain whole, if need be without the floats in it. */
    private boolean whole(Chain chain) {
      if (chain.tooTall()) {
        return false;
      }
      List<Slab> all = stock.slabs(chain.from(), chain.to());
      if (!chain.withFloats()) {
        return put(all, chain.to());
      }
      if (waiting.isEmpty()
          && !spansIn(chain)
          && chain.to() - 1 < from.held()
          && put(all, chain.to())) {
        return true;
      }
      if (column.isEmpty() && waiting.isEmpty() && !spansIn(chain) && headAndFloat(chain)) {
        return true;
      }
      List<Slab> flow = all.stream().filter(slab -> !isFloat(slab)).toList();
      boolean dangling = isFloat(all.get(all.size() - 1));
      if ((dangling && !column.isEmpty()) || !put(flow, chain.to())) {
        return false;
      }
      wait(chain);
      return true;
    }

    /** At a column's top, a head and the picture below it may fill the column without text. */
    private boolean headAndFloat(Chain chain) {
      long picture = chain.from();
      while (!stock.isFloat(picture)) {
        picture++;
      }
      long to = stock.floatEnd(picture);
      return to - 1 < from.held() && put(stock.slabs(chain.from(), to), to);
    }

    private boolean spansIn(Chain chain) {
      for (long i = chain.from(); i < chain.to(); i++) {
        if (stock.spans(i)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isFloat(Slab slab) {
      return slab.placement() == Placement.FLOAT;
    }

    private void wait(Chain chain) {
      for (long i = chain.from(); i < chain.to(); ) {
        if (!stock.isFloat(i)) {
          i++;
          continue;
        }
        long to = stock.floatEnd(i);
        (stock.spans(i) ? spanning : waiting).add(stock.floating(i, to));
        i = to;
      }
    }

    /** Puts slabs if they find room, below a repeated head where one is wanted. */
    private boolean put(List<Slab> slabs, long next) {
      List<Slab> under = first ? underHead(slabs) : slabs;
      if (column.fits(under)) {
        column.putAll(under);
      } else if (column.isEmpty() && column.fits(slabs)) {
        column.putAll(slabs);
      } else {
        return false;
      }
      at = next;
      first = false;
      return true;
    }

    private static List<Slab> underHead(List<Slab> slabs) {
      if (slabs.get(0).head().isEmpty()) {
        return slabs;
      }
      List<Slab> all = new ArrayList<>(slabs.get(0).head().get().repeated());
      all.addAll(slabs);
      return all;
    }

    /** Puts the next slab alone, even where it does not fit, when nothing else is left to do. */
    private boolean single() {
      List<Slab> one = stock.slabs(at, at + 1);
      if (put(one, at + 1)) {
        return true;
      }
      if (force && column.isEmpty()) {
        column.putAll(one);
        at++;
        first = false;
        return true;
      }
      return false;
    }
  }
}
