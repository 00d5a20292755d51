package org.backfile.pdf;

import org.backfile.pdf.flow.Theme;
import org.backfile.pdf.page.PageGeometry;

/** The sizes of paper that an edition can be set for. */
public enum Paper {
  /** ISO 216 A4, 210 × 297 mm. */
  A4(595.276, 841.89),
  /** US letter, 8.5 × 11 inches. */
  LETTER(612, 792),
  /** ISO 216 A5, 148 × 210 mm. */
  A5(419.528, 595.276);

  private final double width;
  private final double height;

  Paper(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** The width in points. */
  public double width() {
    return width;
  }

  /** The height in points. */
  public double height() {
    return height;
  }

  /**
   * The page. Running text has 65 to 70 characters a line; on the larger sheets, headlines and
   * pictures reach further to the left.
   */
  PageGeometry geometry() {
    boolean small = this == A5;
    double grid = theme().measures().grid();
    double side = small ? 50 : 62;
    double top = small ? 58 : 78;
    double foot = small ? 56 : 76;
    int lines = (int) ((height - top - foot) / grid);
    PageGeometry.Frame frame = new PageGeometry.Frame(side, top, width - 2 * side, lines * grid);
    return new PageGeometry(width, height, frame, 1, 0, grid);
  }

  /** The built-in theme for this paper. */
  Theme theme() {
    return switch (this) {
      case A4 -> Theme.newspaper(10.8, new Theme.Measures(15, 118, 18), 1);
      case LETTER -> Theme.newspaper(10.8, new Theme.Measures(15, 126, 18), 1);
      case A5 -> Theme.newspaper(9.8, new Theme.Measures(13.2, 0, 16), 0.82);
    };
  }
}
