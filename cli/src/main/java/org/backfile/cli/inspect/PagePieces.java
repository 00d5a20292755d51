package org.backfile.cli.inspect;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.backfile.ingest.html.PageArticle;
import org.backfile.ingest.html.story.Verdict;
import org.backfile.model.Block;

/**
 * A saved page's pieces. Its verdicts on pictures and the article's figures are both in the page's
 * order, one figure for each such verdict; figures that no verdict tells of stand at the end.
 */
final class PagePieces {
  private final Iterator<Block.Figure> figures;

  private PagePieces(List<Block.Figure> figures) {
    this.figures = figures.iterator();
  }

  static List<Piece> of(PageArticle page) {
    return new PagePieces(page.article().figures()).pieces(page.verdicts());
  }

  private List<Piece> pieces(List<Verdict> verdicts) {
    List<Piece> pieces = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      Piece piece = Piece.of(verdict);
      pieces.add(verdict.use() == Verdict.Use.FIGURE ? piece.with(figure()) : piece);
    }
    figures.forEachRemaining(figure -> pieces.add(Piece.of(figure)));
    return pieces;
  }

  private Optional<Block.Figure> figure() {
    return figures.hasNext() ? Optional.of(figures.next()) : Optional.empty();
  }
}
