package org.backfile.epub.content;

import java.util.List;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Block.Cell;
import org.backfile.model.Block.Row;
import org.backfile.model.Block.Table;

/** Writes tables, each header cell with what it is a header of. */
final class TableWriter {
  private final ContentDocument document;
  private final XmlWriter out;
  private final InlineWriter inlines;

  TableWriter(ContentDocument document, InlineWriter inlines) {
    this.document = document;
    out = document.out();
    this.inlines = inlines;
  }

  void write(Table table) {
    document.pageBreak(table.anchor());
    document.open("div", "table").line().open("table");
    document.id(table.anchor());
    out.line();
    if (!table.caption().isEmpty()) {
      out.open("caption");
      inlines.write(table.caption());
      out.close().line();
    }
    rows("thead", table.head());
    rows("tbody", table.body());
    out.close().line().close().line();
  }

  private void rows(String element, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    out.open(element).line();
    for (Row row : rows) {
      out.open("tr").line();
      boolean names = element.equals("thead") || row.namesColumns();
      row.cells().forEach(cell -> cell(cell, names ? "col" : cell.header() ? "row" : ""));
      out.close().line();
    }
    out.close().line();
  }

  /** A header cell without words names nothing, so it is a plain one. */
  private void cell(Cell cell, String scope) {
    boolean header = !scope.isEmpty() && cell.hasWords();
    out.open(header ? "th" : "td");
    if (header) {
      out.attribute("scope", scope);
    }
    span("colspan", cell.columnSpan());
    span("rowspan", cell.rowSpan());
    inlines.write(cell.text());
    out.close().line(); // readers that know no tables then part the cells
  }

  private void span(String name, int cells) {
    if (cells > 1) {
      out.attribute(name, Integer.toString(cells));
    }
  }
}
