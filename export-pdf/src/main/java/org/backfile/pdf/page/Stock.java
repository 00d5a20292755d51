package org.backfile.pdf.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.backfile.pdf.flow.FlowBlock.Placement;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.line.Slab;

/**
 * What waits to be put on pages: a stream of slabs in reading order, where in it galleys start, and
 * the floats that found no place so far. Slabs are known by their number in the stream.
 */
final class Stock {
  private final int columns;
  private final List<Slab> slabs = new ArrayList<>();
  private final Deque<Opening> openings = new ArrayDeque<>();

  /** The floats of one column that wait, in their order. */
  private List<Floating> floats = List.of();

  /** The floats across all columns that wait, in their order. */
  private List<Floating> spanning = List.of();

  private Optional<Furniture.Story> running = Optional.empty();

  /** The number of the first slab in the list. */
  private long base;

  private long cursor;
  private boolean byColumn;
  private boolean divided;
  private double height;

  /** A stock for pages of so many columns. */
  Stock(int columns) {
    this.columns = columns;
  }

  /** A galley's beginning. */
  private record Opening(long index, Start start, Furniture.Story story) {}

  /** Adds a galley, below a divider where it runs on. */
  void add(Galley galley, Start start, Furniture.Story story, Optional<Slab> divider) {
    if (galley.slabs().isEmpty()) {
      return;
    }
    openings.add(new Opening(end(), start, story));
    byColumn = byColumn || start == Start.COLUMN;
    if (start == Start.RUN_ON && divider.isPresent()) {
      divided = true;
      add(divider.get());
    }
    galley.slabs().forEach(this::add);
  }

  private void add(Slab slab) {
    slabs.add(slab);
    height += area(slab);
  }

  /** How much of a column's height a slab takes, counted in all columns. */
  private double area(Slab slab) {
    return slab.flags().across() ? slab.height() * columns : slab.height();
  }

  /** The number of the next slab to be placed. */
  long cursor() {
    return cursor;
  }

  /** The number after the last slab's. */
  long end() {
    return base + slabs.size();
  }

  /** The heights of all slabs that wait in the stream, of those across for each column. */
  double height() {
    return height;
  }

  boolean isEmpty() {
    return cursor == end() && floats.isEmpty() && spanning.isEmpty();
  }

  /** The number of the first slab that is not on a page. */
  long placed() {
    long first = cursor;
    for (List<Floating> waiting : List.of(floats, spanning)) {
      first = waiting.isEmpty() ? first : Math.min(first, waiting.get(0).index());
    }
    return first;
  }

  Slab slab(long index) {
    return slabs.get((int) (index - base));
  }

  List<Slab> slabs(long from, long to) {
    return slabs.subList((int) (from - base), (int) (to - base));
  }

  /** How a galley starts with a slab, if one does. */
  Optional<Start> start(long index) {
    for (Opening opening : openings) {
      if (opening.index() >= index) {
        return opening.index() == index ? Optional.of(opening.start()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a slab spans all columns, of which there are several. */
  boolean spans(long index) {
    return columns > 1 && slab(index).flags().across();
  }

  /** Whether a slab is the divider before a story. */
  boolean isDivider(long index) {
    return divided && start(index).equals(Optional.of(Start.RUN_ON));
  }

  /**
   * Whether columns are made equally high where text ends: not when stories start column by column.
   */
  boolean isBalanced() {
    return !byColumn;
  }

  /** The end of the slabs from one on that belong to one run of stories. */
  long runEnd(long from) {
    for (Opening opening : openings) {
      if (opening.index() > from && opening.start() == Start.RUN_ON) {
        return opening.index();
      }
    }
    return end();
  }

  boolean isFloat(long index) {
    return slab(index).placement() == Placement.FLOAT;
  }

  /** Where the float ends that begins with a slab. */
  long floatEnd(long index) {
    long at = index;
    while (at < end() - 1 && slab(at).flags().keepWithNext() && isFloat(at + 1)) {
      at++;
    }
    return at + 1;
  }

  Floating floating(long from, long to) {
    return new Floating(from, slabs(from, to));
  }

  List<Floating> floats() {
    return floats;
  }

  List<Floating> spanning() {
    return spanning;
  }

  /**
   * Leaves behind what was placed.
   *
   * @param to the next slab to be placed
   * @param newFloats the floats of one column that still wait
   * @param newSpanning those across all columns
   */
  void leave(long to, List<Floating> newFloats, List<Floating> newSpanning) {
    for (Slab slab : slabs(cursor, to)) {
      height -= area(slab);
    }
    cursor = to;
    floats = List.copyOf(newFloats);
    spanning = List.copyOf(newSpanning);
  }

  /** The parts of stories among the slabs from {@code from} up to the cursor. */
  List<Furniture.Part> passed(long from) {
    List<Furniture.Part> parts = new ArrayList<>();
    while (!openings.isEmpty() && openings.peek().index() < cursor) {
      Opening opening = openings.remove();
      boolean another = !running.equals(Optional.of(opening.story()));
      if (opening.index() > from && parts.isEmpty()) {
        running.ifPresent(story -> parts.add(new Furniture.Part(story, false)));
      }
      if (another) {
        parts.add(new Furniture.Part(opening.story(), true));
      }
      running = Optional.of(opening.story());
    }
    if (parts.isEmpty()) {
      running.ifPresent(story -> parts.add(new Furniture.Part(story, false)));
    }
    compact();
    return parts;
  }

  /** Forgets what was placed, in steps that cost no more than what was placed. */
  private void compact() {
    int passed = (int) (cursor - base);
    if (passed * 2 >= slabs.size()) {
      slabs.subList(0, passed).clear();
      base = cursor;
    }
  }
}
