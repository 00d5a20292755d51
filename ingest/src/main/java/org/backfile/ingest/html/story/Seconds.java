package org.backfile.ingest.html.story;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.ingest.html.story.Draft.Part;
import org.backfile.ingest.html.story.Piece.Kind;
import org.backfile.model.DroppedBlock.Reason;
import org.jsoup.nodes.Element;

/**
 * Second thoughts, once it is known where the story is: short pieces belong to it when what they
 * head does, and what it says twice is said once.
 */
final class Seconds {
  /** A time of day that stands by itself, as before the entries of a live report. */
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{1,2}\\s?[:.h]\\s?\\d{2}(\\s?[AaPp]\\.?[Mm]\\.?)?(\\s?[A-Z]{2,4})?(\\s?Uhr)?");

  /** Shorter paragraphs may well be said twice, in UTF-16 code units. */
  private static final int SHORTEST_REPEAT = 80;

  private Seconds() {}

  static void mend(Draft draft, Measures measures) {
    headings(draft, measures);
    repeats(draft);
  }

  /** Keeps headings and times right before what is kept, between other parts of the story. */
  private static void headings(Draft draft, Measures measures) {
    int first = draft.next(Part.BODY, 0);
    for (int i = draft.last(Part.BODY) - 1; i > first; i--) {
      Piece piece = draft.piece(i);
      boolean head = piece.is(Kind.HEADING) && measures.furniture(i) < 0;
      boolean time = piece.is(Kind.TEXT) && piece.text().length() < 14 && isTime(piece.text());
      boolean free = draft.is(i, Part.OPEN) && !piece.hidden() && piece.linkDensity() < 0.5;
      if (free && (head || time) && heads(draft, i)) {
        draft.set(i, Part.BODY);
      }
    }
  }

  private static boolean isTime(String text) {
    return TIME.matcher(text).matches();
  }

  /** Whether the next words are the story's and stand in the same element, or one around it. */
  private static boolean heads(Draft draft, int i) {
    int next = i + 1;
    while (next < draft.size() && !draft.piece(next).isText() && next - i < 4) {
      next++;
    }
    if (!draft.is(next, Part.BODY)) {
      return false;
    }
    Element scope = draft.piece(i).container().parent();
    Element outer = scope == null ? null : scope.parent();
    return scope != null
        && (Pictures.isInside(draft.piece(next).container(), scope)
            || (outer != null && Pictures.isInside(draft.piece(next).container(), outer)));
  }

  /** Drops paragraphs that the story has already. */
  private static void repeats(Draft draft) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < draft.size(); i++) {
      Piece piece = draft.piece(i);
      boolean paragraph =
          draft.is(i, Part.BODY) && piece.isText() && piece.text().length() >= SHORTEST_REPEAT;
      if (paragraph && !seen.add(piece.text())) {
        draft.drop(i, Reason.DUPLICATE);
      }
    }
  }
}
