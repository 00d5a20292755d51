package org.backfile.ingest.html.story;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Tells tables of data from those that only lay out a page. */
final class DataTables {
  /** Longer cells on the average are columns of a page, in UTF-16 code units. */
  private static final int LONGEST_CELL = 120;

  /** No table of a story has more; counted so that a hostile page costs no more. */
  private static final int MOST_CELLS = 20_000;

  private DataTables() {}

  static boolean is(Element table) {
    if (table.getElementsByTag("table").size() == 1
        && table.selectFirst("form, h1, article, img, iframe, input") == null) {
      Elements cells = table.select("td, th");
      int rows = table.select("tr").size();
      boolean grid = rows >= 2 && cells.size() >= rows * 2 && cells.size() <= MOST_CELLS;
      int characters = table.text().length();
      boolean named = table.selectFirst("th, caption, thead") != null;
      return grid && (named || characters <= cells.size() * LONGEST_CELL);
    }
    return false;
  }
}
