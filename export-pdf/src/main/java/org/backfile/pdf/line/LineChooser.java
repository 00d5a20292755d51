package org.backfile.pdf.line;

import org.backfile.pdf.flow.BlockStyle;
import org.backfile.pdf.flow.BlockStyle.Align;

/**
 * Chooses where the lines of a stock end, by the manner of its paragraph: justified lines in passes
 * that put up with more and more, as TeX does, ragged ones at once. Not thread-safe; each worker
 * has one.
 */
final class LineChooser {
  /** A text of more lines than this is for reading on, not for the eye. */
  private static final int MOST_BALANCED = 8;

  /** {@code \emergencystretch} in ems, as LaTeX's {@code \sloppy} has it. */
  private static final double EMERGENCY = 3;

  private final Seams seams;
  private final LineBreaker breaker = new LineBreaker();
  private final RagBreaker rag = new RagBreaker();
  private Breakpoints points = new Breakpoints();

  LineChooser(Seams seams) {
    this.seams = seams;
  }

  /**
   * A paragraph and how it is set.
   *
   * @param paragraph its characters
   * @param style what it asks for
   * @param justified whether lines are made equally long
   * @param filled whether each line simply takes what fits
   */
  record Task(Paragraph paragraph, BlockStyle style, boolean justified, boolean filled) {
    boolean hyphenated() {
      return style.composition().hyphenated();
    }
  }

  /** The places among which the last choice was made. */
  Breakpoints points() {
    return points;
  }

  /**
   * The places where the lines of what is in the stock end, in order, the last place among them.
   *
   * @param shape how long the lines may be, the first being the first of the stock
   * @param complete whether the stock ends where a line has to end
   */
  int[] choose(Task task, ParShape shape, boolean complete) {
    if (complete) {
      points = seams.ends(task.paragraph(), task.justified());
      int last = points.size() - 1;
      if (points.width(0, last) <= shape.width(0) + LineBreaker.ROUNDING) {
        return new int[] {last};
      }
    }
    return task.justified() ? justified(task, shape, complete) : ragged(task, shape, complete);
  }

  private void find(Task task, ParShape shape, boolean hyphenated) {
    Seams.Manner manner = new Seams.Manner(hyphenated, task.justified());
    points = seams.find(task.paragraph(), manner, shape.narrowest());
  }

  /**
   * Without hyphens first, then with them, then with short lines inside addresses, and then with
   * whatever stretch is needed.
   */
  private int[] justified(Task task, ParShape shape, boolean complete) {
    double stretch = EMERGENCY * task.style().text().size();
    LineBreaker.Tolerance first =
        task.hyphenated() ? LineBreaker.Tolerance.WITHOUT_HYPHENS : LineBreaker.Tolerance.USUAL;
    find(task, shape, false);
    int[] ends = breaker.breaks(points, shape, first, complete);
    if (ends.length == 0 && task.hyphenated()) {
      find(task, shape, true);
      ends = breaker.breaks(points, shape, LineBreaker.Tolerance.USUAL, complete);
    }
    if (ends.length == 0 && points.hasJoints()) {
      ends = putUpWith(LineBreaker.Tolerance.USUAL, shape, complete);
    }
    if (ends.length == 0) {
      ends = putUpWith(LineBreaker.Tolerance.NARROW, shape, complete);
    }
    if (ends.length == 0) {
      ends = putUpWith(LineBreaker.Tolerance.emergency(stretch), shape, complete);
    }
    if (ends.length == 0) {
      ends = putUpWith(LineBreaker.Tolerance.last(stretch), shape, complete);
    }
    return ends.length == 0 ? ragged(task, shape, complete) : ends;
  }

  /** The places within a tolerance, where lines that end inside addresses may be short. */
  private int[] putUpWith(LineBreaker.Tolerance tolerance, ParShape shape, boolean complete) {
    return breaker.breaks(points, shape, tolerance.shortBy(shape.usual()), complete);
  }

  private int[] ragged(Task task, ParShape shape, boolean complete) {
    find(task, shape, task.hyphenated());
    RagBreaker.Manner manner = complete ? RagBreaker.Manner.RUNNING : RagBreaker.Manner.OPEN;
    manner = task.filled() ? RagBreaker.Manner.FILLED : manner;
    int[] ends = rag.breaks(points, shape, manner, task.hyphenated());
    Align align = task.style().align();
    boolean balanced = (align == Align.BALANCED || align == Align.CENTRE) && complete;
    return balanced && ends.length <= MOST_BALANCED
        ? rag.breaks(points, shape, RagBreaker.Manner.BALANCED, task.hyphenated())
        : ends;
  }
}
