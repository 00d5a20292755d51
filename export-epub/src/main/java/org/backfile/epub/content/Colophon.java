package org.backfile.epub.content;

import org.backfile.edition.Edition;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Timestamp;

/**
 * What the edition is, how it was made, and how it can be read.
 *
 * @param edition the edition
 * @param articles how many articles it holds
 * @param maker the program's version
 * @param standards what the file follows, such as "EPUB 3.3"
 * @param reading how it can be read
 */
public record Colophon(
    Edition edition, int articles, String maker, String standards, String reading)
    implements AppendixDocument.Piece {
  @Override
  public long length() {
    return 2000;
  }

  @Override
  public void write(ContentDocument document) {
    XmlWriter out = document.out();
    Furniture furniture = document.furniture();
    document.open("p", "title").text(edition.title()).close().line();
    document.words("p", "facts", CoverDocument.facts(edition, articles, furniture));
    document.words("p", "made", furniture.text("made", maker));
    out.open("dl").line();
    document.term("colophon.identifier", () -> out.element("code", "urn:uuid:" + edition.id()));
    if (edition.entries().anyMatch(entry -> entry.lastChange().isPresent())) {
      Timestamp last = Timestamp.of(edition.lastChange());
      document.term("colophon.changed", () -> furniture.time(out, last));
    }
    document.term("colophon.standards", () -> out.text(standards));
    document.term("colophon.reading", () -> out.text(reading));
    document.term("colophon.rights", () -> out.text(furniture.text("colophon.rights.text")));
    out.close().line();
  }
}
