package org.backfile.pdf.line;

import java.util.List;
import org.backfile.pdf.flow.Tag;

/**
 * Set type before it is cut into pages: slabs of one width from top to bottom.
 *
 * @param width in points
 * @param slabs from top to bottom, which is the reading order
 * @param tags the tags of what is set, in reading order, each after its parent
 * @param makeshifts what the page has no room for, the first of each kind
 */
public record Galley(double width, List<Slab> slabs, List<Tag> tags, List<Makeshift> makeshifts) {
  /** Copies the lists. */
  public Galley {
    slabs = List.copyOf(slabs);
    tags = List.copyOf(tags);
    makeshifts = List.copyOf(makeshifts);
  }

  /** The height when nothing is cut and every space counts, in points. */
  public double height() {
    double height = 0;
    double after = 0;
    for (Slab slab : slabs) {
      height += Math.max(after, slab.before()) + slab.height();
      after = slab.after();
    }
    return height;
  }
}
