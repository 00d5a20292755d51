package org.backfile.epub.content;

import java.util.List;
import java.util.Optional;
import org.backfile.edition.OwnPage;
import org.backfile.epub.xml.XmlWriter;

/** Makes the documents of the edition's own parts at its end: credits, provenance and the like. */
public final class AppendixDocument {
  private AppendixDocument() {}

  /** One entry of such a part, small, so that many can wait for their document. */
  public interface Piece {
    /** About how many bytes it takes in a document. */
    long length();

    /** Writes it. */
    void write(ContentDocument document);
  }

  /**
   * What stands above the pieces.
   *
   * @param page the part
   * @param title the document's heading
   * @param intro what the part is about
   * @param first whether it is the part's first document, which has the part's anchor
   */
  public record Head(OwnPage page, String title, Optional<String> intro, boolean first) {}

  /** Writes a document. */
  public static Rendered render(Head head, List<? extends Piece> pieces, Furniture furniture) {
    ContentDocument document =
        ContentDocument.start(
            furniture,
            ContentDocument.Frame.own(
                furniture, head.title(), "appendix " + head.page().word(), "backmatter"));
    XmlWriter out = document.out();
    if (head.first()) {
      document.open("section", head.page().anchor());
    } else {
      out.open("section");
    }
    out.attribute("epub:type", type(head.page())).attribute("role", role(head.page())).line();
    out.element("h1", head.title()).line();
    head.intro().ifPresent(intro -> document.words("p", "note", intro));
    pieces.forEach(piece -> piece.write(document));
    out.close().line();
    return document.finish();
  }

  private static String type(OwnPage page) {
    return switch (page) {
      case CREDITS -> "index";
      case COLOPHON -> "colophon";
      default -> "appendix";
    };
  }

  private static String role(OwnPage page) {
    return "doc-" + type(page);
  }
}
