package org.backfile.pdf.page;

import org.backfile.pdf.line.Slab;

/**
 * The baseline grid of a page.
 *
 * @param top where it begins, in points from the page's top
 * @param step from line to line
 */
record Grid(double top, double step) {
  /** Sums of rounded heights may miss a line by this much, in points. */
  static final double ROUNDING = 0.01;

  /** The line at or below a place. */
  double below(double y) {
    return top + Math.ceil((y - top - ROUNDING) / step) * step;
  }

  /** The line at or above a place. */
  double above(double y) {
    return top + Math.floor((y - top + ROUNDING) / step) * step;
  }

  /** Where a slab stands that is to stand at a place or, on the grid, soon below it. */
  double place(Slab slab, double y) {
    return slab.flags().onGrid() ? below(y) : y;
  }
}
