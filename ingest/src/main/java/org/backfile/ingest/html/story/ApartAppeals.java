package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.backfile.ingest.appeal.AppealRecogniser;
import org.backfile.ingest.html.story.Draft.Part;
import org.backfile.model.Appeal;
import org.jsoup.nodes.Element;

/** Appeals in small elements of their own, outside of the story, whatever their names. */
final class ApartAppeals {
  /** Shorter lines do not say enough to be an ask, in UTF-16 code units. */
  private static final int SHORTEST = 40;

  /** How far up the element that sets an ask apart may be. */
  private static final int LEVELS = 4;

  /** More of its words in links make it a menu. */
  private static final double MOST_LINKS = 0.6;

  /** How many pieces such an element has. */
  private static final int MOST_LINES = 10;

  private final Draft draft;
  private final Surroundings around;
  private final Asks asks;

  ApartAppeals(Draft draft, Surroundings around, Asks asks) {
    this.draft = draft;
    this.around = around;
    this.asks = asks;
  }

  /** Marks and makes them. */
  List<Appeal> mark() {
    List<Appeal> appeals = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < draft.size(); i++) {
      if (i >= end && isOutside(i) && draft.piece(i).text().length() >= SHORTEST) {
        Optional<Lines> lines = surrounding(i);
        if (lines.isPresent() && lines.get().first() >= end) {
          Lines box = lines.get();
          List<Integer> all = IntStream.range(box.first(), box.end()).boxed().toList();
          asks.ask(all, AppealRecogniser.standard()::apart).ifPresent(appeals::add);
          end = box.end();
        }
      }
    }
    return appeals;
  }

  /** Whether a piece is free and less likely the story's than not. */
  private boolean isOutside(int i) {
    Piece piece = draft.piece(i);
    return draft.is(i, Part.OPEN)
        && piece.linkDensity() < MOST_LINKS
        && draft.probability(i) < 0.5
        && around.up(piece.container(), Sign.COMMENT) == Surroundings.FARTHEST
        && around.up(piece.container(), Place.NAV) == Surroundings.FARTHEST;
  }

  /** Pieces in a row: the first, and the first that is not among them. */
  private record Lines(int first, int end) {}

  /**
   * The pieces in the smallest element around one that has more; none where one of them is likely
   * the story's, or tells who wrote it and when.
   */
  private Optional<Lines> surrounding(int i) {
    Element box = draft.piece(i).container();
    for (int level = 0; level < LEVELS && box != null; level++) {
      int first = i;
      while (first > 0 && i - first < MOST_LINES && isIn(first - 1, box)) {
        first--;
      }
      int end = i + 1;
      while (end < draft.size() && end - first <= MOST_LINES && isIn(end, box)) {
        end++;
      }
      if (end - first > MOST_LINES) {
        return Optional.empty();
      } else if (end - first > 1) {
        boolean free = IntStream.range(first, end).noneMatch(this::isOfStory);
        return free ? Optional.of(new Lines(first, end)) : Optional.empty();
      }
      box = box.parent();
    }
    return Optional.empty();
  }

  private boolean isOfStory(int i) {
    Element element = draft.piece(i).container();
    return draft.is(i, Part.HEADLINE)
        || (draft.piece(i).isText() && draft.probability(i) >= 0.5)
        || around.up(element, Sign.SUMMARY) <= 1
        || around.up(element, Sign.BYLINE) <= 1
        || around.up(element, Sign.DATE) <= 1;
  }

  private boolean isIn(int i, Element element) {
    return Pictures.isInside(draft.piece(i).container(), element);
  }
}
