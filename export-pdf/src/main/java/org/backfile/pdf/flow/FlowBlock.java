package org.backfile.pdf.flow;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.backfile.model.Anchor;

/** A block to be set, with its style decided. */
public sealed interface FlowBlock {

  /**
   * Text.
   *
   * @param tag what it is
   * @param style how it is set
   * @param spans what it says, in logical order
   * @param spaces whether every space counts, or runs of them are one
   * @param trailer what stands at the end of its last line, as a page number in a table of contents
   * @param anchor its lasting name
   */
  record Text(
      Tag tag,
      BlockStyle style,
      List<Span> spans,
      Spaces spaces,
      Optional<Trailer> trailer,
      Optional<Anchor> anchor)
      implements FlowBlock {
    /** Copies the spans. */
    public Text {
      Objects.requireNonNull(tag, "tag");
      Objects.requireNonNull(style, "style");
      Objects.requireNonNull(spaces, "spaces");
      spans = List.copyOf(spans);
    }

    /** Text without anything special. */
    public static Text of(Tag tag, BlockStyle style, List<Span> spans, Optional<Anchor> anchor) {
      return new Text(tag, style, spans, Spaces.COLLAPSED, Optional.empty(), anchor);
    }

    /** Text of one look that nothing points to. */
    public static Text of(Tag tag, BlockStyle style, String text) {
      return of(tag, style, List.of(Span.of(text, style.text(), tag)), Optional.empty());
    }

    /** The same with its last lines held to what follows. */
    public Text keptWithNext() {
      BlockStyle.Keep keep = new BlockStyle.Keep(true, style.keep().together());
      return new Text(tag, style.with(keep), spans, spaces, trailer, anchor);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** What spaces mean. */
  enum Spaces {
    /** Several are one, as in running text. */
    COLLAPSED,
    /** Each counts, as in computer text. */
    KEPT
  }

  /**
   * What stands at the end side of a text's last line, with dots leading to it.
   *
   * @param spans what it says
   * @param width how much room is kept for it in points, whatever it says
   */
  record Trailer(List<Span> spans, double width) {
    /** Copies the spans. */
    public Trailer {
      spans = List.copyOf(spans);
    }
  }

  /**
   * Blocks that belong together.
   *
   * @param blocks in reading order
   * @param style how the group is set
   * @param marker what stands beside the first line, such as an item's number
   * @param anchor its lasting name
   */
  record Group(
      List<FlowBlock> blocks, GroupStyle style, Optional<Text> marker, Optional<Anchor> anchor)
      implements FlowBlock {
    /** Copies the blocks. */
    public Group {
      Objects.requireNonNull(style, "style");
      blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.group(this);
    }
  }

  /**
   * How a group is set. Lengths are in points.
   *
   * @param space what is left free above and below
   * @param start how far it stays away from the side where lines start
   * @param end how far from the other side
   * @param together whether no column may end inside it
   * @param placement where on the page it may stand
   * @param across whether it takes the whole frame of the page rather than one column, whatever
   *     stands around it
   * @param frame what is drawn around it
   */
  record GroupStyle(
      BlockStyle.Space space,
      double start,
      double end,
      boolean together,
      Placement placement,
      boolean across,
      Optional<Frame> frame) {
    /** Blocks that are set as if there were no group. */
    public static final GroupStyle PLAIN = inset(0, 0, 0, 0);

    /** Blocks that span all columns, and are otherwise set as if there were no group. */
    public static final GroupStyle ACROSS = PLAIN.spanning();

    /** A plain group with its sides moved in and space around it. */
    public static GroupStyle inset(double before, double after, double start, double end) {
      return new GroupStyle(
          new BlockStyle.Space(before, after),
          start,
          end,
          false,
          Placement.IN_FLOW,
          false,
          Optional.empty());
    }

    /** The same with its sides moved in. */
    public GroupStyle inset(double fromStart, double fromEnd) {
      return new GroupStyle(space, fromStart, fromEnd, together, placement, across, frame);
    }

    /** The same with something drawn around it. */
    public GroupStyle framed(Frame value) {
      return new GroupStyle(space, start, end, together, placement, across, Optional.of(value));
    }

    /** The same across all columns. */
    public GroupStyle spanning() {
      return new GroupStyle(space, start, end, together, placement, true, frame);
    }

    /** The same, not to be parted and placed by a rule of its own. */
    public GroupStyle placed(Placement value) {
      return new GroupStyle(space, start, end, true, value, across, frame);
    }
  }

  /** Where on the page a group may stand. */
  enum Placement {
    /** Where it comes in the text. */
    IN_FLOW,
    /**
     * Where it comes when it fits there; otherwise where there is room soon after: at the top of
     * the next column or, across all columns, at the foot of the page or the top of the next.
     */
    FLOAT
  }

  /**
   * What is drawn around a group: a ground, lines at its sides, or both.
   *
   * @param ground fills it
   * @param sides which lines
   * @param line the lines' thickness in points
   * @param ink the lines' colour
   * @param padding between frame and content, in points
   */
  record Frame(Optional<Ink> ground, Sides sides, double line, Ink ink, double padding) {
    /** Checks the components. */
    public Frame {
      Objects.requireNonNull(sides, "sides");
      Objects.requireNonNull(ink, "ink");
    }
  }

  /** Which sides of a frame have lines. */
  enum Sides {
    /** None. */
    NONE,
    /** The side where lines of text start. */
    START,
    /** Above and below. */
    TOP_AND_BOTTOM,
    /** All four. */
    ALL
  }

  /**
   * Blocks beside each other, their tops on one line. They stand below each other where no column
   * is high enough for them.
   *
   * @param shares from the side where lines start, at least one
   * @param gap what is left free between two of them, in points
   * @param space what is left free above and below
   */
  record SideBySide(List<Share> shares, double gap, BlockStyle.Space space) implements FlowBlock {
    /** Copies the shares. */
    public SideBySide {
      checkArgument(!shares.isEmpty(), "shares must not be empty");
      shares = List.copyOf(shares);
    }

    /**
     * One of several blocks beside each other.
     *
     * @param block what stands there
     * @param weight how much of the width it takes, in relation to the others' weights
     */
    public record Share(FlowBlock block, double weight) {
      /** Checks the weight. */
      public Share {
        Objects.requireNonNull(block, "block");
        checkArgument(weight > 0, "weight %s must be > 0", weight);
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sideBySide(this);
    }
  }

  /**
   * A picture.
   *
   * @param tag what it is
   * @param picture its bytes and size
   * @param style how it is set
   */
  record Image(Tag tag, Picture picture, ImageStyle style) implements FlowBlock {
    /** Checks the components. */
    public Image {
      Objects.requireNonNull(tag, "tag");
      Objects.requireNonNull(picture, "picture");
      Objects.requireNonNull(style, "style");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.image(this);
    }
  }

  /**
   * How a picture is set.
   *
   * @param tallest its height at most, as a share of the column's
   * @param coarsest the fewest pixels an inch: smaller pictures are not blown up beyond it
   * @param after the space below it, in points
   * @param align where it stands when it is narrower than its place
   */
  record ImageStyle(double tallest, double coarsest, double after, BlockStyle.Align align) {
    /** Checks the share. */
    public ImageStyle {
      checkArgument(tallest > 0 && tallest <= 1, "tallest %s must be in 0..1", tallest);
      checkArgument(coarsest > 0, "coarsest %s must be > 0", coarsest);
      Objects.requireNonNull(align, "align");
    }
  }

  /**
   * A table. Every row has the same number of columns, spans counted.
   *
   * @param tag what it is
   * @param columns how many, at least one
   * @param rows first those of headers, then the others
   * @param style how the table is set
   * @param anchor its lasting name
   */
  record Table(Tag tag, int columns, List<Row> rows, TableStyle style, Optional<Anchor> anchor)
      implements FlowBlock {
    /** Copies the rows. */
    public Table {
      Objects.requireNonNull(tag, "tag");
      checkArgument(columns >= 1, "columns %s must be >= 1", columns);
      rows = List.copyOf(rows);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.table(this);
    }
  }

  /**
   * A row of a table.
   *
   * @param header whether it names columns and is repeated where the table goes on
   * @param cells those that begin in this row, from the side where lines start
   */
  record Row(boolean header, List<Cell> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell of a table.
   *
   * @param text what it says
   * @param column where it begins, 0-based
   * @param columnSpan how many columns it takes
   * @param rowSpan how many rows it takes
   */
  record Cell(Text text, int column, int columnSpan, int rowSpan) {}

  /**
   * How a table is set. Lengths are in points.
   *
   * @param space what is left free above and below
   * @param padding between the columns and between text and rules
   * @param line the thickness of its rules
   * @param ink the colour of its rules
   */
  record TableStyle(BlockStyle.Space space, double padding, double line, Ink ink) {}

  /**
   * A line across, or part of the way. Lengths are in points.
   *
   * @param space what is left free above and below
   * @param thickness of the line, 0 for a mere space
   * @param share how much of the width it takes, 0 to 1
   * @param align where it stands when it is shorter
   * @param ink its colour
   * @param anchor its lasting name
   */
  record Rule(
      BlockStyle.Space space,
      double thickness,
      double share,
      BlockStyle.Align align,
      Ink ink,
      Optional<Anchor> anchor)
      implements FlowBlock {
    /** A line all the way. */
    public static Rule across(double before, double after, double thickness, Ink ink) {
      return new Rule(
          new BlockStyle.Space(before, after),
          thickness,
          1,
          BlockStyle.Align.START,
          ink,
          Optional.empty());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rule(this);
    }
  }

  /** Takes the visitor to the method for this kind. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method a kind: who forgets one does not compile.
   *
   * @param <R> what a visit gives
   */
  interface Visitor<R> {
    /** Visits text. */
    R text(Text text);

    /** Visits blocks that belong together. */
    R group(Group group);

    /** Visits blocks beside each other. */
    R sideBySide(SideBySide row);

    /** Visits a picture. */
    R image(Image image);

    /** Visits a table. */
    R table(Table table);

    /** Visits a line. */
    R rule(Rule rule);
  }
}
