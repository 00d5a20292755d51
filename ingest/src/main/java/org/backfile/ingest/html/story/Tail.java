package org.backfile.ingest.html.story;

import org.backfile.ingest.html.story.Draft.Part;
import org.backfile.ingest.html.story.Piece.Kind;

/** Takes from a story's end what announces something that was left out. */
final class Tail {
  private Tail() {}

  /** Drops headings and rules behind which nothing of the story follows. */
  static void trim(Draft draft) {
    int last = draft.last(Part.BODY);
    while (last >= 0) {
      Piece piece = draft.piece(last);
      boolean announces =
          piece.is(Kind.HEADING)
              || piece.is(Kind.RULE)
              || (piece.isText() && piece.text().endsWith(":") && piece.text().length() < 80);
      if (!announces || draft.next(Part.BODY, 0) == last) {
        return;
      }
      draft.set(last, Part.OPEN);
      last = draft.last(Part.BODY);
    }
  }
}
