package org.backfile.epub.nav;

import io.documentnode.epub4j.domain.TOCReference;
import io.documentnode.epub4j.domain.TableOfContents;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.backfile.edition.Edition;
import org.backfile.edition.OwnPage;
import org.backfile.epub.content.ContentDocument;
import org.backfile.epub.content.Direction;
import org.backfile.epub.content.Furniture;
import org.backfile.epub.content.OtherVolumes;
import org.backfile.epub.xml.XmlWriter;

/** Makes the navigation document: the table of contents, printed as a page too, and landmarks. */
public final class NavigationDocument {
  /** Its path under the package document's folder. */
  public static final String HREF = "nav.xhtml";

  private final ContentDocument document;
  private final XmlWriter out;

  private NavigationDocument(ContentDocument document) {
    this.document = document;
    out = document.out();
  }

  /**
   * Writes the navigation document.
   *
   * @param edition whose other volumes are told of behind the contents
   * @param contents lines made of {@link Chapter}s, at least one
   * @param landmarks in reading order, at least one
   * @param pages gives the pages of the same edition in a format of pages, possibly none, when it
   *     is told which of them begin here
   * @param furniture the edition's own words
   */
  public static byte[] render(
      Edition edition,
      TableOfContents contents,
      List<Landmark> landmarks,
      Function<Map<String, String>, List<PageTarget>> pages,
      Furniture furniture) {
    String language = furniture.language();
    String title = furniture.text("contents");
    ContentDocument document =
        ContentDocument.start(
            furniture,
            new ContentDocument.Frame(
                language, Direction.of(language), title, "contents", Optional.empty(), ""));
    NavigationDocument navigation = new NavigationDocument(document);
    navigation.contents(title, contents);
    OtherVolumes.write(document, edition);
    navigation.landmarks(landmarks);
    List<PageTarget> targets = pages.apply(document.pages());
    if (!targets.isEmpty()) {
      navigation.pages(targets);
    }
    return document.finish().content();
  }

  private void contents(String title, TableOfContents contents) {
    document.openNavigation(OwnPage.CONTENTS.anchor());
    out.attribute("epub:type", "toc").attribute("role", "doc-toc").line();
    out.element("h1", title).line();
    lines(contents.getTocReferences());
    out.close().line();
  }

  private void landmarks(List<Landmark> landmarks) {
    out.open("nav").attribute("epub:type", "landmarks").attribute("hidden", "").line();
    out.open("ol").line();
    landmarks.forEach(this::landmark);
    out.close().line().close().line();
  }

  private void pages(List<PageTarget> pages) {
    out.open("nav")
        .attribute("epub:type", "page-list")
        .attribute("role", "doc-pagelist")
        .attribute("hidden", "")
        .line();
    out.element("h2", document.furniture().text("page.list")).line();
    out.open("ol").line();
    for (PageTarget page : pages) {
      out.open("li").open("a").attribute("href", page.href()).text(page.label());
      out.close().close().line();
    }
    out.close().line().close().line();
  }

  private void lines(List<TOCReference> references) {
    out.open("ol").line();
    for (TOCReference reference : references) {
      line(reference);
      if (!reference.getChildren().isEmpty()) {
        out.line();
        lines(reference.getChildren());
      }
      out.close().line();
    }
    out.close().line();
  }

  private void line(TOCReference reference) {
    out.open("li");
    if (reference instanceof Chapter chapter) {
      out.attribute("class", chapter.kind().name().toLowerCase(Locale.ROOT));
    }
    out.open("a").attribute("href", reference.getCompleteHref());
    if (reference instanceof Chapter chapter) {
      document.language(chapter.language());
    }
    out.text(reference.getTitle()).close();
  }

  private void landmark(Landmark landmark) {
    out.open("li")
        .open("a")
        .attribute("epub:type", landmark.type())
        .attribute("href", landmark.href());
    document.language(landmark.language());
    out.text(landmark.title()).close().close().line();
  }
}
