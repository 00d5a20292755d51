package org.backfile.pdf;

import org.backfile.pdf.flow.Theme;
import org.backfile.pdf.page.PageGeometry;
import org.backfile.pdf.theme.StyleSheet;

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

  /** The page: what the theme's margins leave, in whole lines of its grid. */
  PageGeometry geometry(Theme theme) {
    double grid = theme.measures().grid();
    Theme.Margins margins = theme.measures().margins();
    int lines = (int) ((height - margins.top() - margins.foot()) / grid);
    PageGeometry.Frame frame =
        new PageGeometry.Frame(
            margins.side(), margins.top(), width - 2 * margins.side(), lines * grid);
    return new PageGeometry(width, height, frame, 1, 0, grid);
  }

  /** What a theme is made for on this paper. */
  StyleSheet.Setting setting() {
    return new StyleSheet.Setting(StyleSheet.PaperKind.of(width), 1);
  }
}
