package org.backfile.pdf.line;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.backfile.model.Anchor;
import org.backfile.pdf.flow.FlowBlock.Placement;

/**
 * A horizontal slice of a galley that no column ends inside: a line, a picture, a table's row.
 * Lengths are in points.
 *
 * @param before the space wanted above it, which vanishes at a column's top; of two neighbours'
 *     spaces the larger counts
 * @param height of the slice itself
 * @param after the space wanted below it
 * @param marks what is on it
 * @param anchors the blocks that begin here
 * @param flags how it holds to its neighbours and to the page
 * @param placement where it may stand; a float's slabs are those up to the next that is free
 * @param head rows that are repeated above it at a column's top
 */
public record Slab(
    double before,
    double height,
    double after,
    List<Mark> marks,
    List<Anchor> anchors,
    Flags flags,
    Placement placement,
    Optional<TableHead> head) {
  /** Checks the measures and copies the lists. */
  public Slab {
    checkArgument(
        before >= 0 && height >= 0 && after >= 0,
        "slab %s + %s + %s must be >= 0",
        before,
        height,
        after);
    marks = List.copyOf(marks);
    anchors = List.copyOf(anchors);
    Objects.requireNonNull(flags, "flags");
    Objects.requireNonNull(placement, "placement");
  }

  /** How strongly a slab holds to the next. */
  public enum Hold {
    /** A column may end after it. */
    FREE,
    /** A column may end after it only when the group they belong to is higher than a column. */
    GROUP,
    /** No column may end after it. */
    FIRM
  }

  /**
   * How a slab holds to its neighbours and to the page.
   *
   * @param hold how it holds to the next slab
   * @param onGrid whether its top is put on the page's grid
   * @param across whether it was set for the page's frame instead of one column
   */
  public record Flags(Hold hold, boolean onGrid, boolean across) {
    /** None of them. */
    public static final Flags NONE = new Flags(Hold.FREE, false, false);

    /** Checks the hold. */
    public Flags {
      Objects.requireNonNull(hold, "hold");
    }

    /** Whether no column may end after the slab. */
    public boolean keepWithNext() {
      return hold != Hold.FREE;
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

    /** The rows as they are repeated: not to be read, and nothing leads to them. */
    public List<Slab> repeated() {
      return slabs.stream().map(Slab::asArtifact).toList();
    }
  }

  /** A slice with marks on it and nothing special. */
  public static Slab of(double before, double height, List<Mark> marks) {
    return new Slab(
        before, height, 0, marks, List.of(), Flags.NONE, Placement.IN_FLOW, Optional.empty());
  }

  /** The same with flags. */
  public Slab with(Flags other) {
    return new Slab(before, height, after, marks, anchors, other, placement, head);
  }

  /** The same, holding to the next slab. */
  public Slab holding(Hold hold) {
    return with(new Flags(hold, flags.onGrid(), flags.across()));
  }

  /** The same, off the page's grid. */
  public Slab loose() {
    return with(new Flags(flags.hold(), false, flags.across()));
  }

  /** The same as the beginning of a block, in front of the blocks that begin here already. */
  public Slab anchored(Anchor anchor) {
    List<Anchor> all = new ArrayList<>(anchors.size() + 1);
    all.add(anchor);
    all.addAll(anchors);
    return new Slab(before, height, after, marks, all, flags, placement, head);
  }

  /** The same under a rule of placement. */
  public Slab placed(Placement other) {
    return new Slab(before, height, after, marks, anchors, flags, other, head);
  }

  /** The same with header rows that go with it. */
  public Slab under(TableHead value) {
    return new Slab(before, height, after, marks, anchors, flags, placement, Optional.of(value));
  }

  /** The same with at least this space wanted below. */
  public Slab followed(double space) {
    return space <= after
        ? this
        : new Slab(before, height, space, marks, anchors, flags, placement, head);
  }

  /** The same with other spaces around it. */
  public Slab spaced(double above, double below) {
    return new Slab(above, height, below, marks, anchors, flags, placement, head);
  }

  /** The same with another height and other marks. */
  public Slab reshaped(double newHeight, List<Mark> newMarks) {
    return new Slab(before, newHeight, after, newMarks, anchors, flags, placement, head);
  }

  /** The same as furniture: a repetition that is not read and to which nothing leads. */
  public Slab asArtifact() {
    return new Slab(
        before,
        height,
        after,
        marks.stream().map(Mark::asArtifact).toList(),
        List.of(),
        flags,
        placement,
        Optional.empty());
  }
}
