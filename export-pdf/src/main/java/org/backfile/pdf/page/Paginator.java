package org.backfile.pdf.page;

import java.io.IOException;
import java.util.List;
import org.backfile.pdf.line.Galley;

/**
 * Cuts galleys into pages, one after the other. A page is finished when there is more than it can
 * hold; what waits is never more than the last galley and two pages. Not thread-safe.
 */
public final class Paginator {
  /** So many pages of material are waited for, so that no page depends on what comes later. */
  private static final double AHEAD = 2;

  private final PageSetup setup;
  private final Sink sink;
  private final Stock stock;
  private int number;

  /** Makes pages of which the first has the number {@code firstPage}. */
  public Paginator(PageSetup setup, int firstPage, Sink sink) {
    this.setup = setup;
    this.sink = sink;
    stock = new Stock(setup.geometry().columns());
    number = firstPage - 1;
  }

  /** Takes pages as they are finished. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes the next page.
     *
     * @throws IOException when it cannot be kept
     */
    void page(Page page) throws IOException;
  }

  /** The number of the last finished page. */
  public int number() {
    return number;
  }

  /** How many slabs were added so far. */
  public long added() {
    return stock.end();
  }

  /** How many of them, and of those before them all, are on finished pages. */
  public long placed() {
    return stock.placed();
  }

  /**
   * Adds a galley after those before it.
   *
   * @param story whose galley it is
   * @throws IOException when the sink cannot take a page
   */
  public void add(Galley galley, Start start, Furniture.Story story) throws IOException {
    if (start == Start.PAGE) {
      end();
    }
    stock.add(galley, start, story, setup.divider());
    PageGeometry geometry = setup.geometry();
    double page = geometry.frame().height() * geometry.columns();
    while (stock.height() > AHEAD * page) {
      page();
    }
  }

  /**
   * Finishes the pages for everything that was added.
   *
   * @throws IOException when the sink cannot take a page
   */
  public void end() throws IOException {
    while (!stock.isEmpty()) {
      page();
    }
  }

  private void page() throws IOException {
    long from = stock.cursor();
    List<Placed> content = new PageComposer(setup.geometry(), stock).compose();
    number++;
    String label = Integer.toString(number);
    Furniture.Shown shown = new Furniture.Shown(number, label, stock.passed(from));
    PageGeometry geometry = setup.geometry();
    sink.page(
        new Page(
            number,
            label,
            geometry.width(),
            geometry.height(),
            content,
            setup.furniture().on(shown)));
  }
}
