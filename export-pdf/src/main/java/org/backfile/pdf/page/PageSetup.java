package org.backfile.pdf.page;

import java.util.Objects;
import java.util.Optional;
import org.backfile.pdf.line.Slab;

/**
 * What the pages of a run have in common.
 *
 * @param geometry their measures
 * @param furniture what stands around the text
 * @param divider what stands between two stories on one page
 */
public record PageSetup(PageGeometry geometry, Furniture furniture, Optional<Slab> divider) {
  /** Checks the components. */
  public PageSetup {
    Objects.requireNonNull(geometry, "geometry");
    Objects.requireNonNull(furniture, "furniture");
    Objects.requireNonNull(divider, "divider");
  }
}
