package org.backfile.pdf.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds out how many floats across all columns find room at the columns' foot without driving their
 * place in the text from the page.
 */
final class FootFloats {
  private final Columns columns;
  private final Grid grid;
  private final List<Floating> before;
  private double foot;
  private List<Floating> queue;
  private int placed;

  /**
   * Begins.
   *
   * @param bottom the columns' foot while no float stands there
   * @param before the floats that wait already
   */
  FootFloats(Columns columns, Grid grid, double bottom, List<Floating> before) {
    this.columns = columns;
    this.grid = grid;
    this.before = List.copyOf(before);
    queue = this.before;
    foot = bottom;
  }

  /**
   * The columns above the floats.
   *
   * @param force whether even what does not fit is put
   * @param highest where the columns' foot may be at most
   */
  Columns.Filled fill(ColumnFiller.State from, boolean force, double highest) {
    Columns.Filled filled = columns.fill(from, foot, force);
    queue = queue(filled);
    while (placed < queue.size()) {
      double higher = above(queue.get(placed));
      if (higher < highest) {
        break;
      }
      Columns.Filled trial = columns.fill(from, higher, false);
      if (queue(trial).size() <= placed || isPreceded(queue.get(placed), trial)) {
        break;
      }
      filled = trial;
      queue = queue(trial);
      foot = higher;
      placed++;
    }
    if (placed < queue.size()) {
      filled = columns.fill(from.holding(held()), foot, force && placed == 0);
      queue = queue(filled);
    }
    return filled;
  }

  /** Whether a float of one column that comes before another found no place. */
  private static boolean isPreceded(Floating floating, Columns.Filled filled) {
    List<Floating> waiting = filled.state().waiting();
    return !waiting.isEmpty() && waiting.get(0).index() < floating.index();
  }

  private double above(Floating floating) {
    double gap = floating.slabs().get(0).before();
    return grid.above(foot - floating.height() - gap);
  }

  private List<Floating> queue(Columns.Filled filled) {
    List<Floating> all = new ArrayList<>(before);
    all.addAll(filled.state().spanning());
    return all;
  }

  /** Those that have a place, in their order. */
  List<Floating> placed() {
    return queue.subList(0, placed);
  }

  /** Those that have none on this page. */
  List<Floating> waiting() {
    return queue.subList(placed, queue.size());
  }

  /** The number of the first that has none: no later float may stand on the page. */
  long held() {
    return placed < queue.size() ? queue.get(placed).index() : ColumnFiller.State.NOT_HELD;
  }
}
