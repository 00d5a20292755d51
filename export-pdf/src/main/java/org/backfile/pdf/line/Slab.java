package org.backfile.pdf.line;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.backfile.model.Anchor;
import org.backfile.pdf.flow.FlowBlock.Placement;

/**
 * A horizontal slice of a galley that no column ends inside: a line, a picture, a table row's line.
 *
 * @param before the space above it in points, which vanishes at a column's top
 * @param height of the slice itself, in points
 * @param marks what is on it
 * @param anchors the blocks that begin here
 * @param flags how it holds to its neighbours
 * @param placement where it may stand; neighbours with the same one other than in flow move
 *     together
 * @param head rows that are repeated above it at a column's top
 */
public record Slab(
    double before,
    double height,
    List<Mark> marks,
    List<Anchor> anchors,
    Flags flags,
    Placement placement,
    Optional<TableHead> head) {
  /** Checks the measures and copies the lists. */
  public Slab {
    checkArgument(before >= 0 && height >= 0, "slab %s + %s must be >= 0", before, height);
    marks = List.copyOf(marks);
    anchors = List.copyOf(anchors);
    Objects.requireNonNull(flags, "flags");
    Objects.requireNonNull(placement, "placement");
  }

  /**
   * How a slab holds to its neighbours and to the grid.
   *
   * @param keepWithNext whether no column may end after it
   * @param onGrid whether its top is put on the page's grid
   * @param across whether it was set for the page's frame instead of one column
   */
  public record Flags(boolean keepWithNext, boolean onGrid, boolean across) {
    /** None of them. */
    public static final Flags NONE = new Flags(false, false, false);

    /** The same, held to the next slab or not. */
    Flags keeping(boolean withNext) {
      return new Flags(withNext, onGrid, across);
    }

    /** The same, on the page's grid or off it. */
    Flags gridded(boolean grid) {
      return new Flags(keepWithNext, grid, across);
    }
  }

  /**
   * The header rows of a table.
   *
   * @param slabs as they stand at the table's top
   */
  public record TableHead(List<Slab> slabs) {
    /** Copies the slabs. */
    public TableHead {
      slabs = List.copyOf(slabs);
    }
  }

  /** A slice with marks on it and nothing special. */
  public static Slab of(double before, double height, List<Mark> marks) {
    return new Slab(
        before, height, marks, List.of(), Flags.NONE, Placement.IN_FLOW, Optional.empty());
  }

  /** The same, held to the next slab or not. */
  public Slab keeping(boolean withNext) {
    return new Slab(before, height, marks, anchors, flags.keeping(withNext), placement, head);
  }

  /** The same, on the page's grid or off it. */
  public Slab gridded(boolean onGrid) {
    return new Slab(before, height, marks, anchors, flags.gridded(onGrid), placement, head);
  }

  /** The same as the beginning of a block, in front of the blocks that begin here already. */
  public Slab anchored(Anchor anchor) {
    List<Anchor> all = new java.util.ArrayList<>(anchors.size() + 1);
    all.add(anchor);
    all.addAll(anchors);
    return new Slab(before, height, marks, all, flags, placement, head);
  }

  /** The same under a rule of placement. */
  public Slab placed(Placement other) {
    return new Slab(before, height, marks, anchors, flags, other, head);
  }

  /** The same with header rows that go with it. */
  public Slab under(TableHead value) {
    return new Slab(before, height, marks, anchors, flags, placement, Optional.of(value));
  }

  /** The same with other measures and marks. */
  public Slab reshaped(double newBefore, double newHeight, List<Mark> newMarks) {
    return new Slab(newBefore, newHeight, newMarks, anchors, flags, placement, head);
  }

  /** The same as furniture: a repetition that is not read and to which nothing leads. */
  public Slab asArtifact() {
    return new Slab(
        before,
        height,
        marks.stream().map(Mark::asArtifact).toList(),
        List.of(),
        flags,
        placement,
        Optional.empty());
  }
}
