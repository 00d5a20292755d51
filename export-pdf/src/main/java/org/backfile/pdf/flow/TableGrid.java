package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Block;

/**
 * Where the cells of a table stand, after the rules of HTML (WHATWG HTML, 4.9.12, forming a table).
 * Every row is made as long as the others: spans end at cells from above and with their part of the
 * table, gaps are places without a cell. A column in which no cell begins is none: authors give
 * {@code colspan=100} to a cell that shall take the whole row. A row that cells from above take
 * wholly is none either (ISO 14289-1, 7.2, wants as many columns in each), and these are shorter.
 * Immutable.
 *
 * @param columns how many there are, at least one
 * @param head the places of the header rows
 * @param body the places of all other rows
 */
record TableGrid(int columns, List<List<Place>> head, List<List<Place>> body) {
  /** No cell reaches further to the right than this, unless so many others are before it. */
  private static final int MOST_COLUMNS = 1000;

  TableGrid {
    head = List.copyOf(head);
    body = List.copyOf(body);
  }

  /**
   * A cell's place, or that of a gap.
   *
   * @param cell what stands there
   * @param column where it begins, 0-based
   * @param columnSpan how many columns it takes
   * @param rowSpan how many rows it takes
   */
  record Place(Optional<Block.Cell> cell, int column, int columnSpan, int rowSpan) {
    private Place in(int[] ranks) {
      return new Place(cell, ranks[column], ranks[column + columnSpan] - ranks[column], rowSpan);
    }

    private Place reaching(int rows) {
      return rows == rowSpan ? this : new Place(cell, column, columnSpan, rows);
    }
  }

  /** Finds the places of a table's cells. */
  static TableGrid of(Block.Table table) {
    List<List<Place>> head = places(table.head());
    List<List<Place>> body = places(table.body());
    BitSet begun = new BitSet();
    int width = Math.max(mark(head, begun), mark(body, begun));
    int[] ranks = new int[width + 1];
    for (int i = 0; i < width; i++) {
      ranks[i + 1] = ranks[i] + (begun.get(i) ? 1 : 0);
    }
    int columns = Math.max(1, ranks[width]);
    return new TableGrid(
        columns,
        withoutTaken(filled(head, ranks, columns)),
        withoutTaken(filled(body, ranks, columns)));
  }

  private static List<List<Place>> places(List<Block.Row> rows) {
    List<List<Place>> all = new ArrayList<>();
    Taken taken = new Taken();
    for (int i = 0; i < rows.size(); i++) {
      List<Place> row = new ArrayList<>();
      int next = 0;
      for (Block.Cell cell : rows.get(i).cells()) {
        int column = taken.free(next);
        int widest = Math.max(1, MOST_COLUMNS - column);
        int columnSpan = taken.room(column, Math.min(cell.columnSpan(), widest));
        int rowSpan = Math.min(cell.rowSpan(), rows.size() - i);
        row.add(new Place(Optional.of(cell), column, columnSpan, rowSpan));
        taken.take(column, columnSpan, rowSpan);
        next = column + columnSpan;
      }
      all.add(row);
      taken.nextRow();
    }
    return all;
  }

  /** Marks the columns in which cells begin; the end of the last cell is given back. */
  private static int mark(List<List<Place>> rows, BitSet begun) {
    int end = 0;
    for (List<Place> row : rows) {
      for (Place place : row) {
        begun.set(place.column());
        end = Math.max(end, place.column() + place.columnSpan());
      }
    }
    return end;
  }

  /** The same rows by the columns that count, with their gaps. */
  private static List<List<Place>> filled(List<List<Place>> rows, int[] ranks, int columns) {
    List<List<Place>> all = new ArrayList<>();
    Taken taken = new Taken();
    for (List<Place> row : rows) {
      List<Place> places = new ArrayList<>();
      int next = 0;
      for (Place cell : row) {
        Place place = cell.in(ranks);
        gaps(next, place.column(), taken, places);
        places.add(place);
        next = place.column() + place.columnSpan();
      }
      gaps(next, columns, taken, places);
      places.forEach(place -> taken.take(place.column(), place.columnSpan(), place.rowSpan()));
      all.add(places);
      taken.nextRow();
    }
    return all;
  }

  /** The rows in which something begins. */
  private static List<List<Place>> withoutTaken(List<List<Place>> rows) {
    int[] ranks = new int[rows.size() + 1];
    for (int i = 0; i < rows.size(); i++) {
      ranks[i + 1] = ranks[i] + (rows.get(i).isEmpty() ? 0 : 1);
    }
    if (ranks[rows.size()] == rows.size()) {
      return rows;
    }
    List<List<Place>> left = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int row = i;
      if (!rows.get(i).isEmpty()) {
        left.add(
            rows.get(i).stream()
                .map(place -> place.reaching(ranks[row + place.rowSpan()] - ranks[row]))
                .toList());
      }
    }
    return left;
  }

  private static void gaps(int from, int to, Taken taken, List<Place> places) {
    for (int column = taken.free(from); column < to; ) {
      int span = taken.room(column, to - column);
      places.add(new Place(Optional.empty(), column, span, 1));
      column = taken.free(column + span);
    }
  }

  /** Which columns of a row are taken by longer cells of the rows above. */
  private static final class Taken {
    /** For each column, how many rows are taken, this one among them. */
    private int[] rows = {};

    /** As many columns may be taken; none after them is. */
    private int width;

    int free(int from) {
      int column = from;
      while (column < width && rows[column] > 0) {
        column++;
      }
      return column;
    }

    /** How many of some columns are free before the first that is taken; at least one. */
    int room(int column, int wanted) {
      int end = column + 1;
      while (end < column + wanted && (end >= width || rows[end] == 0)) {
        end++;
      }
      return end - column;
    }

    void take(int column, int columnSpan, int rowSpan) {
      if (rowSpan > 1) {
        int end = column + columnSpan;
        if (end > rows.length) {
          rows = Arrays.copyOf(rows, Math.max(end, rows.length * 2));
        }
        Arrays.fill(rows, column, end, rowSpan);
        width = Math.max(width, end);
      }
    }

    void nextRow() {
      int last = 0;
      for (int i = 0; i < width; i++) {
        rows[i] = Math.max(0, rows[i] - 1);
        last = rows[i] > 0 ? i + 1 : last;
      }
      width = last;
    }
  }
}
