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
  /** The narrowest column that still holds a few characters, in points, padding not counted. */
  private static final double NARROWEST = 14;

  /** A single cell wants no more than this share of the table. */
  private static final double GREEDIEST = 0.6;

  /** Rows of more lines than this may be parted. */
  private static final int MOST_LINES_TOGETHER = 12;

  private final ParagraphSetter paragraphs;
  private final FlowBlock.Table table;
  private final double width;

  TableSetter(ParagraphSetter paragraphs, FlowBlock.Table table, double width) {
    this.paragraphs = paragraphs;
    this.table = table;
    this.width = width;
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
    boolean stacked = width / table.columns() < NARROWEST + padding;
    double[] edges = stacked ? new double[] {0, width} : edges();
    List<RowSlab> slabs = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      FlowBlock.Row row = table.rows().get(i);
      List<List<List<Mark>>> cells = new ArrayList<>();
      for (FlowBlock.Cell cell : row.cells()) {
        cells.add(stacked ? cell(cell, 0, width) : cell(cell, edges));
      }
      boolean whole = lines(cells) <= MOST_LINES_TOGETHER;
      if (whole && !stacked) {
        slabs.add(whole(row, cells, keeps(i)));
      } else {
        slabs.addAll(ruled(row, stacked ? stacked(cells) : sideBySide(cells), keeps(i)));
      }
    }
    return slabs;
  }

  /** A head stays with the first row, and neither the first row nor the last stands alone. */
  private boolean keeps(int index) {
    List<FlowBlock.Row> rows = table.rows();
    if (index == rows.size() - 1) {
      return false;
    }
    boolean first = !rows.get(index).header() && (index == 0 || rows.get(index - 1).header());
    return rows.get(index).header() || first || index == rows.size() - 2;
  }

  private List<List<Mark>> cell(FlowBlock.Cell cell, double[] edges) {
    double left = edges[cell.column()];
    double right = edges[cell.column() + cell.columnSpan()] - table.style().padding();
    return cell(cell, left, right - left);
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
  private RowSlab whole(FlowBlock.Row row, List<List<List<Mark>>> cells, boolean keep) {
    double leading = leading(row);
    double padding = table.style().padding() / 3;
    double height = 2 * padding + Math.max(1, lines(cells)) * leading;
    List<Mark> marks = new ArrayList<>();
    for (List<List<Mark>> cell : cells) {
      for (int i = 0; i < cell.size(); i++) {
        marks.addAll(GalleySetter.shifted(cell.get(i), 0, padding + i * leading));
      }
    }
    marks.add(rule(row, height));
    return new RowSlab(height, marks, keep, row.header());
  }

  private static double leading(FlowBlock.Row row) {
    return row.cells().stream().mapToDouble(cell -> cell.text().style().leading()).max().orElse(0);
  }

  /** The rule at a row's foot, twice as strong under a head. */
  private Mark rule(FlowBlock.Row row, double height) {
    double line = table.style().line() * (row.header() ? 2 : 1);
    return new Mark.Fill(0, height - line, width, line, table.style().ink());
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
  private List<RowSlab> ruled(FlowBlock.Row row, List<List<Mark>> lines, boolean keep) {
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
        marks.add(rule(row, height));
      }
      slabs.add(new RowSlab(height, marks, last ? keep : together, row.header()));
    }
    return slabs;
  }

  /** Where each column begins, and where the last one ends. */
  private double[] edges() {
    int columns = table.columns();
    double padding = table.style().padding();
    double[] least = new double[columns];
    double[] most = new double[columns];
    for (FlowBlock.Row row : table.rows()) {
      for (FlowBlock.Cell cell : row.cells()) {
        wish(cell, least, most);
      }
    }
    double room = width - padding * columns;
    double[] widths = share(least, most, room);
    double[] edges = new double[columns + 1];
    for (int i = 0; i < columns; i++) {
      edges[i + 1] = edges[i] + widths[i] + padding;
    }
    return edges;
  }

  private void wish(FlowBlock.Cell cell, double[] least, double[] most) {
    ParagraphSetter.Wish wish = paragraphs.wish(cell.text());
    for (int i = cell.column(); i < cell.column() + cell.columnSpan(); i++) {
      double part = 1.0 / cell.columnSpan();
      least[i] = Math.max(least[i], Math.max(NARROWEST, wish.least() * part));
      most[i] =
          Math.max(most[i], Math.max(NARROWEST, Math.min(wish.most() * part, width * GREEDIEST)));
    }
  }

  /** Shares the room out: what words need first, then by what the columns still wish for. */
  private static double[] share(double[] least, double[] most, double room) {
    double needed = Arrays.stream(least).sum();
    double wished = Arrays.stream(most).sum();
    double[] widths = new double[least.length];
    for (int i = 0; i < widths.length; i++) {
      if (wished <= room) {
        widths[i] = most[i] * room / wished;
      } else if (needed <= room) {
        double spare = Math.max(0, most[i] - least[i]);
        double allSpare = spareSum(least, most);
        widths[i] = least[i] + (allSpare == 0 ? 0 : (room - needed) * spare / allSpare);
      } else {
        widths[i] = least[i] * room / needed;
      }
    }
    return widths;
  }

  private static double spareSum(double[] least, double[] most) {
    double sum = 0;
    for (int i = 0; i < least.length; i++) {
      sum += Math.max(0, most[i] - least[i]);
    }
    return sum;
  }
}
