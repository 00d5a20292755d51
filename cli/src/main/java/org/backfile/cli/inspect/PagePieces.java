package org.backfile.cli.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.ingest.html.PageArticle;
import org.backfile.ingest.html.story.Verdict;
import org.backfile.model.Block;
import org.backfile.model.Image;

/**
 * A saved page's pieces. Its verdicts on pictures and the article's figures are both in the page's
 * order, so a verdict belongs to the next figure whose address agrees; a figure that no verdict
 * names stands at the end.
 */
final class PagePieces {
  private final List<Block.Figure> figures;
  private final boolean oneEach;
  private int next;

  private PagePieces(List<Block.Figure> figures, boolean oneEach) {
    this.figures = figures;
    this.oneEach = oneEach;
  }

  static List<Piece> of(PageArticle page) {
    List<Block.Figure> figures = page.article().figures();
    long pictures = page.verdicts().stream().filter(PagePieces::isPicture).count();
    return new PagePieces(figures, pictures == figures.size()).pieces(page.verdicts());
  }

  private List<Piece> pieces(List<Verdict> verdicts) {
    List<Piece> pieces = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      Piece piece = Piece.of(verdict);
      pieces.add(isPicture(verdict) ? piece.with(figure(verdict.text())) : piece);
    }
    figures.subList(next, figures.size()).forEach(figure -> pieces.add(Piece.of(figure)));
    return pieces;
  }

  private static boolean isPicture(Verdict verdict) {
    return verdict.use() == Verdict.Use.FIGURE;
  }

  private Optional<Block.Figure> figure(String address) {
    boolean found =
        next < figures.size() && (oneEach || agrees(figures.get(next).image(), address));
    return found ? Optional.of(figures.get(next++)) : Optional.empty();
  }

  private static boolean agrees(Image image, String address) {
    String path = address.replaceFirst("[?#].*", "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    return !name.isEmpty()
        && (image.name().filter(name::equals).isPresent()
            || image.url().filter(url -> url.toString().contains(name)).isPresent());
  }
}
