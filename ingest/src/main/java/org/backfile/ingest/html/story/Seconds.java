package org.backfile.ingest.html.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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

  /** Shorter paragraphs are told by their own form alone, in UTF-16 code units. */
  private static final int SHORTEST_KIN = 40;

  /** How many paragraphs of one form make a form of the story's. */
  private static final int MANY_KIN = 3;

  /** Less likely paragraphs stay out, whatever their form. */
  private static final double DOUBT = 0.15;

  /** Shorter paragraphs may well be said twice, in UTF-16 code units. */
  private static final int SHORTEST_REPEAT = 80;

  private Seconds() {}

  static void mend(Draft draft, Measures measures) {
    kin(draft, measures);
    enclosed(draft, measures);
    headings(draft, measures);
    repeats(draft);
  }

  /** Keeps paragraphs of which the model is not sure where nearly all of the same form are kept. */
  private static void kin(Draft draft, Measures measures) {
    Map<String, int[]> counts = new HashMap<>();
    for (int i = 0; i < draft.size(); i++) {
      Piece piece = draft.piece(i);
      if (piece.is(Kind.TEXT) && piece.text().length() >= SHORTEST_KIN) {
        int[] count = counts.computeIfAbsent(measures.path(i), k -> new int[2]);
        count[draft.is(i, Part.BODY) ? 0 : 1]++;
      }
    }
    for (int i = 0; i < draft.size(); i++) {
      Piece piece = draft.piece(i);
      int[] count = counts.getOrDefault(measures.path(i), new int[2]);
      boolean like = count[0] >= MANY_KIN && count[0] >= 2 * count[1];
      boolean free =
          draft.is(i, Part.OPEN)
              && piece.is(Kind.TEXT)
              && piece.text().length() >= SHORTEST_KIN
              && piece.linkDensity() < 0.3
              && measures.furniture(i).isEmpty();
      if (free && like && draft.probability(i) >= DOUBT) {
        draft.set(i, Part.BODY);
      }
    }
  }

  /**
   * Keeps tables and quotations among the paragraphs of the story, in the element that holds these.
   */
  private static void enclosed(Draft draft, Measures measures) {
    int first = draft.next(Part.BODY, 0);
    int last = draft.last(Part.BODY);
    int before = first;
    int[] following = following(draft);
    Set<Element> tried = new HashSet<>();
    for (int i = first; i < last; i++) {
      Piece piece = draft.piece(i);
      before = draft.is(i, Part.BODY) ? i : before;
      boolean free =
          draft.is(i, Part.OPEN) && piece.linkDensity() < 0.4 && measures.furniture(i).isEmpty();
      if (free) {
        Element block = block(piece).orElse(null);
        if (block != null && tried.add(block)) {
          keep(draft, piece.index(), before, block, following);
        }
      }
    }
  }

  /** Keeps what is in a block that stands between a known piece of the story and another. */
  private static void keep(Draft draft, int i, int before, Element block, int[] following) {
    int end = end(draft, i, block);
    Element scope = block.parent();
    Element known = draft.piece(before).container();
    boolean among =
        scope != null
            && Pictures.isInside(known, scope)
            && !Pictures.isInside(known, block)
            && Pictures.isInside(draft.piece(following[end]).container(), scope);
    if (!among) {
      return;
    }
    for (int k = i; k < end; k++) {
      Piece piece = draft.piece(k);
      boolean words = !piece.text().isEmpty() && !piece.is(Kind.CONTROL);
      if (draft.is(k, Part.OPEN) && words) {
        draft.set(k, Part.BODY);
      }
    }
  }

  /** The table, quotation or pull quote that a piece stands in. */
  private static Optional<Element> block(Piece piece) {
    Element container = piece.container();
    Optional<Element> found =
        piece.is(Kind.TABLE)
            ? Optional.of(container)
            : PullQuotes.around(container)
                .or(() -> Optional.ofNullable(container.closest("blockquote")));
    return found.filter(element -> !Embeds.is(element));
  }

  /** The first piece behind a block. */
  private static int end(Draft draft, int i, Element block) {
    int end = i;
    while (end < draft.size() && Pictures.isInside(draft.piece(end).container(), block)) {
      end++;
    }
    return end;
  }

  /** For each piece and for the end the next piece of the story, or the last of the page. */
  private static int[] following(Draft draft) {
    int[] following = new int[draft.size() + 1];
    following[draft.size()] = Math.max(0, draft.size() - 1);
    for (int i = draft.size() - 1; i >= 0; i--) {
      following[i] = draft.is(i, Part.BODY) ? i : following[i + 1];
    }
    return following;
  }

  /** Keeps headings and times right before what is kept, between other parts of the story. */
  private static void headings(Draft draft, Measures measures) {
    int first = draft.next(Part.BODY, 0);
    for (int i = draft.last(Part.BODY) - 1; i > first; i--) {
      Piece piece = draft.piece(i);
      boolean head = piece.is(Kind.HEADING) && measures.furniture(i).isEmpty();
      boolean time = piece.is(Kind.TEXT) && piece.text().length() < 14 && isTime(piece.text());
      boolean free = draft.is(i, Part.OPEN) && piece.linkDensity() < 0.5;
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

  /** Drops paragraphs that the story has already, in another element. */
  private static void repeats(Draft draft) {
    Map<String, Element> seen = new HashMap<>();
    for (int i = 0; i < draft.size(); i++) {
      Piece piece = draft.piece(i);
      boolean paragraph =
          draft.is(i, Part.BODY) && piece.isText() && piece.text().length() >= SHORTEST_REPEAT;
      Element scope = piece.container().parent();
      if (paragraph && scope != null) {
        Element before = seen.putIfAbsent(piece.text(), scope);
        if (before != null && !before.equals(scope)) {
          draft.drop(i, Reason.DUPLICATE);
        }
      }
    }
  }
}
