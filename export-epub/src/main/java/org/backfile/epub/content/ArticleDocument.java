package org.backfile.epub.content;

import java.util.Iterator;
import java.util.Optional;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Byline;
import org.backfile.model.Timestamp;

/** Makes the document of one article. */
public final class ArticleDocument {
  private final Article article;
  private final ContentDocument document;
  private final XmlWriter out;
  private final BlockWriter blocks;

  private ArticleDocument(Article article, Furniture furniture, Pictures pictures) {
    this.article = article;
    document = ContentDocument.start(furniture, ContentDocument.Frame.of(article));
    out = document.out();
    blocks = new BlockWriter(document, pictures);
  }

  /**
   * Writes an article.
   *
   * @param article what to write
   * @param furniture the edition's own words
   * @param pictures where its pictures are
   */
  public static Rendered render(Article article, Furniture furniture, Pictures pictures) {
    return new ArticleDocument(article, furniture, pictures).write();
  }

  private Rendered write() {
    out.open("article");
    document.id(Anchor.ofArticle(article.id()));
    out.line();
    header();
    blocks.story(article.dateline(), article.body());
    if (article.body().isEmpty()) {
      document.words("p", "empty", document.furniture().text("article.empty"));
    }
    article.rights().ifPresent(this::rights);
    out.close().line();
    return document.finish();
  }

  private void header() {
    out.open("header").line();
    kicker();
    out.open("h1").text(article.headline()).close().line();
    if (!article.standfirst().isEmpty()) {
      document.open("p", "standfirst");
      new InlineWriter(document).write(article.standfirst());
      out.close().line();
    }
    bylines();
    dates();
    out.close().line();
  }

  private void kicker() {
    article
        .kicker()
        .or(article::section)
        .ifPresent(kicker -> document.open("p", "kicker").text(kicker).close().line());
  }

  private void bylines() {
    if (article.bylines().isEmpty()) {
      return;
    }
    document.open("p", "byline");
    Iterator<Byline> bylines = article.bylines().iterator();
    while (bylines.hasNext()) {
      Byline byline = bylines.next();
      document.open("span", "name").text(byline(document.furniture(), byline)).close();
      out.text(bylines.hasNext() ? " · " : "");
    }
    out.close().line();
  }

  /** A byline in one line: the name, and the role where there is one. */
  static String byline(Furniture furniture, Byline byline) {
    return byline
        .role()
        .map(role -> furniture.text("byline.role", byline.name(), role))
        .orElse(byline.name());
  }

  private void dates() {
    article
        .publication()
        .ifPresent(
            publication ->
                document.open("p", "publication").text(publication.name()).close().line());
    article.published().ifPresent(published -> date("published", published));
    article
        .modified()
        .filter(modified -> !Optional.of(modified).equals(article.published()))
        .ifPresent(modified -> date("updated", modified));
  }

  private void date(String key, Timestamp timestamp) {
    String[] around = document.furniture().text(key, "\u0000").split("\u0000", 2);
    document.open("p", "date");
    document.words(
        () -> {
          out.text(around[0]);
          document.furniture().time(out, timestamp);
          out.text(around.length > 1 ? around[1] : "");
        });
    out.close().line();
  }

  private void rights(String rights) {
    out.open("footer").line();
    document.open("p", "rights").text(rights).close().line();
    out.close().line();
  }
}
