package org.backfile.pdf.line;

import java.util.ArrayList;
import java.util.List;
import org.backfile.pdf.flow.FlowBlock.Frame;
import org.backfile.pdf.flow.FlowBlock.Sides;

/**
 * Draws frames around slabs, a part of the frame with each slab, so that a frame may go on in the
 * next column.
 */
final class Frames {
  /** Grounds and bars of neighbouring slabs overlap, or viewers would show a gap, in points. */
  private static final double SEAM = 0.4;

  private Frames() {}

  /** How much a frame takes away from either side, in points. */
  static double sidePadding(Frame frame) {
    return frame.sides() == Sides.TOP_AND_BOTTOM && frame.ground().isEmpty() ? 0 : frame.padding();
  }

  /**
   * How much it adds above and below, in points; a bar beside text is hardly longer than the text.
   */
  private static double endPadding(Frame frame) {
    boolean bar = frame.sides() == Sides.START && frame.ground().isEmpty();
    return bar ? frame.padding() * 0.2 : frame.padding();
  }

  /** Replaces the slabs by framed ones. */
  static void draw(Frame frame, List<Slab> slabs, double x, double width, boolean turned) {
    double gap = 0;
    for (int i = 0; i < slabs.size(); i++) {
      boolean top = i == 0;
      boolean bottom = i == slabs.size() - 1;
      Slab slab = slabs.get(i);
      // The space between two framed slabs is inside the frame, which goes on through it.
      double above = top ? endPadding(frame) : Math.max(gap, slab.before());
      double height = above + slab.height() + (bottom ? endPadding(frame) : 0);
      List<Mark> marks = new ArrayList<>();
      double ground = bottom ? height : height + SEAM;
      frame.ground().ifPresent(ink -> marks.add(new Mark.Fill(x, 0, width, ground, ink)));
      lines(frame, new Box(x, width, height), top, bottom, turned, marks);
      marks.addAll(GalleySetter.shifted(slab.marks(), 0, above));
      gap = slab.after();
      slabs.set(i, slab.reshaped(height, marks).spaced(top ? slab.before() : 0, 0).loose());
    }
  }

  private record Box(double x, double width, double height) {}

  private static void lines(
      Frame frame, Box box, boolean top, boolean bottom, boolean turned, List<Mark> marks) {
    double line = frame.line();
    boolean all = frame.sides() == Sides.ALL;
    boolean across = all || frame.sides() == Sides.TOP_AND_BOTTOM;
    if (across && top) {
      marks.add(new Mark.Fill(box.x(), 0, box.width(), line, frame.ink()));
    }
    if (across && bottom) {
      marks.add(new Mark.Fill(box.x(), box.height() - line, box.width(), line, frame.ink()));
    }
    double right = box.x() + box.width() - line;
    boolean start = frame.sides() == Sides.START;
    double from = top ? 0 : -SEAM;
    double height = box.height() - from;
    if (all || (start && !turned)) {
      marks.add(new Mark.Fill(box.x(), from, line, height, frame.ink()));
    }
    if (all || (start && turned)) {
      marks.add(new Mark.Fill(right, from, line, height, frame.ink()));
    }
  }
}
