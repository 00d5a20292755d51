package org.backfile.pdf.page;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.backfile.pdf.flow.FlowBlock.Placement;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.line.Slab;

/**
 * Cuts galleys into pages, one page in the making at a time. Slabs that keep together go to the
 * next page together; a float that does not fit waits for the next page's top while the text goes
 * on; a table that goes on repeats its head. What is too tall for any page is cut where it must be.
 * Not thread-safe.
 */
public final class Paginator {
  /** Sums of rounded heights may exceed the frame by this much, in points. */
  private static final double ROUNDING = 0.01;

  private final PageGeometry geometry;
  private final Sink sink;
  private final List<Placed> content = new ArrayList<>();
  private final List<List<Slab>> waiting = new ArrayList<>();
  private Furniture furniture = Furniture.NONE;
  private int number;
  private boolean open;
  private boolean opening;
  private double y;

  /** Makes pages of one geometry, of which the first has the number {@code firstPage}. */
  public Paginator(PageGeometry geometry, int firstPage, Sink sink) {
    this.geometry = geometry;
    this.sink = sink;
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

  /** The number of the page in the making, or of the last one finished. */
  public int number() {
    return number;
  }

  /**
   * Begins a new page, on which the next galley starts.
   *
   * @param around what stands around the text from this page on
   * @throws IOException when the sink cannot take a page
   */
  public void begin(Furniture around) throws IOException {
    checkState(!open, "the page before is not finished");
    furniture = around;
    startPage(true);
  }

  /**
   * Puts a galley below what is on the page already, and on as many new pages as it takes.
   *
   * @throws IOException when the sink cannot take a page
   */
  public void add(Galley galley) throws IOException {
    checkState(open, "no page was begun");
    List<Slab> slabs = galley.slabs();
    for (int from = 0; from < slabs.size(); ) {
      int end = chunkEnd(slabs, from);
      place(slabs.subList(from, end));
      from = end;
    }
    while (!waiting.isEmpty()) {
      nextPage();
    }
  }

  /**
   * Finishes the page in the making.
   *
   * @throws IOException when the sink cannot take it
   */
  public void end() throws IOException {
    checkState(open, "no page was begun");
    finishPage();
  }

  /** The end of the slabs that keep together, beginning with the one at {@code from}. */
  private static int chunkEnd(List<Slab> slabs, int from) {
    int at = from;
    while (at < slabs.size() - 1
        && slabs.get(at).flags().keepWithNext()
        && slabs.get(at).placement() == slabs.get(at + 1).placement()) {
      at++;
    }
    return at + 1;
  }

  private void place(List<Slab> chunk) throws IOException {
    boolean floating = chunk.get(0).placement() == Placement.FLOAT;
    // Floats keep their order: none passes one that waits.
    if (floating && !content.isEmpty() && (!waiting.isEmpty() || !fits(chunk))) {
      waiting.add(List.copyOf(chunk));
      return;
    }
    boolean moved = false;
    while (!content.isEmpty() && !fits(chunk)) {
      nextPage();
      moved = true;
    }
    if (moved) {
      repeatHead(chunk.get(0));
    }
    putAll(chunk);
  }

  private void putAll(List<Slab> chunk) throws IOException {
    for (Slab slab : chunk) {
      if (!content.isEmpty() && top(slab, y) + slab.height() > bottom() + ROUNDING) {
        nextPage();
        repeatHead(slab);
      }
      put(slab);
    }
  }

  private boolean fits(List<Slab> chunk) {
    double at = y;
    boolean first = content.isEmpty();
    for (Slab slab : chunk) {
      at = (first ? onGrid(slab, at) : top(slab, at)) + slab.height();
      first = false;
      if (at > bottom() + ROUNDING) {
        return false;
      }
    }
    return true;
  }

  private void repeatHead(Slab next) {
    if (next.head().isPresent()) {
      next.head().get().slabs().forEach(slab -> put(slab.asArtifact()));
    }
  }

  private void put(Slab slab) {
    double at = content.isEmpty() ? onGrid(slab, y) : top(slab, y);
    content.add(new Placed(geometry.frame().left(), at, slab));
    y = at + slab.height();
  }

  private double top(Slab slab, double from) {
    return onGrid(slab, from + slab.before());
  }

  /** The next line of the grid for slabs that stand on it. */
  private double onGrid(Slab slab, double from) {
    if (!slab.flags().onGrid()) {
      return from;
    }
    double lines = (from - geometry.frame().top()) / geometry.grid();
    return geometry.frame().top() + Math.ceil(lines - ROUNDING) * geometry.grid();
  }

  private double bottom() {
    return geometry.frame().top() + geometry.frame().height();
  }

  private void nextPage() throws IOException {
    finishPage();
    startPage(false);
  }

  /** Opens a page, with the floats that waited for it at its top. */
  private void startPage(boolean withOpening) throws IOException {
    open = true;
    opening = withOpening;
    number++;
    content.clear();
    y = geometry.frame().top();
    List<List<Slab>> floats = List.copyOf(waiting);
    waiting.clear();
    for (List<Slab> chunk : floats) {
      if (waiting.isEmpty() && (content.isEmpty() || fits(chunk))) {
        putAll(chunk);
      } else {
        waiting.add(chunk);
      }
    }
  }

  private void finishPage() throws IOException {
    String label = Integer.toString(number);
    sink.page(
        new Page(
            number,
            label,
            geometry.width(),
            geometry.height(),
            content,
            furniture.on(label, opening)));
    open = false;
  }
}
