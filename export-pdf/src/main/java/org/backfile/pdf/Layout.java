package org.backfile.pdf;

import static com.google.common.base.Preconditions.checkArgument;

import org.backfile.pdf.flow.Element;
import org.backfile.pdf.flow.Theme;
import org.backfile.pdf.page.PageGeometry;
import org.backfile.pdf.theme.StyleSheet;

/**
 * The theme and the measures of a page for one size of paper and one number of columns.
 *
 * @param theme how everything looks
 * @param geometry where it stands
 */
record Layout(Theme theme, PageGeometry geometry) {
  /** More columns than this nobody wants. */
  static final int MOST_COLUMNS = 3;

  /** A character's width in ems, on the average of running text in a serif. */
  private static final double CHARACTER = 0.46;

  /** The narrowest column of several, in characters. One column alone may be narrower. */
  private static final int FEWEST_CHARACTERS = 24;

  /**
   * The widest column, in characters: readers lose the next line beyond 75 or so (Bringhurst, The
   * Elements of Typographic Style, 2.1.2), and some room is left for what reaches out.
   */
  private static final int MOST_CHARACTERS = 80;

  /** Text that is moved in keeps lines of as many ems at least. */
  private static final double SHORTEST_INSET = 30;

  /** Margins take no larger share of a side. */
  private static final double WIDEST_MARGIN = 0.16;

  /** The layout for a paper under a theme, with heads as wide as the page. */
  static Layout of(StyleSheet style, Paper paper, int columns) {
    return of(style, paper, columns, StyleSheet.HeadKind.WIDE);
  }

  /** The layout for a paper under a theme. */
  static Layout of(StyleSheet style, Paper paper, int columns, StyleSheet.HeadKind heads) {
    Theme theme =
        style.theme(new StyleSheet.Setting(StyleSheet.PaperKind.of(paper.width()), columns, heads));
    PageGeometry geometry = geometry(theme, paper, columns);
    double most = geometry.columnWidth() - SHORTEST_INSET * size(theme);
    return new Layout(theme.insetAtMost(most), geometry);
  }

  /** The same with the first column on the right. */
  Layout fromRight() {
    return new Layout(theme, geometry.turned());
  }

  /**
   * Checks that a paper has room for columns.
   *
   * @throws IllegalArgumentException when they would be too narrow
   */
  static void check(StyleSheet style, Paper paper, int columns) {
    checkArgument(
        columns >= 1 && columns <= MOST_COLUMNS,
        "columns %s must be 1 to %s",
        columns,
        MOST_COLUMNS);
    int most = columns;
    while (most > 1 && !of(style, paper, most).isLegible()) {
      most--;
    }
    checkArgument(
        columns == most,
        "columns %s are too narrow on %s paper, which has room for %s",
        columns,
        paper,
        most);
  }

  private boolean isLegible() {
    return geometry.columnWidth() >= FEWEST_CHARACTERS * CHARACTER * size(theme);
  }

  private static double size(Theme theme) {
    return theme.style(Element.BODY).text().size();
  }

  /**
   * What the theme's margins leave, in whole lines of its grid. Small sheets have smaller margins,
   * and large ones wider margins rather than lines that are too long.
   */
  private static PageGeometry geometry(Theme theme, Paper paper, int columns) {
    Theme.Margins margins = theme.measures().margins();
    double longest = MOST_CHARACTERS * CHARACTER * size(theme);
    double widest = theme.measures().inset() + columns * longest + (columns - 1) * margins.gutter();
    double width = paper.width();
    double side = Math.max(Math.min(margins.side(), width * 0.2), (width - widest) / 2);
    double top = Math.min(margins.top(), paper.height() * WIDEST_MARGIN);
    double foot = Math.min(margins.foot(), paper.height() * WIDEST_MARGIN);
    double grid = theme.measures().grid();
    int lines = (int) ((paper.height() - top - foot) / grid);
    PageGeometry.Frame frame = new PageGeometry.Frame(side, top, width - 2 * side, lines * grid);
    return new PageGeometry(
        width, paper.height(), frame, columns, columns == 1 ? 0 : margins.gutter(), false, grid);
  }
}
