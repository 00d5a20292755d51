package org.backfile.ingest.html.story;

import java.util.List;
import org.backfile.ingest.html.meta.PageMetadata;
import org.jsoup.nodes.Document;

/**
 * The measures of a page's pieces, for the program that trains the model of {@link StoryFinder}.
 */
public final class PageMeasures {
  private final List<Piece> pieces;
  private final float[][] rows;

  private PageMeasures(List<Piece> pieces, float[][] rows) {
    this.pieces = pieces;
    this.rows = rows;
  }

  /** Divides a page into its pieces and measures each. */
  public static PageMeasures of(Document page, PageMetadata metadata) {
    List<Piece> pieces = Splitter.split(page).shown();
    Surroundings around = new Surroundings(page.body(), pieces);
    Measures measures = new Measures(pieces, PageFacts.of(metadata), around, page.body());
    return new PageMeasures(pieces, measures.all());
  }

  /** What each piece that the page shows says, in the page's order. */
  public List<String> texts() {
    return pieces.stream().map(Piece::text).toList();
  }

  /** A row of measures for each piece; not copied. */
  public float[][] rows() {
    return rows;
  }

  /** The rows of the second look. */
  public float[][] widened(double[] firstProbabilities) {
    return new Context(pieces, firstProbabilities).widen(rows);
  }
}
