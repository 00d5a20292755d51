package org.backfile.pdf.page;

import java.util.List;
import org.backfile.pdf.line.Slab;

/**
 * A float that waits for a place.
 *
 * @param index where in the stream it comes, by which floats keep their order
 * @param slabs what is placed in one piece
 */
record Floating(long index, List<Slab> slabs) {
  Floating {
    slabs = List.copyOf(slabs);
  }

  /** The height of a stack of these slabs alone, in points. */
  double height() {
    double height = 0;
    double after = 0;
    for (int i = 0; i < slabs.size(); i++) {
      Slab slab = slabs.get(i);
      height += (i == 0 ? 0 : Math.max(after, slab.before())) + slab.height();
      after = slab.after();
    }
    return height;
  }
}
