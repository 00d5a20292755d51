package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.model.Block;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;

/**
 * Tables: every row gets the same number of columns, and gaps are filled with empty cells, as the
 * structure tree needs it (PDF/UA-1, 7.5).
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
    TableGrid grid = TableGrid.of(table);
    headers = new Headers(grid.columns(), namesRows(table));
    // A head needs a body (ISO 14289-1, 7.2), so one that stands alone is told as that.
    Role above = grid.body().isEmpty() ? Role.TBODY : Role.THEAD;
    List<FlowBlock.Row> rows = new ArrayList<>(rows(grid.head(), tag, above, true));
    rows.addAll(rows(grid.body(), tag, Role.TBODY, false));
    OrnamentStyle box = sheet.theme().style(Ornament.TABLE_BOX);
    if (!rows.isEmpty()) {
      FlowBlock.TableStyle style =
          new FlowBlock.TableStyle(
              box.space(), box.frame().padding(), box.frame().line(), box.frame().ink());
      blocks.add(new FlowBlock.Table(tag, grid.columns(), rows, style, Optional.empty()));
    }
    return new FlowBlock.Group(
        blocks, FlowBlock.GroupStyle.PLAIN, Optional.empty(), Optional.of(table.anchor()));
  }

  /** Whether cells of the body name their rows. */
  private static boolean namesRows(Block.Table table) {
    return table.body().stream().flatMap(row -> row.cells().stream()).anyMatch(Block.Cell::header);
  }

  /**
   * Rows under a tag of their own.
   *
   * @param part what they are told as
   * @param head whether they are the table's head, and all of them name columns
   */
  private List<FlowBlock.Row> rows(
      List<List<TableGrid.Place>> source, Tag table, Role part, boolean head) {
    if (source.isEmpty()) {
      return List.of();
    }
    Tag tag = sheet.tag(table, part);
    List<FlowBlock.Row> rows = new ArrayList<>();
    for (List<TableGrid.Place> places : source) {
      Tag row = sheet.tag(tag, Role.TR);
      boolean names = head || namesColumns(places);
      List<FlowBlock.Cell> cells = places.stream().map(place -> cell(row, place, names)).toList();
      rows.add(new FlowBlock.Row(head, cells));
      headers.nextRow();
    }
    return rows;
  }

  private static boolean namesColumns(List<TableGrid.Place> places) {
    return new Block.Row(places.stream().flatMap(place -> place.cell().stream()).toList())
        .namesColumns();
  }

  /**
   * A cell under its tag.
   *
   * @param names whether the row's cells name their columns
   */
  private FlowBlock.Cell cell(Tag row, TableGrid.Place place, boolean names) {
    boolean header = place.cell().map(cell -> names || cell.header()).orElse(false);
    Optional<Tag.Scope> scope =
        header ? Optional.of(names ? Tag.Scope.COLUMN : Tag.Scope.ROW) : Optional.empty();
    Tag.Facts facts = Tag.Facts.cell(scope, place.columnSpan(), place.rowSpan());
    Tag tag =
        sheet.tag(row, header ? Role.TH : Role.TD, header ? facts : facts.under(headers.of(place)));
    if (header) {
      headers.add(tag, place, names);
    }
    BlockStyle style = sheet.style(header ? Element.TABLE_HEADER : Element.TABLE_CELL);
    List<Inline> text = place.cell().map(Block.Cell::text).orElse(List.of());
    return new FlowBlock.Cell(
        sheet.text(style, tag, text, Optional.empty()),
        place.column(),
        place.columnSpan(),
        place.rowSpan());
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

    void add(Tag tag, TableGrid.Place place, boolean ofColumns) {
      if (!told) {
        return;
      }
      if (!ofColumns) {
        rows.add(new Named(tag, place.rowSpan()));
        return;
      }
      for (List<Tag> above : under(place)) {
        if (above.size() == MOST) {
          above.remove(0);
        }
        above.add(tag);
      }
    }

    private List<List<Tag>> under(TableGrid.Place place) {
      return columns.subList(place.column(), place.column() + place.columnSpan());
    }

    void nextRow() {
      rows.removeIf(named -> named.left() == 1);
      rows.replaceAll(named -> new Named(named.tag(), named.left() - 1));
    }

    List<Tag> of(TableGrid.Place place) {
      Set<Tag> all = new LinkedHashSet<>();
      if (told && place.cell().isPresent()) {
        under(place).forEach(all::addAll);
        rows.subList(Math.max(0, rows.size() - MOST), rows.size())
            .forEach(named -> all.add(named.tag()));
      }
      return List.copyOf(all);
    }
  }
}
