package org.backfile.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.Wording;
import org.backfile.model.Article;
import org.backfile.pdf.Paper;
import org.backfile.pdf.flow.ArticleFlow;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.flow.FlowContext;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.flow.Theme;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.font.Shaper;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.line.Typesetter;
import org.backfile.pdf.page.Furniture;
import org.backfile.pdf.page.Page;
import org.backfile.pdf.page.PageGeometry;
import org.backfile.pdf.page.PageSetup;
import org.backfile.pdf.page.Paginator;
import org.backfile.pdf.page.Start;
import org.backfile.pdf.theme.StyleSheet;

/** The stages put together for measuring: A4, one column, the newspaper's theme. */
final class Desk {
  private static final Theme THEME =
      StyleSheet.newspaper()
          .theme(
              new StyleSheet.Setting(
                  StyleSheet.PaperKind.of(Paper.A4.width()), 1, StyleSheet.HeadKind.WIDE));

  private static final PageGeometry GEOMETRY = geometry();

  /** The root of all flows' tags. */
  static final Tag DOCUMENT = Tag.document();

  private Desk() {}

  private static PageGeometry geometry() {
    double grid = THEME.measures().grid();
    double side = 0.16 * Paper.A4.width();
    double top = 0.1 * Paper.A4.height();
    int lines = (int) ((Paper.A4.height() - 2 * top) / grid);
    PageGeometry.Frame frame =
        new PageGeometry.Frame(side, top, Paper.A4.width() - 2 * side, lines * grid);
    return new PageGeometry(Paper.A4.width(), Paper.A4.height(), frame, 1, 0, false, grid);
  }

  static Flow flow(Article article) {
    FlowContext context =
        new FlowContext(
            THEME,
            Wording.of(article.language()),
            new FlowContext.Room(GEOMETRY.columnWidth(), GEOMETRY.frame().height()),
            (image, location, issues) -> Optional.empty(),
            issue -> {});
    return ArticleFlow.of(context, article, new ArticleFlow.Place(DOCUMENT, 1, Optional.empty()));
  }

  static Shaper shaper() {
    return new Shaper(FontBook.bundled(), notice -> {});
  }

  static Typesetter typesetter() {
    double width = GEOMETRY.columnWidth();
    return new Typesetter(shaper(), new Typesetter.Column(width, GEOMETRY.frame().height(), width));
  }

  static List<Galley> galleys(List<Article> articles) {
    Typesetter typesetter = typesetter();
    return articles.stream().map(article -> typesetter.set(flow(article))).toList();
  }

  static List<Page> pages(List<Galley> galleys) {
    List<Page> pages = new ArrayList<>();
    Paginator paginator =
        new Paginator(new PageSetup(GEOMETRY, Furniture.NONE, Optional.empty()), 1, pages::add);
    try {
      for (Galley galley : galleys) {
        paginator.add(galley, Start.PAGE, Furniture.Story.NAMELESS);
      }
      paginator.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a list takes every page
    }
    return pages;
  }
}
