package org.backfile.pdf.line;

import java.util.ArrayList;
import java.util.List;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.font.Shaper;

/** Sets flows into galleys of one measure. Not thread-safe; each worker has one. */
public final class Typesetter {
  private final Makeshifts makeshifts = new Makeshifts();
  private final ParagraphSetter paragraphs;
  private final Column column;

  /** Sets with a shaper's glyphs for a column. */
  public Typesetter(Shaper shaper, Column column) {
    this.paragraphs = new ParagraphSetter(shaper, makeshifts);
    this.column = column;
  }

  /**
   * The column that galleys are set for, in points.
   *
   * @param width of what stands in one column
   * @param height of what may stand in one piece
   * @param across the width of what spans all columns of a page
   */
  public record Column(double width, double height, double across) {
    /** The only column of its page. */
    public Column(double width, double height) {
      this(width, height, width);
    }
  }

  /** The galley of a flow. */
  public Galley set(Flow flow) {
    List<Slab> slabs = new ArrayList<>();
    paragraphs.startAt(flow.fromRight());
    GalleySetter setter = new GalleySetter(paragraphs, column, slabs);
    flow.blocks().forEach(block -> block.accept(setter));
    return new Galley(column.width(), slabs, flow.tags(), makeshifts.taken());
  }
}
