package org.backfile.epub.content;

import java.util.List;
import java.util.stream.Collectors;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Anchor;

/** Makes the front of a section: its name and its articles. */
public final class SectionDocument {
  private SectionDocument() {}

  /**
   * Writes a section's front.
   *
   * @param edition the edition, for its language
   * @param head what it is called
   * @param articles its articles in printing order
   * @param furniture the edition's own words
   */
  public static Rendered render(
      Edition edition, Head head, List<Linked> articles, Furniture furniture) {
    ContentDocument document =
        ContentDocument.start(
            furniture, ContentDocument.Frame.of(edition, head.title(), "front", "bodymatter"));
    XmlWriter out = document.out();
    document.open("section", head.anchor());
    out.attribute("epub:type", "part").attribute("role", "doc-part").line();
    out.element("h1", head.title()).line();
    document.open("ol", "articles").line();
    articles.forEach(article -> item(document, article));
    out.close().line();
    out.close().line();
    return document.finish();
  }

  private static void item(ContentDocument document, Linked article) {
    XmlWriter out = document.out();
    Entry entry = article.entry();
    document.open("li", "article").line();
    document.open("p", "headline").open("a").attribute("href", article.fileName());
    document.language(entry.language());
    out.text(entry.headline()).close().close().line();
    if (!entry.bylines().isEmpty()) {
      document.open("p", "byline");
      document.language(entry.language());
      out.text(
              entry.bylines().stream()
                  .map(byline -> byline.name())
                  .collect(Collectors.joining(" · ")))
          .close()
          .line();
    }
    entry
        .published()
        .ifPresent(
            published -> {
              document.open("p", "date");
              document.words(() -> document.furniture().time(out, published));
              out.close().line();
            });
    out.close().line();
  }

  /**
   * What a section is called.
   *
   * @param title its name
   * @param anchor the section's
   */
  public record Head(String title, Anchor anchor) {}

  /**
   * An article and the name of its document.
   *
   * @param entry its line of the contents
   * @param fileName its document, in the same folder
   */
  public record Linked(Entry entry, String fileName) {}
}
