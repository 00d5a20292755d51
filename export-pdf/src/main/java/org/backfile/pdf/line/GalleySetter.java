package org.backfile.pdf.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Anchor;
import org.backfile.pdf.flow.BlockStyle;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.flow.FlowBlock.Placement;

/**
 * Puts one block after another onto a galley. Each visit adds slabs; the last of them is given
 * back.
 */
final class GalleySetter implements FlowBlock.Visitor<Integer> {
  /** However deep blocks are nested, this much width is left to them, in points. */
  private static final double NARROWEST = 90;

  /** A table's head is repeated up to this share of the column's height. */
  private static final double TALLEST_HEAD = 0.3;

  /** A table across all columns up to this share of their height moves like a picture. */
  private static final double TALLEST_FLOAT = 0.45;

  /** A box up to this share of the column's height is not parted. */
  private static final double TALLEST_BOX = 0.2;

  /** The page must be wider than the column by this much for a table to leave the column. */
  private static final double LITTLE_MORE = 1.2;

  /**
   * A table is better set across all columns when its longest cell, cut at any letter, fills more
   * lines than these; cut at words it then fills four or more.
   */
  private static final double MOST_CELL_LINES = 2.5;

  /** When less than this share of an indent finds room, there is none. */
  private static final double NO_ROOM = 0.01;

  /** The thinnest line that presses print, in points. */
  private static final double HAIRLINE = 0.25;

  /** A picture's pixels for each inch, turned into points. */
  private static final double POINTS_PER_INCH = 72;

  private final ParagraphSetter paragraphs;
  private final ItemMarkers markers;
  private final Typesetter.Column column;
  private final List<Slab> slabs;
  private final List<Anchor> waiting = new ArrayList<>();
  private double left;
  private double width;

  /** Whether blocks are set for the page's frame rather than for the column. */
  private boolean across;

  /** How many frames and list items are around what is set. */
  private int nested;

  /** The table that was measured last. */
  private Optional<Measured> measured = Optional.empty();

  /** The space that the next slab gets above it. */
  private double gap;

  GalleySetter(ParagraphSetter paragraphs, Typesetter.Column column, List<Slab> slabs) {
    this.paragraphs = paragraphs;
    markers = new ItemMarkers(paragraphs);
    this.column = column;
    this.slabs = slabs;
    width = column.width();
  }

  private void open(BlockStyle.Space space, Optional<Anchor> anchor) {
    gap = Math.max(gap, space.before());
    if (anchor.isPresent()) {
      waiting.add(anchor.get());
    }
  }

  private void close(double after) {
    if (slabs.isEmpty()) {
      gap = Math.max(gap, after);
    } else {
      int last = slabs.size() - 1;
      slabs.set(last, slabs.get(last).followed(after));
    }
  }

  private void add(double height, List<Mark> marks, Slab.Flags flags) {
    List<Mark> shifted = left == 0 ? marks : shifted(marks, left, 0);
    slabs.add(
        new Slab(gap, height, 0, shifted, waiting, flags, Placement.IN_FLOW, Optional.empty()));
    waiting.clear();
    gap = 0;
  }

  static List<Mark> shifted(List<Mark> marks, double right, double down) {
    List<Mark> shifted = new ArrayList<>(marks.size());
    for (Mark mark : marks) {
      shifted.add(mark.shifted(right, down));
    }
    return shifted;
  }

  @Override
  public Integer text(FlowBlock.Text text) {
    BlockStyle style = text.style();
    open(style.space(), text.anchor());
    List<List<Mark>> lines = paragraphs.lines(text, width);
    // What no column can hold is parted as running text.
    boolean together = style.keep().together() && lines.size() * style.leading() <= column.height();
    BlockStyle.Keep rule = new BlockStyle.Keep(style.keep().withNext(), together);
    for (int i = 0; i < lines.size(); i++) {
      boolean beside = i < style.composition().dropCap() - 1;
      boolean keep = beside || keeps(rule, i, lines.size());
      add(style.leading(), lines.get(i), flags(keep, style.onGrid()));
    }
    close(style.space().after());
    return slabs.size();
  }

  private Slab.Flags flags(boolean keep, boolean onGrid) {
    // Where nothing is wider than a column, nothing spans.
    boolean spans = across && column.across() > column.width();
    return new Slab.Flags(keep ? Slab.Hold.FIRM : Slab.Hold.FREE, onGrid, spans);
  }

  /** Whether line {@code index} stays with the next: at least two lines on either side of a cut. */
  private static boolean keeps(BlockStyle.Keep keep, int index, int count) {
    if (index == count - 1) {
      return keep.withNext();
    }
    return keep.together() || index == 0 || index == count - 2;
  }

  @Override
  public Integer group(FlowBlock.Group group) {
    FlowBlock.GroupStyle style = group.style();
    open(style.space(), group.anchor());
    int first = slabs.size();
    double outerLeft = left;
    double outerWidth = width;
    boolean outerAcross = across;
    boolean spanning = !across && (style.across() || holdsWideTable(group));
    nested += isEnclosing(group) ? 1 : 0;
    if (spanning) {
      across = true;
      left = 0;
      width = column.across();
    }
    double padding = style.frame().map(Frames::sidePadding).orElse(0.0);
    double inset = style.start() + style.end() + 2 * padding;
    double scale = inset == 0 ? 1 : Math.min(1, Math.max(0, width - NARROWEST) / inset);
    if (scale < NO_ROOM) {
      paragraphs.makeshifts().add(Makeshift.Kind.INDENTS_NARROWED, "");
    }
    double start = paragraphs.isFromRight() ? style.end() : style.start();
    left += (start + padding) * scale;
    width -= inset * scale;
    // The space above belongs to the group, not to the first block in its frame.
    double above = gap;
    if (style.frame().isPresent()) {
      gap = 0;
    }
    group.blocks().forEach(block -> block.accept(this));
    // A frame and a number stand where the group does, which may be out of the column.
    left = spanning ? 0 : outerLeft;
    width = spanning ? column.across() : outerWidth;
    if (slabs.size() > first) {
      List<Slab> members = slabs.subList(first, slabs.size());
      finish(group, members, above, scale);
      if (spanning && !style.across() && height(members) < column.height() * TALLEST_FLOAT) {
        floating(members, Placement.FLOAT);
      }
    } else if (style.frame().isPresent()) {
      gap = above;
    }
    left = outerLeft;
    width = outerWidth;
    across = outerAcross;
    nested -= isEnclosing(group) ? 1 : 0;
    close(style.space().after());
    return slabs.size();
  }

  /** Whether the blocks in a group cannot leave it for the page's whole width. */
  private static boolean isEnclosing(FlowBlock.Group group) {
    return group.marker().isPresent() || group.style().frame().isPresent();
  }

  /** Whether a table of the group is too wide for the column, but not for the page. */
  private boolean holdsWideTable(FlowBlock.Group group) {
    if (nested > 0 || isEnclosing(group) || column.across() < width * LITTLE_MORE) {
      return false;
    }
    for (FlowBlock block : group.blocks()) {
      if (block instanceof FlowBlock.Table table) {
        double room = width - table.style().padding() * table.columns();
        if (widths(table).needed() > room || widths(table).lines(room) > MOST_CELL_LINES) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a table's columns wish for; asked for twice, found out once. */
  private ColumnWidths widths(FlowBlock.Table table) {
    Measured known =
        measured
            .filter(last -> last.table().equals(table))
            .orElseGet(() -> new Measured(table, ColumnWidths.of(paragraphs, table)));
    measured = Optional.of(known);
    return known.widths();
  }

  private record Measured(FlowBlock.Table table, ColumnWidths widths) {}

  private void finish(FlowBlock.Group group, List<Slab> members, double above, double scale) {
    FlowBlock.GroupStyle style = group.style();
    ItemMarkers.Place place = new ItemMarkers.Place(left, width, style.start() * scale, scale < 1);
    group.marker().ifPresent(marker -> markers.put(marker, members, place));
    style
        .frame()
        .filter(frame -> scale >= NO_ROOM)
        .ifPresent(
            frame -> {
              boolean turned = paragraphs.isFromRight();
              double inset = (turned ? style.end() : style.start()) * scale;
              double taken = (style.start() + style.end()) * scale;
              Frames.draw(frame, members, left + inset, width - taken, turned);
              members.set(0, members.get(0).spaced(above, members.get(0).after()));
            });
    double height = height(members);
    boolean box = style.frame().isPresent() && height < column.height() * TALLEST_BOX;
    if (height > column.height()) {
      return; // no column can hold it: it is parted where it comes
    }
    if (style.placement() != Placement.IN_FLOW) {
      floating(members, style.placement());
    } else if (style.together() || box) {
      for (int i = 0; i < members.size() - 1; i++) {
        Slab slab = members.get(i);
        members.set(i, slab.flags().keepWithNext() ? slab : slab.holding(Slab.Hold.GROUP));
      }
    }
  }

  /** How high slabs are below each other, in points. */
  private static double height(List<Slab> members) {
    double height = 0;
    double after = 0;
    for (int i = 0; i < members.size(); i++) {
      Slab slab = members.get(i);
      height += (i == 0 ? 0 : Math.max(after, slab.before())) + slab.height();
      after = slab.after();
    }
    return height;
  }

  private static void floating(List<Slab> members, Placement placement) {
    for (int i = 0; i < members.size(); i++) {
      boolean last = i == members.size() - 1;
      Slab.Hold hold = last ? Slab.Hold.FREE : Slab.Hold.FIRM;
      members.set(i, members.get(i).placed(placement).holding(hold));
    }
  }

  @Override
  public Integer sideBySide(FlowBlock.SideBySide row) {
    open(row.space(), Optional.empty());
    List<Mark> marks = new ArrayList<>();
    List<Anchor> anchors = new ArrayList<>(waiting);
    double height = 0;
    double weights = row.shares().stream().mapToDouble(FlowBlock.SideBySide.Share::weight).sum();
    double room = width - row.gap() * (row.shares().size() - 1);
    boolean turned = paragraphs.isFromRight();
    double x = 0;
    for (FlowBlock.SideBySide.Share cell : row.shares()) {
      double cellWidth = room * cell.weight() / weights;
      double from = turned ? width - x - cellWidth : x;
      double y = 0;
      double after = 0;
      for (Slab slab : cell(cell.block(), cellWidth)) {
        y += y == 0 ? 0 : Math.max(after, slab.before());
        marks.addAll(shifted(slab.marks(), from, y));
        anchors.addAll(slab.anchors());
        y += slab.height();
        after = slab.after();
      }
      height = Math.max(height, y);
      x += cellWidth + row.gap();
    }
    if (room < row.shares().size() * NARROWEST || height > column.height()) {
      row.shares().forEach(cell -> cell.block().accept(this));
    } else {
      waiting.clear();
      waiting.addAll(anchors);
      add(height, marks, flags(false, false));
    }
    close(row.space().after());
    return slabs.size();
  }

  /** A block set for a width of its own. */
  private List<Slab> cell(FlowBlock block, double cellWidth) {
    List<Slab> own = new ArrayList<>();
    Typesetter.Column narrow = new Typesetter.Column(cellWidth, column.height());
    block.accept(new GalleySetter(paragraphs, narrow, own));
    return own;
  }

  @Override
  public Integer image(FlowBlock.Image image) {
    double natural = image.picture().width() * POINTS_PER_INCH / image.style().coarsest();
    double ratio = (double) image.picture().height() / image.picture().width();
    double tallest = image.style().tallest() * column.height();
    double shown = Math.min(Math.min(width, natural), tallest / ratio);
    double height = Math.min(tallest, shown * ratio);
    if (Math.min(shown, height) < HAIRLINE) {
      String pixels = image.picture().width() + " × " + image.picture().height();
      paragraphs.makeshifts().add(Makeshift.Kind.PICTURE_TOO_THIN, pixels);
    }
    double from = place(image.style().align(), shown);
    add(
        height,
        List.of(new Mark.Image(from, 0, shown, height, image.picture(), image.tag())),
        flags(true, false));
    close(image.style().after());
    return slabs.size();
  }

  @Override
  public Integer table(FlowBlock.Table table) {
    open(table.style().space(), table.anchor());
    List<Slab> header = new ArrayList<>();
    Optional<Slab.TableHead> head = Optional.empty();
    for (TableSetter.RowSlab row : tableSetter(table).rows()) {
      add(row.height(), row.marks(), flags(row.keep(), false));
      int last = slabs.size() - 1;
      if (row.header()) {
        header.add(slabs.get(last));
      } else if (head.isPresent()) {
        slabs.set(last, slabs.get(last).under(head.get()));
      } else if (repeats(header)) {
        head = Optional.of(new Slab.TableHead(header));
      }
    }
    close(table.style().space().after());
    return slabs.size();
  }

  private TableSetter tableSetter(FlowBlock.Table table) {
    Typesetter.Column measure = new Typesetter.Column(width, column.height());
    return new TableSetter(paragraphs, table, widths(table), measure);
  }

  /** Whether there is a head, and one that leaves a page to the rows. */
  private boolean repeats(List<Slab> header) {
    double height = header.stream().mapToDouble(Slab::height).sum();
    return !header.isEmpty() && height <= column.height() * TALLEST_HEAD;
  }

  /** Where something stands that is narrower than its place. */
  private double place(BlockStyle.Align align, double length) {
    double rest = width - length;
    return switch (align) {
      case START, BALANCED, JUSTIFIED -> paragraphs.isFromRight() ? rest : 0;
      case CENTRE -> rest / 2;
      case END -> paragraphs.isFromRight() ? 0 : rest;
    };
  }

  @Override
  public Integer rule(FlowBlock.Rule rule) {
    open(rule.space(), rule.anchor());
    double length = width * rule.share();
    double x = place(rule.align(), length);
    List<Mark> marks =
        rule.thickness() == 0
            ? List.of()
            : List.of(new Mark.Fill(x, 0, length, rule.thickness(), rule.ink()));
    // A line below a heading is a part of it.
    boolean keep = !slabs.isEmpty() && slabs.get(slabs.size() - 1).flags().keepWithNext();
    add(rule.thickness(), marks, flags(keep, false));
    close(rule.space().after());
    return slabs.size();
  }
}
