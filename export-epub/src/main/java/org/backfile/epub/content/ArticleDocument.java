package org.backfile.epub.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Byline;
import org.backfile.model.Dateline;
import org.backfile.model.Timestamp;

/**
 * Makes the documents of one article: one, unless it is longer than what reading systems open at
 * once. A long one is divided between its blocks, and inside of long lists and tables.
 */
public final class ArticleDocument {
  /** A document of as many bytes is followed by another; Standard Ebooks and others keep to it. */
  private static final long LONGEST_BYTES = 250_000;

  /** Longer lists and tables are divided, so that with what is before them they fit as well. */
  private static final long LONGEST_PART_BYTES = LONGEST_BYTES / 2;

  private final Article article;
  private final Surroundings around;
  private final List<Rendered> parts = new ArrayList<>();
  private final Set<Anchor> known = new HashSet<>();
  private ContentDocument document;
  private XmlWriter out;
  private BlockWriter blocks;

  private ArticleDocument(Article article, Surroundings around) {
    this.article = article;
    this.around = around;
    document = start(article.headline());
    out = document.out();
    blocks = new BlockWriter(document, around);
  }

  /**
   * Writes an article.
   *
   * @return its documents in reading order, at least one
   */
  public static List<Rendered> render(Article article, Surroundings around) {
    return new ArticleDocument(article, around).write();
  }

  private ContentDocument start(String title) {
    return ContentDocument.start(
        around.furniture(), ContentDocument.Frame.of(article, title), known);
  }

  private List<Rendered> write() {
    document.open("article", Anchor.ofArticle(article.id()));
    out.line();
    header();
    blocks.open(article.dateline(), article.body());
    for (Block block : article.body()) {
      block(block);
    }
    if (article.body().isEmpty()) {
      document.words("p", "empty", document.furniture().text("article.empty"));
    }
    article.rights().ifPresent(this::rights);
    end();
    return List.copyOf(parts);
  }

  private void block(Block block) {
    List<Block> parts = LongBlocks.divide(block, LONGEST_PART_BYTES);
    boolean divided = parts.size() > 1;
    boolean turn = document.isLongerThan(LONGEST_BYTES - (divided ? LONGEST_PART_BYTES : 0));
    for (Block part : parts) {
      if (turn) {
        turn();
      }
      part.accept(blocks);
      turn = true;
    }
  }

  private void end() {
    out.close().line();
    parts.add(document.finish());
  }

  /** Goes on in a new document, whose headings are counted anew, so that none skips a level. */
  private void turn() {
    end();
    String title = article.headline() + " · " + (parts.size() + 1);
    Optional<Dateline> dateline = blocks.waiting();
    document = start(title);
    out = document.out();
    blocks = new BlockWriter(document, around);
    blocks.open(dateline, article.body());
    document.open("article", "continued").line();
    out.element("h1", title).line();
  }

  private void header() {
    out.open("header").line();
    kicker();
    out.open("h1").text(article.headline()).close().line();
    if (!article.standfirst().isEmpty()) {
      document.open("p", "standfirst");
      new InlineWriter(document, around.links()).write(article.standfirst());
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
