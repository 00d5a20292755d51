package org.backfile.epub.content;

import java.util.List;
import java.util.Optional;
import org.backfile.edition.AppealCollector.Asked;
import org.backfile.edition.EditionAnchors;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Anchor;
import org.backfile.model.Appeal;
import org.backfile.model.Article;

/** Makes the documents of appeals, each a notice that stands apart from every story. */
public final class AppealDocument {
  private final Surroundings around;
  private final Head head;
  private final ContentDocument document;

  private AppealDocument(Surroundings around, Head head) {
    this.around = around;
    this.head = head;
    document =
        ContentDocument.start(
            around.furniture(),
            new ContentDocument.Frame(
                head.language(),
                head.direction(),
                head.title(),
                "appeal",
                Optional.empty(),
                "../"));
  }

  /**
   * What stands above appeals.
   *
   * @param title the document's heading, see {@link #title}
   * @param anchor the document's
   * @param language of the first appeal, a BCP 47 tag
   */
  public record Head(String title, Anchor anchor, String language) {
    /** That of the language, or of the title when the language is not known. */
    String direction() {
      return language.equals(Article.UNDETERMINED)
          ? Direction.ofText(title).orElse(Direction.LEFT_TO_RIGHT)
          : Direction.of(language);
    }
  }

  /** Writes what one organisation asks: at least one appeal. */
  public static Rendered render(List<Asked> asked, Head head, Surroundings around) {
    return new AppealDocument(around, head).write(asked, Optional.of("appeal.note"));
  }

  /** Writes the bundler's own appeal, which needs no note on where it comes from. */
  public static Rendered renderOwn(Appeal appeal, Surroundings around) {
    Furniture furniture = around.furniture();
    Head head =
        new Head(furniture.text("appeal.own"), EditionAnchors.OWN_APPEAL, furniture.language());
    return new AppealDocument(around, head)
        .write(List.of(new Asked(appeal, furniture.language())), Optional.empty());
  }

  /** The heading of an organisation's appeals. */
  public static String title(Optional<String> organisation, Furniture furniture) {
    return organisation
        .map(name -> furniture.text("appeal.of", name))
        .orElseGet(() -> furniture.text("appeal"));
  }

  private Rendered write(List<Asked> asked, Optional<String> note) {
    XmlWriter out = document.out();
    document.open("section", head.anchor());
    out.attribute("epub:type", "notice").attribute("role", "doc-notice").line();
    out.open("header").line().open("h1");
    document.words(() -> out.text(head.title()));
    out.close().line();
    note.ifPresent(key -> document.words("p", "note", around.furniture().text(key)));
    out.close().line();
    BlockWriter blocks = new BlockWriter(document, around);
    for (Asked each : asked) {
      document.open("div", "asked");
      document.language(each.language());
      out.line();
      blocks.write(each.appeal().blocks());
      each.appeal().link().ifPresent(link -> document.addressLine("appeal-link", link));
      out.close().line();
    }
    out.close().line();
    return document.finish();
  }
}
