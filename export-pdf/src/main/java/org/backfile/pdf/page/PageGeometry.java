package org.backfile.pdf.page;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The measures of a page in points, y down from its top.
 *
 * @param width of the paper
 * @param height of the paper
 * @param frame where the text stands
 * @param columns how many stand side by side in the frame
 * @param gutter the room between two columns
 * @param fromRight whether the first column is the one on the right
 * @param grid the distance between the lines of the baseline grid, which starts at the frame's top
 */
public record PageGeometry(
    double width,
    double height,
    Frame frame,
    int columns,
    double gutter,
    boolean fromRight,
    double grid) {
  /** Checks that the frame lies on the paper. */
  public PageGeometry {
    checkArgument(columns >= 1, "columns %s must be >= 1", columns);
    checkArgument(grid > 0, "grid %s must be > 0", grid);
    checkArgument(
        frame.left() >= 0
            && frame.top() >= 0
            && frame.left() + frame.width() <= width
            && frame.top() + frame.height() <= height,
        "%s must lie on the paper",
        frame);
  }

  /**
   * A rectangle on the page.
   *
   * @param left from the paper's left side
   * @param top from its top
   * @param width of the rectangle
   * @param height of the rectangle
   */
  public record Frame(double left, double top, double width, double height) {}

  /** The width of one column. */
  public double columnWidth() {
    return (frame.width() - gutter * (columns - 1)) / columns;
  }

  /** Where a column's left side is, 0 being the one that is read first. */
  public double columnLeft(int column) {
    int place = fromRight ? columns - 1 - column : column;
    return frame.left() + place * (columnWidth() + gutter);
  }

  /** The same page with the columns in the other order. */
  public PageGeometry turned() {
    return new PageGeometry(width, height, frame, columns, gutter, !fromRight, grid);
  }

  /** The same page with one column as wide as its frame. */
  public PageGeometry undivided() {
    return new PageGeometry(width, height, frame, 1, 0, fromRight, grid);
  }
}
