package org.backfile.pdf.stages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.Wording;
import org.backfile.model.Article;
import org.backfile.model.Media;
import org.backfile.pdf.flow.ArticleFlow;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.flow.FlowContext;
import org.backfile.pdf.flow.Picture;
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

/** The stages up to pages, with squares of 10 points on a grid of 12. */
final class Bench {
  static final double GRID = 12;

  private static final Theme THEME = theme();

  private Bench() {}

  /** A look of the cases' own, so that they do not change with the built-in ones. */
  private static Theme theme() {
    try {
      return StyleSheet.read(Path.of("src/test/resources/square.theme"))
          .theme(new StyleSheet.Setting(StyleSheet.PaperKind.MEDIUM, 1, StyleSheet.HeadKind.WIDE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Flow flow(Article article, double width, double height) {
    FlowContext context =
        new FlowContext(
            THEME,
            Wording.of("en"),
            new FlowContext.Room(width, height),
            (image, location, issues) -> {
              Media media = image.media().orElseThrow();
              return Optional.of(
                  new Picture(media.sha256(), media.widthPixels(), media.heightPixels()));
            },
            issue -> {});
    return ArticleFlow.of(
        context, article, new ArticleFlow.Place(Tag.document(), 1, Optional.empty()));
  }

  static Galley galley(Article article, double width, double height) {
    return galley(article, geometry(width, height, 1));
  }

  static Galley galley(Article article, PageGeometry geometry) {
    Shaper shaper = new Shaper(FontBook.of(new SquareTypeface()), codePoint -> {});
    Typesetter.Column column =
        new Typesetter.Column(
            geometry.columnWidth(), geometry.frame().height(), geometry.frame().width());
    return new Typesetter(shaper, column)
        .set(flow(article, geometry.columnWidth(), geometry.frame().height()));
  }

  /** Pages with margins of 10 points and gutters of 20. */
  static PageGeometry geometry(double width, double height, int columns) {
    PageGeometry.Frame frame = new PageGeometry.Frame(10, 10, width, height);
    return new PageGeometry(width + 20, height + 20, frame, columns, 20, false, GRID);
  }

  static List<Page> pages(Article article, PageGeometry geometry) throws IOException {
    return pages(List.of(article), geometry, Start.PAGE);
  }

  static List<Page> pages(List<Article> articles, PageGeometry geometry, Start start)
      throws IOException {
    List<Page> pages = new ArrayList<>();
    Paginator paginator =
        new Paginator(new PageSetup(geometry, Furniture.NONE, Optional.empty()), 1, pages::add);
    for (Article article : articles) {
      Furniture.Story story = new Furniture.Story("", article.headline());
      paginator.add(galley(article, geometry), start, story);
    }
    paginator.end();
    return pages;
  }
}
