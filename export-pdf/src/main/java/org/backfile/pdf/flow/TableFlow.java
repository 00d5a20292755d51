package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.model.Block;
import org.backfile.model.Inlines;

/**
 * Tables: every row gets the same number of columns, spans that would leave the table are cut, and
 * gaps are filled with empty cells, as the structure tree needs it (PDF/UA-1, 7.5).
 */
final class TableFlow {
  private final Sheet sheet;
  private final Tag parent;
  private Headers headers = new Headers(1, false);

  TableFlow(Sheet sheet, Tag parent) {
    this.sheet = sheet;
    this.parent = parent;
  }

  FlowBlock table(Block.Table table) {
    Tag tag = sheet.tag(parent, Role.TABLE);
    List<FlowBlock> blocks = new ArrayList<>();
    if (!Inlines.text(table.caption()).isBlank()) {
      blocks.add(
          sheet.text(
              sheet.style(Element.TABLE_CAPTION),
              sheet.tag(tag, Role.CAPTION),
              table.caption(),
              Optional.empty()));
    }
    int columns = Math.max(columns(table.head()), columns(table.body()));
    headers = new Headers(columns, namesRows(table));
    List<FlowBlock.Row> rows = new ArrayList<>();
    rows(table.head(), columns, tag, Role.THEAD, rows);
    rows(table.body(), columns, tag, Role.TBODY, rows);
    OrnamentStyle box = sheet.theme().style(Ornament.TABLE_BOX);
    if (!rows.isEmpty()) {
      FlowBlock.TableStyle style =
          new FlowBlock.TableStyle(
              box.space(), box.frame().padding(), box.frame().line(), box.frame().ink());
      blocks.add(new FlowBlock.Table(tag, columns, rows, style, Optional.empty()));
    }
    return new FlowBlock.Group(
        blocks, FlowBlock.GroupStyle.PLAIN, Optional.empty(), Optional.of(table.anchor()));
  }

  /** Whether cells of the body name their rows. */
  private static boolean namesRows(Block.Table table) {
    return table.body().stream().flatMap(row -> row.cells().stream()).anyMatch(Block.Cell::header);
  }

  /** How many columns the widest row needs; at least one. */
  private static int columns(List<Block.Row> rows) {
    int most = 1;
    int[] taken = {};
    for (Block.Row row : rows) {
      Occupied occupied = new Occupied(taken);
      for (Block.Cell cell : row.cells()) {
        int column = occupied.free(0);
        occupied.take(column, cell.columnSpan(), cell.rowSpan());
        most = Math.max(most, column + cell.columnSpan());
      }
      taken = occupied.next();
    }
    return most;
  }

  private void rows(
      List<Block.Row> source, int columns, Tag table, Role part, List<FlowBlock.Row> rows) {
    if (source.isEmpty()) {
      return;
    }
    Tag tag = sheet.tag(table, part);
    int[] taken = new int[columns];
    for (int i = 0; i < source.size(); i++) {
      Occupied occupied = new Occupied(taken);
      rows.add(row(source.get(i), tag, part == Role.THEAD, occupied, columns, source.size() - i));
      taken = occupied.next();
      headers.nextRow();
    }
  }

  private FlowBlock.Row row(
      Block.Row row, Tag part, boolean head, Occupied occupied, int columns, int rowsLeft) {
    Tag tag = sheet.tag(part, Role.TR);
    List<FlowBlock.Cell> cells = new ArrayList<>();
    int next = 0;
    for (Block.Cell cell : row.cells()) {
      int column = occupied.free(next);
      if (column >= columns) {
        break;
      }
      int columnSpan = Math.min(cell.columnSpan(), occupied.room(column, columns));
      int rowSpan = Math.min(cell.rowSpan(), rowsLeft);
      gaps(tag, next, column, occupied, cells);
      cells.add(cell(tag, cell, column, columnSpan, rowSpan, head));
      occupied.take(column, columnSpan, rowSpan);
      next = column + columnSpan;
    }
    gaps(tag, next, columns, occupied, cells);
    return new FlowBlock.Row(head, cells);
  }

  private void gaps(Tag row, int from, int to, Occupied occupied, List<FlowBlock.Cell> cells) {
    for (int column = from; column < to; column++) {
      if (occupied.isFree(column)) {
        Block.Cell empty = Block.Cell.of(List.of());
        cells.add(cell(row, empty, column, 1, 1, false));
        occupied.take(column, 1, 1);
      }
    }
  }

  private FlowBlock.Cell cell(
      Tag row, Block.Cell cell, int column, int columnSpan, int rowSpan, boolean head) {
    boolean header = head || cell.header();
    Optional<Tag.Scope> scope =
        header ? Optional.of(head ? Tag.Scope.COLUMN : Tag.Scope.ROW) : Optional.empty();
    Tag.Facts facts = Tag.Facts.cell(scope, columnSpan, rowSpan);
    Tag tag =
        sheet.tag(
            row,
            header ? Role.TH : Role.TD,
            header ? facts : facts.under(headers.of(column, columnSpan)));
    if (header) {
      headers.add(tag, column, columnSpan, rowSpan, head);
    }
    BlockStyle style = sheet.style(header ? Element.TABLE_HEADER : Element.TABLE_CELL);
    return new FlowBlock.Cell(
        sheet.text(style, tag, cell.text(), Optional.empty()), column, columnSpan, rowSpan);
  }

  /**
   * The header cells of each cell (ISO 32000-1, 14.8.5.7), where a table names rows as well as
   * columns; elsewhere the headers' scope tells enough.
   */
  private static final class Headers {
    /** A column of a table with more headers than this is told the nearest. */
    private static final int MOST = 8;

    private final boolean told;
    private final List<List<Tag>> columns = new ArrayList<>();
    private final List<Named> rows = new ArrayList<>();

    Headers(int width, boolean told) {
      this.told = told;
      for (int i = 0; i < width; i++) {
        columns.add(new ArrayList<>(1));
      }
    }

    /** A header of rows, and of how many more. */
    private record Named(Tag tag, int left) {}

    void add(Tag tag, int column, int columnSpan, int rowSpan, boolean head) {
      if (!told) {
        return;
      }
      if (!head) {
        rows.add(new Named(tag, rowSpan));
        return;
      }
      for (List<Tag> above : columns.subList(column, column + columnSpan)) {
        if (above.size() == MOST) {
          above.remove(0);
        }
        above.add(tag);
      }
    }

    void nextRow() {
      rows.removeIf(named -> named.left() == 1);
      rows.replaceAll(named -> new Named(named.tag(), named.left() - 1));
    }

    List<Tag> of(int column, int columnSpan) {
      Set<Tag> all = new LinkedHashSet<>();
      if (told) {
        columns.subList(column, column + columnSpan).forEach(all::addAll);
        rows.subList(Math.max(0, rows.size() - MOST), rows.size())
            .forEach(named -> all.add(named.tag()));
      }
      return List.copyOf(all);
    }
  }

  /** Which columns of a row are taken by cells of this row or by longer cells above it. */
  private static final class Occupied {
    /** For each column, how many rows from this one on are taken. */
    private int[] rows;

    Occupied(int[] rows) {
      this.rows = rows.clone();
    }

    boolean isFree(int column) {
      return column >= rows.length || rows[column] == 0;
    }

    int free(int from) {
      int column = from;
      while (!isFree(column)) {
        column++;
      }
      return column;
    }

    /** How many free columns follow, up to the table's last. */
    int room(int column, int columns) {
      int end = column;
      while (end < columns && isFree(end)) {
        end++;
      }
      return end - column;
    }

    void take(int column, int columnSpan, int rowSpan) {
      if (column + columnSpan > rows.length) {
        rows = java.util.Arrays.copyOf(rows, column + columnSpan);
      }
      for (int i = column; i < column + columnSpan; i++) {
        rows[i] = Math.max(rows[i], rowSpan);
      }
    }

    /** What is still taken in the next row. */
    int[] next() {
      int[] next = rows.clone();
      for (int i = 0; i < next.length; i++) {
        next[i] = Math.max(0, next[i] - 1);
      }
      return next;
    }
  }
}
