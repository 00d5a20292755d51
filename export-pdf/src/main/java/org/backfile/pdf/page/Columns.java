package org.backfile.pdf.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of one height beside each other, from one place on the page downwards. They are filled to
 * their foot while there is text enough, and made equally high where the text ends.
 */
final class Columns {
  private final PageGeometry geometry;
  private final Grid grid;
  private final ColumnFiller filler;
  private final double top;

  Columns(PageGeometry geometry, Grid grid, ColumnFiller filler, double top) {
    this.geometry = geometry;
    this.grid = grid;
    this.filler = filler;
    this.top = top;
  }

  /**
   * One of the columns.
   *
   * @param stack what is in it
   * @param state how far the filling had come with it
   */
  private record Column(Stack stack, ColumnFiller.State state) {}

  /**
   * Columns with what is in them.
   *
   * @param columns in the order in which they are read
   * @param bottom how far down they may reach
   */
  record Filled(List<Column> columns, double bottom) {
    /** How far the filling has come. */
    ColumnFiller.State state() {
      return columns.get(columns.size() - 1).state();
    }

    /** The columns' contents. */
    List<Stack> stacks() {
      List<Stack> stacks = new ArrayList<>(columns.size());
      for (Column column : columns) {
        stacks.add(column.stack());
      }
      return stacks;
    }

    /** Whether nothing is in them. */
    boolean isEmpty() {
      for (Column column : columns) {
        if (!column.stack().placed().isEmpty()) {
          return false;
        }
      }
      return true;
    }

    /** Whether every column goes down to a place. */
    boolean reaches(double y) {
      return columns.stream().allMatch(column -> column.stack().edge().y() >= y);
    }

    /** The lower edge of the longest column. */
    Stack.Edge edge() {
      double y = 0;
      double after = 0;
      for (Column column : columns) {
        y = Math.max(y, column.stack().edge().y());
        after = Math.max(after, column.stack().edge().after());
      }
      return new Stack.Edge(y, after);
    }

    /** The height of all columns together. */
    private double height(double top) {
      double height = 0;
      for (Column column : columns) {
        height += column.stack().edge().y() - top;
      }
      return height;
    }
  }

  /**
   * All columns, filled down to a place.
   *
   * @param force whether even what does not fit is put, as nothing better can follow
   */
  Filled fill(ColumnFiller.State from, double bottom, boolean force) {
    return fill(from, 0, bottom, force);
  }

  private Filled fill(ColumnFiller.State from, int first, double bottom, boolean force) {
    List<Column> columns = new ArrayList<>(geometry.columns());
    ColumnFiller.State state = from;
    for (int i = first; i < geometry.columns(); i++) {
      Stack stack = stack(i, bottom);
      state = filler.fill(state, stack, force);
      columns.add(new Column(stack, state));
    }
    return new Filled(columns, bottom);
  }

  private Stack stack(int column, double bottom) {
    double left = geometry.columnLeft(column);
    return new Stack(new Stack.Lefts(geometry.frame().left(), left), top, bottom, grid);
  }

  /**
   * The columns as short as they can be for text that does not fill them: the first as high as it
   * must be when all have one height, the others after it in the same way, so that they differ by a
   * line where nothing is kept together.
   *
   * @param full the columns that hold the text, filled down to their foot
   */
  Filled balanced(ColumnFiller.State from, Filled full) {
    List<Column> columns = new ArrayList<>(geometry.columns());
    ColumnFiller.State state = from;
    Filled rest = full;
    for (int i = 0; i < geometry.columns() - 1; i++) {
      rest = shortest(state, i, rest);
      Column first = rest.columns().get(0);
      columns.add(first);
      state = first.state();
      rest = new Filled(rest.columns().subList(1, rest.columns().size()), rest.bottom());
    }
    columns.add(rest.columns().get(0));
    return new Filled(columns, rest.bottom());
  }

  /** Columns of the least height at which nothing is left over; their height is tried upwards. */
  private Filled shortest(ColumnFiller.State from, int first, Filled full) {
    double even = full.height(top) / full.columns().size();
    for (double lines = Math.max(1, Math.floor(even / grid.step()) - 1); ; lines++) {
      double bottom = top + lines * grid.step();
      if (bottom >= full.bottom() - Grid.ROUNDING) {
        return full;
      }
      Filled trial = fill(from, first, bottom, false);
      if (filler.isDone(trial.state())) {
        return trial;
      }
    }
  }
}
