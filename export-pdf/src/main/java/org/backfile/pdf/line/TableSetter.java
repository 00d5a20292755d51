package org.backfile.pdf.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backfile.pdf.flow.FlowBlock;

/**
 * Sets a table: columns as wide as their words want, as far as there is room. A table of more
 * columns than can stand side by side is set cell below cell.
 */
final class TableSetter {
  /** Rows of more lines than this may be parted. */
  private static final int MOST_LINES_TOGETHER = 12;

  /** Rows that share a cell are kept together up to this number. */
  private static final int MOST_ROWS_TOGETHER = 6;

  private final ParagraphSetter paragraphs;
  private final FlowBlock.Table table;
  private final ColumnWidths widths;
  private final double width;
  private final double tallest;

  /** For each column, in how many more rows a cell from above goes on. */
  private final int[] continued;

  /**
   * Sets a table.
   *
   * @param widths what its columns wish for
   * @param measure what it is set in
   */
  TableSetter(
      ParagraphSetter paragraphs,
      FlowBlock.Table table,
      ColumnWidths widths,
      Typesetter.Column measure) {
    this.paragraphs = paragraphs;
    this.table = table;
    this.widths = widths;
    width = measure.width();
    tallest = measure.height() / 3;
    continued = new int[table.columns()];
  }

  /**
   * A slice of a row.
   *
   * @param height in points
   * @param marks from its top left corner
   * @param keep whether it stays with the next
   * @param header whether it is part of the table's head
   */
  record RowSlab(double height, List<Mark> marks, boolean keep, boolean header) {}

  List<RowSlab> rows() {
    double padding = table.style().padding();
    boolean stacked = width / table.columns() < ColumnWidths.NARROWEST + padding;
    if (stacked) {
      paragraphs.makeshifts().add(Makeshift.Kind.TABLE_STACKED, Integer.toString(table.columns()));
    }
    double[] edges = stacked ? new double[] {0, width} : edges();
    List<RowSlab> slabs = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      FlowBlock.Row row = table.rows().get(i);
      List<List<List<Mark>>> cells = new ArrayList<>();
      for (FlowBlock.Cell cell : row.cells()) {
        cells.add(stacked ? cell(cell, 0, width) : cell(cell, edges));
      }
      int lines = lines(cells);
      boolean whole = lines <= MOST_LINES_TOGETHER && lines * leading(row) <= tallest;
      goOn(row);
      if (whole && !stacked) {
        slabs.add(whole(row, cells, edges, keeps(i)));
      } else {
        slabs.addAll(ruled(row, stacked ? stacked(cells) : sideBySide(cells), edges, keeps(i)));
      }
    }
    return slabs;
  }

  /** Counts the rows that cells reach down to. */
  private void goOn(FlowBlock.Row row) {
    for (int i = 0; i < continued.length; i++) {
      continued[i] = Math.max(0, continued[i] - 1);
    }
    for (FlowBlock.Cell cell : row.cells()) {
      for (int i = cell.column(); i < cell.column() + cell.columnSpan(); i++) {
        continued[i] = Math.max(continued[i], cell.rowSpan() - 1);
      }
    }
  }

  /** A head stays with the first row, and neither the first row nor the last stands alone. */
  private boolean keeps(int index) {
    List<FlowBlock.Row> rows = table.rows();
    if (index == rows.size() - 1) {
      return false;
    }
    boolean first = !rows.get(index).header() && (index == 0 || rows.get(index - 1).header());
    int longest = Arrays.stream(continued).max().orElse(0);
    boolean shared = longest > 0 && longest < MOST_ROWS_TOGETHER;
    return rows.get(index).header() || first || shared || index == rows.size() - 2;
  }

  private List<List<Mark>> cell(FlowBlock.Cell cell, double[] edges) {
    double from = edges[cell.column()];
    double to = edges[cell.column() + cell.columnSpan()] - table.style().padding();
    return cell(cell, paragraphs.isFromRight() ? width - to : from, to - from);
  }

  private List<List<Mark>> cell(FlowBlock.Cell cell, double left, double room) {
    if (cell.text().spans().isEmpty()) {
      return List.of();
    }
    return paragraphs.lines(cell.text(), room).stream()
        .map(line -> GalleySetter.shifted(line, left, 0))
        .toList();
  }

  private static int lines(List<List<List<Mark>>> cells) {
    return cells.stream().mapToInt(List::size).max().orElse(0);
  }

  /** A row in one slice, its marks cell after cell, as it is read. */
  private RowSlab whole(
      FlowBlock.Row row, List<List<List<Mark>>> cells, double[] edges, boolean keep) {
    double leading = leading(row);
    double padding = table.style().padding() / 3;
    double height = 2 * padding + Math.max(1, lines(cells)) * leading;
    List<Mark> marks = new ArrayList<>();
    for (List<List<Mark>> cell : cells) {
      for (int i = 0; i < cell.size(); i++) {
        marks.addAll(GalleySetter.shifted(cell.get(i), 0, padding + i * leading));
      }
    }
    rule(row, height, edges, marks);
    return new RowSlab(height, marks, keep, row.header());
  }

  private static double leading(FlowBlock.Row row) {
    return row.cells().stream().mapToDouble(cell -> cell.text().style().leading()).max().orElse(0);
  }

  /** The rule at a row's foot, twice as strong under a head, and open where a cell goes on. */
  private void rule(FlowBlock.Row row, double height, double[] edges, List<Mark> marks) {
    double line = table.style().line() * (row.header() ? 2 : 1);
    boolean aligned = edges.length > continued.length;
    for (int from = 0; from < edges.length - 1; ) {
      int to = from + 1;
      if (aligned && continued[from] > 0) {
        from = to;
        continue;
      }
      while (to < edges.length - 1 && !(aligned && continued[to] > 0)) {
        to++;
      }
      double length = edges[to] - edges[from];
      double x = paragraphs.isFromRight() ? width - edges[to] : edges[from];
      marks.add(new Mark.Fill(x, height - line, length, line, table.style().ink()));
      from = to;
    }
  }

  private static List<List<Mark>> sideBySide(List<List<List<Mark>>> cells) {
    int lines = lines(cells);
    List<List<Mark>> all = new ArrayList<>();
    for (int i = 0; i < Math.max(1, lines); i++) {
      List<Mark> marks = new ArrayList<>();
      for (List<List<Mark>> cell : cells) {
        if (i < cell.size()) {
          marks.addAll(cell.get(i));
        }
      }
      all.add(marks);
    }
    return all;
  }

  private static List<List<Mark>> stacked(List<List<List<Mark>>> cells) {
    List<List<Mark>> all = new ArrayList<>();
    cells.forEach(all::addAll);
    return all.isEmpty() ? List.of(List.of()) : all;
  }

  /** A row's lines with padding above and below and a rule at the foot. */
  private List<RowSlab> ruled(
      FlowBlock.Row row, List<List<Mark>> lines, double[] edges, boolean keep) {
    double leading = leading(row);
    double padding = table.style().padding() / 3;
    boolean together = row.header() || lines.size() <= MOST_LINES_TOGETHER;
    List<RowSlab> slabs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      double above = i == 0 ? padding : 0;
      double height = above + leading + (last ? padding : 0);
      List<Mark> marks = new ArrayList<>(GalleySetter.shifted(lines.get(i), 0, above));
      if (last) {
        rule(row, height, edges, marks);
      }
      slabs.add(new RowSlab(height, marks, last ? keep : together, row.header()));
    }
    return slabs;
  }

  /** Where each column begins, and where the last one ends. */
  private double[] edges() {
    int columns = table.columns();
    double padding = table.style().padding();
    double[] share = widths.share(width - padding * columns);
    double[] edges = new double[columns + 1];
    for (int i = 0; i < columns; i++) {
      edges[i + 1] = edges[i] + share[i] + padding;
    }
    return edges;
  }
}
