package org.backfile.pdf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.pdf.line.Slab;

/**
 * Composes one page: bands below each other, of which each is either as wide as the frame or parted
 * into columns. Columns above a band across, and at a story's end, are made equally high. A float
 * across all columns that comes amid text goes to the page's foot, or else to the next one's top.
 * Used once.
 */
final class PageComposer {
  /** A band of columns is not begun for fewer lines. */
  private static final int FEWEST_LINES = 3;

  /** What stands above text keeps as many lines of it with it. */
  private static final int LINES_BELOW = 3;

  /** Slabs that hold to each other are looked at up to this number. */
  private static final int LONGEST_CHAIN = 200;

  /** Floats leave the text between them as many lines at least. */
  private static final int LINES_BESIDE_FLOATS = 8;

  private final PageGeometry geometry;
  private final Grid grid;
  private final Stock stock;
  private final double bottom;
  private final List<Placed> content = new ArrayList<>();
  private final List<Floating> spanning;
  private List<Floating> floats;
  private long at;
  private boolean empty = true;
  private Stack.Edge edge;

  /** Where the last band as wide as the frame begins in the content. */
  private int bandFrom;

  /** The space above it. */
  private double bandGap;

  PageComposer(PageGeometry geometry, Stock stock) {
    this.geometry = geometry;
    this.stock = stock;
    PageGeometry.Frame frame = geometry.frame();
    grid = new Grid(frame.top(), geometry.grid());
    bottom = frame.top() + frame.height();
    edge = new Stack.Edge(frame.top(), 0);
    spanning = new ArrayList<>(stock.spanning());
    floats = stock.floats();
    at = stock.cursor();
  }

  /** What is on the page. The stock is left with what is not. */
  List<Placed> compose() {
    placeSpanning();
    while (band()) {
      // Each turn puts one band on the page.
    }
    stock.leave(at, floats, spanning);
    return content;
  }

  /** Puts the next band on the page; no when the page is full or the stock at its end. */
  private boolean band() {
    boolean end = at == stock.end();
    boolean story = !end && stock.start(at).equals(Optional.of(Start.RUN_ON));
    if (end || story || (!spanning.isEmpty() && isBelow(at))) {
      // A story's floats come before what follows it.
      if (!floats.isEmpty()) {
        return columns(at);
      }
      placeSpanning();
      if (end || !spanning.isEmpty()) {
        return false;
      }
      at += empty && stock.isDivider(at) ? 1 : 0;
    }
    if (stock.isFloat(at) && stock.spans(at)) {
      return spanningFloat();
    }
    long next = segmentEnd(at);
    return next == at ? across() : columns(next);
  }

  /** A band as wide as the frame, below what there is. */
  private Stack wide() {
    return empty
        ? new Stack(lefts(), edge.y(), bottom, grid)
        : Stack.below(lefts(), edge, bottom, grid);
  }

  private Stack.Lefts lefts() {
    return new Stack.Lefts(geometry.frame().left(), geometry.columnLeft(0));
  }

  private void accept(Stack stack) {
    if (!stack.placed().isEmpty()) {
      bandGap = empty ? 0 : Math.max(0, stack.placed().get(0).y() - edge.y());
      bandFrom = content.size();
      content.addAll(stack.placed());
      edge = stack.edge();
      empty = false;
    }
  }

  /** Puts floats across all columns, in their order, while they fit. */
  private void placeSpanning() {
    while (!spanning.isEmpty() && !isPreceded(spanning.get(0))) {
      Stack stack = wide();
      if (!empty && !stack.fits(spanning.get(0).slabs())) {
        return;
      }
      stack.putAll(spanning.remove(0).slabs());
      accept(stack);
    }
  }

  /** Whether a float of one column comes before another and still waits. */
  private boolean isPreceded(Floating floating) {
    return !floats.isEmpty() && floats.get(0).index() < floating.index();
  }

  /** A float across all columns where a band begins: here, if there is room for text below. */
  private boolean spanningFloat() {
    long to = stock.floatEnd(at);
    Floating floating = stock.floating(at, to);
    Stack stack = wide();
    boolean fits = spanning.isEmpty() && floats.isEmpty() && stack.fits(floating.slabs());
    stack.putAll(floating.slabs());
    if (fits && (empty || hasTextBelow(stack.edge(), to))) {
      accept(stack);
    } else {
      spanning.add(floating);
    }
    at = to;
    return true;
  }

  /** Whether a galley begins that stands below the one before it. */
  private boolean isBelow(long index) {
    return stock.start(index).equals(Optional.of(Start.BELOW));
  }

  /**
   * Where the text in columns ends that begins with a slab: before a band across, or before what
   * stands below a story that has floats across.
   */
  private long segmentEnd(long from) {
    long limit = stock.runEnd(from);
    if (geometry.columns() == 1) {
      return limit;
    }
    double enough = 2 * geometry.columns() * geometry.frame().height();
    long next = from;
    boolean across = !spanning.isEmpty();
    for (double height = 0; next < limit && height <= enough; next++) {
      boolean spans = stock.spans(next);
      if (spans && !stock.isFloat(next)) {
        return chainStart(from, next);
      }
      if (across && next > from && isBelow(next)) {
        return next;
      }
      across |= spans;
      height += stock.slab(next).height();
    }
    return next;
  }

  /** The first of the slabs that hold to each other and at last to the one at {@code to}. */
  private long chainStart(long from, long to) {
    long first = to;
    while (first > from
        && to - first < LONGEST_CHAIN
        && stock.slab(first - 1).flags().hold() == Slab.Hold.FIRM
        && !stock.isFloat(first - 1)) {
      first--;
    }
    return first;
  }

  /** Puts what is as wide as the frame, up to the next text in columns. */
  private boolean across() {
    long end = acrossEnd(at);
    Stack stack = wide();
    long next = filled(stack, end);
    if (next == end && stock.slab(end - 1).flags().keepWithNext()) {
      long last = chainStart(at, end - 1);
      boolean alone = empty && last == at;
      if (!alone && !hasTextBelow(stack.edge(), end)) {
        stack = wide();
        next = filled(stack, last);
        accept(stack);
        at = next;
        return false;
      }
    }
    accept(stack);
    at = next;
    return next == end;
  }

  private long filled(Stack stack, long end) {
    return filler(end).fill(start(at), stack, empty).next();
  }

  /** A filling from a slab on, without floats from before. */
  private static ColumnFiller.State start(long from) {
    return new ColumnFiller.State(from, List.of(), List.of(), ColumnFiller.State.NOT_HELD);
  }

  private long acrossEnd(long from) {
    long limit = stock.runEnd(from);
    long next = from;
    while (next < limit && !stock.spans(next)) {
      next++;
    }
    double enough = 2 * geometry.frame().height();
    for (double height = 0; next < limit && height <= enough; next++) {
      if (!stock.spans(next) || stock.isFloat(next)) {
        return next;
      }
      height += stock.slab(next).height();
    }
    return next;
  }

  private ColumnFiller filler(long end) {
    return new ColumnFiller(stock, end, geometry.frame().height());
  }

  /** Whether some lines of text find room in each column below a place, or all there are. */
  private boolean hasTextBelow(Stack.Edge above, long from) {
    long text = from;
    while (text < stock.end() && stock.isFloat(text) && stock.spans(text)) {
      text = stock.floatEnd(text);
    }
    if (text == stock.end() || stock.start(text).equals(Optional.of(Start.RUN_ON))) {
      return true;
    }
    if (text > from && stock.isFloat(text)) {
      // A float across may go elsewhere, and this one with it.
      return false;
    }
    long end = segmentEnd(text);
    if (end == text) {
      return hasBandBelow(above, text);
    }
    double top = columnsTop(above, stock.slab(text));
    Columns.Filled filled =
        new Columns(geometry, grid, filler(end), top).fill(start(text), bottom, false);
    return filler(end).isDone(filled.state())
        || filled.reaches(top + LINES_BELOW * grid.step() - Grid.ROUNDING);
  }

  /**
   * Whether a band across finds room below a place, and what it holds to finds it below the band.
   */
  private boolean hasBandBelow(Stack.Edge above, long from) {
    long end = acrossEnd(from);
    Stack band = Stack.below(lefts(), above, bottom, grid);
    long next = filler(end).fill(start(from), band, false).next();
    boolean holds = next == end && stock.slab(end - 1).flags().keepWithNext();
    boolean parted = !holds || chainStart(from, end - 1) > from;
    return next > from && (parted || hasTextBelow(band.edge(), end));
  }

  private double columnsTop(Stack.Edge above, Slab first) {
    return grid.below(above.y() + Math.max(above.after(), first.before()));
  }

  /** Puts text in columns, and floats across all of them at their foot. */
  private boolean columns(long end) {
    Slab first = floats.isEmpty() ? stock.slab(at) : floats.get(0).slabs().get(0);
    double top = empty ? edge.y() : columnsTop(edge, first);
    boolean tooLow = !empty && bottom - top < FEWEST_LINES * grid.step() - Grid.ROUNDING;
    Columns columns = new Columns(geometry, grid, filler(end), top);
    ColumnFiller.State from =
        new ColumnFiller.State(at, floats, List.of(), ColumnFiller.State.NOT_HELD);
    FootFloats feet = new FootFloats(columns, grid, bottom, spanning);
    Columns.Filled filled = feet.fill(from, empty, top + LINES_BESIDE_FLOATS * grid.step());
    boolean done = filler(end).isDone(filled.state());
    if (done && stock.isBalanced()) {
      filled = columns.balanced(from.holding(feet.held()), filled);
    }
    if (!done && (tooLow || (filled.isEmpty() && end > at))) {
      return false;
    }
    shareAbove(top, first);
    for (Stack stack : filled.stacks()) {
      if (!done) {
        stack.settle();
      }
      content.addAll(stack.placed());
    }
    bandGap = 0;
    empty = empty && content.isEmpty();
    edge = filled.edge();
    at = filled.state().next();
    floats = filled.state().waiting();
    spanning.clear();
    spanning.addAll(feet.waiting());
    foot(feet.placed(), done);
    return done;
  }

  /** Puts floats below the columns: at the page's foot, or where the text ends. */
  private void foot(List<Floating> feet, boolean textEnds) {
    if (feet.isEmpty()) {
      return;
    }
    Stack stack = wide();
    feet.forEach(floating -> stack.putAll(floating.slabs()));
    if (!textEnds) {
      stack.lower(Math.max(0, bottom - stack.edge().y()), 0);
    }
    accept(stack);
  }

  /** Moves the band across above by its part of what is open between it and the columns. */
  private void shareAbove(double top, Slab first) {
    double gap = Math.max(edge.after(), first.before());
    double open = top - edge.y() - gap;
    if (bandGap > 0 && open > 0) {
      double down = open * bandGap / (bandGap + gap);
      for (int i = bandFrom; i < content.size(); i++) {
        content.set(i, content.get(i).lowered(down));
      }
    }
  }
}
