package org.backfile.pdf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.backfile.model.Anchor;
import org.backfile.model.Block;
import org.backfile.model.Inlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where the cells of tables stand. A place is shown as its text, column and spans. */
class TableGridTest {
  /** A cell written as its text, {@code a}, or with its spans, {@code a*2*3} for two columns. */
  private static Block.Cell cell(String written) {
    List<String> parts = Splitter.on('*').splitToList(written);
    int columns = parts.size() > 1 ? Integer.parseInt(parts.get(1)) : 1;
    int rows = parts.size() > 2 ? Integer.parseInt(parts.get(2)) : 1;
    return new Block.Cell(Inlines.of(parts.get(0)), false, columns, rows);
  }

  private static Block.Row row(String... cells) {
    return new Block.Row(Arrays.stream(cells).map(TableGridTest::cell).toList());
  }

  private static TableGrid grid(Block.Row... body) {
    return TableGrid.of(new Block.Table(Anchor.NONE, List.of(), List.of(), List.of(body)));
  }

  private static List<String> shown(TableGrid grid) {
    return grid.body().stream()
        .map(row -> row.stream().map(TableGridTest::shown).collect(Collectors.joining(" ")))
        .toList();
  }

  private static String shown(TableGrid.Place place) {
    String text = place.cell().map(cell -> Inlines.text(cell.text())).orElse("_");
    return text + place.column() + "*" + place.columnSpan() + "*" + place.rowSpan();
  }

  @Test
  void shortRowsEndWithOneGap() {
    TableGrid grid = grid(row("a", "b", "c"), row("d"));

    assertThat(grid.columns()).isEqualTo(3);
    assertThat(shown(grid)).containsExactly("a0*1*1 b1*1*1 c2*1*1", "d0*1*1 _1*2*1");
  }

  @Test
  void columnInWhichNoCellBeginsIsNone() {
    TableGrid grid = grid(row("all*100"), row("a", "b*3", "c"));

    assertThat(grid.columns()).isEqualTo(3);
    assertThat(shown(grid)).containsExactly("all0*3*1", "a0*1*1 b1*1*1 c2*1*1");
  }

  @Test
  void cellsStandBesideThoseFromAbove() {
    TableGrid grid = grid(row("a", "b*1*2", "c"), row("d", "e"), row("f"));

    assertThat(shown(grid))
        .containsExactly("a0*1*1 b1*1*2 c2*1*1", "d0*1*1 e2*1*1", "f0*1*1 _1*2*1");
  }

  @Test
  void spansEndAtCellsFromAboveAndWithTheTable() {
    TableGrid grid = grid(row("a", "b*1*9", "c"), row("d*3"));

    assertThat(shown(grid)).containsExactly("a0*1*1 b1*1*2 c2*1*1", "d0*1*1 _2*1*1");
  }

  @Test
  void tableOfEmptyRowsHasOneColumn() {
    TableGrid grid = grid(row(), row());

    assertThat(grid.columns()).isEqualTo(1);
    assertThat(shown(grid)).containsExactly("_0*1*1", "_0*1*1");
  }

  @Test
  void rowsThatCellsFromAboveTakeWhollyAreNone() {
    TableGrid grid = grid(row("a*1*3", "b*1*2"), row(), row("c"), row("d", "e*1*2"), row("f"));

    assertThat(shown(grid)).containsExactly("a0*1*2 b1*1*1", "c1*1*1", "d0*1*1 e1*1*2", "f0*1*1");
  }

  @Test
  void cellTakesNoRowsBelowTheLastInWhichSomethingBegins() {
    TableGrid grid = grid(row("a*2*3", "b*1*3"), row(), row());

    assertThat(shown(grid)).containsExactly("a0*1*1 b1*1*1");
  }

  /** A million columns by their spans, and many rows: the work is that of the cells. */
  @Test
  @Timeout(60)
  void spansCostNoMoreThanCells() {
    List<Block.Row> rows = new ArrayList<>();
    rows.add(new Block.Row(Collections.nCopies(1000, cell("w*1000"))));
    rows.addAll(Collections.nCopies(20_000, row("a")));
    TableGrid grid = grid(rows.toArray(new Block.Row[0]));

    assertThat(grid.columns()).isEqualTo(1000);
    assertThat(grid.body().stream().mapToInt(List::size).sum()).isEqualTo(1000 + 2 * 20_000);
  }
}
