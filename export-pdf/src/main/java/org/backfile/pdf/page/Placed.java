package org.backfile.pdf.page;

import java.util.Objects;
import org.backfile.pdf.line.Slab;

/**
 * A slab in its place.
 *
 * @param x its left side, in points from the page's
 * @param y its top, in points down from the page's
 * @param slab what stands there
 */
public record Placed(double x, double y, Slab slab) {
  /** Checks the slab. */
  public Placed {
    Objects.requireNonNull(slab, "slab");
  }

  /** The same further down, in points. */
  Placed lowered(double down) {
    return new Placed(x, y + down, slab);
  }
}
