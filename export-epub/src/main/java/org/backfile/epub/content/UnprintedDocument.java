package org.backfile.epub.content;

import java.util.Optional;
import org.backfile.edition.Entry;
import org.backfile.epub.xml.XmlWriter;

/** Makes the document that stands in for an article that could not be printed. */
public final class UnprintedDocument {
  private UnprintedDocument() {}

  /** Writes it: the headline, and that there is no more. */
  public static Rendered render(Entry entry, Furniture furniture) {
    ContentDocument document =
        ContentDocument.start(
            furniture,
            new ContentDocument.Frame(
                entry.language(),
                Direction.of(entry.language()),
                entry.headline(),
                "story",
                Optional.of("bodymatter"),
                "../"));
    XmlWriter out = document.out();
    document.open("article", entry.anchor());
    out.line();
    out.element("h1", entry.headline()).line();
    document.words("p", "empty", furniture.text("ledger.failed"));
    out.close().line();
    return document.finish();
  }
}
