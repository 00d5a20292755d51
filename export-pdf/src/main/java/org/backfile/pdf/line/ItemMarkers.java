package org.backfile.pdf.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.pdf.flow.FlowBlock;

/**
 * Puts items' numbers and bullets beside their first lines, or on lines of their own where deep
 * nesting has left no room beside them.
 */
final class ItemMarkers {
  /** No item's number is wider, in points. */
  private static final double ENDLESS = 1e6;

  /** As much is free between a marker and its item at least, in ems. */
  private static final double GAP = 0.2;

  private final ParagraphSetter paragraphs;

  ItemMarkers(ParagraphSetter paragraphs) {
    this.paragraphs = paragraphs;
  }

  /**
   * Where an item stands, in points.
   *
   * @param left of it and its marker
   * @param width of both
   * @param indent what the marker has of it
   * @param narrowed whether that is less than the marker should have
   */
  record Place(double left, double width, double indent, boolean narrowed) {}

  /** Puts a marker in front of the slabs of its item, of which there is one at least. */
  void put(FlowBlock.Text marker, List<Slab> item, Place place) {
    double x = paragraphs.isFromRight() ? place.left() + place.width() - ENDLESS : place.left();
    List<Mark> said = GalleySetter.shifted(paragraphs.lines(marker, ENDLESS).get(0), x, 0);
    Slab top = item.get(0);
    if (place.narrowed() && needed(marker, said) > place.indent()) {
      item.set(0, top.spaced(0, top.after()));
      item.add(0, line(marker, said, top));
    } else {
      List<Mark> marks = new ArrayList<>(said);
      marks.addAll(top.marks());
      item.set(0, top.reshaped(top.height(), marks));
    }
  }

  private static double needed(FlowBlock.Text marker, List<Mark> said) {
    double width = GAP * marker.style().text().size();
    for (Mark mark : said) {
      width += mark instanceof Mark.Glyphs glyphs ? glyphs.width() : 0;
    }
    return width;
  }

  /** A line above the first slab, which holds to it like the other slabs of a group. */
  private static Slab line(FlowBlock.Text marker, List<Mark> said, Slab top) {
    Slab.Flags flags = new Slab.Flags(Slab.Hold.GROUP, top.flags().onGrid(), top.flags().across());
    double height = marker.style().leading();
    return new Slab(
        top.before(), height, 0, said, List.of(), flags, top.placement(), Optional.empty());
  }
}
