package org.backfile.pdf.line;

import java.util.ArrayList;
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

  /** Galleys below each other, of which the first has the tags; there must be one. */
  public static Galley joined(List<Galley> parts) {
    List<Slab> slabs = new ArrayList<>();
    Makeshifts makeshifts = new Makeshifts();
    for (Galley part : parts) {
      slabs.addAll(part.slabs);
      part.makeshifts.forEach(makeshift -> makeshifts.add(makeshift.kind(), makeshift.example()));
    }
    Galley first = parts.get(0);
    return new Galley(first.width, slabs, first.tags, makeshifts.taken());
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
