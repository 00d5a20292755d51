package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.model.Anchor;
import org.backfile.model.Block;
import org.backfile.model.Block.Cell;
import org.backfile.model.Block.Row;
import org.backfile.model.Inline;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes a table of data from its markup (HTML, section 4.9). */
final class TableReader {
  private static final int LONGEST_SPAN = 65_534;

  private TableReader() {}

  /** A table whose cells and title are marked with languages of their own. */
  static Block.Table read(Element table, PartLanguages languages) {
    Set<Element> hidden = hidden(table);
    List<Row> head = new ArrayList<>();
    List<Row> body = new ArrayList<>();
    for (Element line : table.getElementsByTag("tr")) {
      if (isIn(line, hidden, table)) {
        continue;
      }
      List<Cell> cells = new ArrayList<>();
      for (Element child : line.children()) {
        boolean cell = child.nameIs("td") || child.nameIs("th");
        if (cell && !hidden.contains(child)) {
          cells.add(cell(child, languages));
        }
      }
      if (cells.stream().anyMatch(Cell::hasWords)) {
        boolean names = body.isEmpty() && (isInHead(line) || cells.stream().allMatch(Cell::header));
        (names ? head : body).add(new Row(cells));
      }
    }
    List<Node> titles = new ArrayList<>();
    for (Element caption : table.getElementsByTag("caption")) {
      if (!isIn(caption, hidden, table)) {
        titles.add(new TextNode(" "));
        titles.addAll(caption.childNodes());
      }
    }
    Element title = table.getElementsByTag("caption").first();
    List<Inline> words = languages.mark(InlineReader.read(titles), title == null ? table : title);
    return new Block.Table(Anchor.NONE, words, head, body);
  }

  /** Shows the part that holds most of a table, in several rows: a script would have. */
  static void reveal(Element table) {
    for (Element part : table.children()) {
      boolean most =
          Tags.isHidden(part)
              && part.getElementsByTag("tr").size() > 1
              && part.text().length() > table.text().length() / 2;
      if (most) {
        part.removeAttr("hidden").removeAttr("style");
      }
    }
  }

  private static Set<Element> hidden(Element table) {
    return table.getAllElements().stream()
        .filter(part -> !part.equals(table) && Tags.isHidden(part))
        .collect(Collectors.toSet());
  }

  private static boolean isIn(Element part, Set<Element> hidden, Element table) {
    for (Element up = part; up != null && !up.equals(table); up = up.parent()) {
      if (hidden.contains(up)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInHead(Element line) {
    Element parent = line.parent();
    return parent != null && parent.normalName().equals("thead");
  }

  private static Cell cell(Element element, PartLanguages languages) {
    return new Cell(
        languages.mark(InlineReader.read(element.childNodes()), element),
        element.normalName().equals("th"),
        span(element.attr("colspan"), Cell.WIDEST_SPAN),
        span(element.attr("rowspan"), LONGEST_SPAN));
  }

  private static int span(String value, int most) {
    return Math.max(1, Math.min(most, Pixels.of(value)));
  }
}
