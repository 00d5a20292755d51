package org.backfile.epub.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.edition.Ledger;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Anchor;

/**
 * What is missing of one article, or of the edition as a whole, for the completeness ledger.
 *
 * @param note what is missing
 * @param article the article, when it is about one
 * @param places the documents of what it leads to, with the ids
 */
public record Missing(Ledger.Note note, Optional<Place.Story> article, Map<Anchor, String> places)
    implements AppendixDocument.Piece {
  /** Copies the map. */
  public Missing {
    places = Map.copyOf(places);
  }

  @Override
  public long length() {
    long length = 300L + note.title().length();
    for (Ledger.Fact fact : note.facts()) {
      for (Ledger.Piece piece : fact.pieces()) {
        length += 90L + 2L * piece.words().length();
      }
    }
    return length;
  }

  @Override
  public void write(ContentDocument document) {
    XmlWriter out = document.out();
    out.open("section").line();
    article.ifPresentOrElse(document::storyHeading, () -> out.element("h2", note.title()).line());
    out.open("ul").line();
    note.facts().forEach(fact -> fact(document, fact));
    out.close().line().close().line();
  }

  private void fact(ContentDocument document, Ledger.Fact fact) {
    XmlWriter out = document.out();
    Furniture furniture = document.furniture();
    out.open("li");
    String reason = fact.detail().map(key -> " (" + furniture.text(key) + ")").orElse("");
    document.open("b", "kind").text(furniture.text(fact.word()) + reason).close();
    String between = ": ";
    List<Ledger.Piece> pieces = fact.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      out.text(between);
      piece(document, pieces.get(i), i + 1);
      between = ", ";
    }
    if (fact.more() > 0) {
      String count = String.valueOf(fact.more());
      out.text(pieces.isEmpty() ? ": " + count : " " + furniture.text("more", fact.more()));
    }
    out.close().line();
  }

  /** A piece without words is called by its number. */
  private void piece(ContentDocument document, Ledger.Piece piece, int number) {
    XmlWriter out = document.out();
    Optional<String> href = piece.place().map(places::get);
    href.ifPresent(target -> out.open("a").attribute("href", target));
    if (piece.words().isEmpty()) {
      out.text(document.furniture().text("picture.number", number));
    } else {
      out.open(piece.quoted() ? "q" : "span");
      document.language(note.language());
      out.text(piece.words()).close();
    }
    href.ifPresent(target -> out.close());
  }

  /** That nothing is missing from the edition. */
  public record Nothing() implements AppendixDocument.Piece {
    @Override
    public long length() {
      return 100;
    }

    @Override
    public void write(ContentDocument document) {
      document.words("p", "nothing", document.furniture().text("ledger.nothing"));
    }
  }
}
