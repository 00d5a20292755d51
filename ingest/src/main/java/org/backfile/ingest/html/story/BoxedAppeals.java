package org.backfile.ingest.html.story;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.backfile.ingest.appeal.AppealRecogniser;
import org.backfile.ingest.html.story.Draft.Part;
import org.backfile.model.Appeal;
import org.jsoup.nodes.Element;

/** Appeals in elements that the page's markup calls so. */
final class BoxedAppeals {
  /** How far up the element that is called an appeal may be. */
  private static final int LEVELS = 5;

  /** Shorter lines in a box that is called an appeal are the box's, in UTF-16 code units. */
  private static final int SHORTEST_STORY = 60;

  /** One paragraph beside an ask may well be what leads to it. */
  private static final int FEWEST_PARAGRAPHS = 2;

  private final Draft draft;
  private final Surroundings around;
  private final Asks asks;

  BoxedAppeals(Draft draft, Surroundings around, Asks asks) {
    this.draft = draft;
    this.around = around;
    this.asks = asks;
  }

  /** Marks and makes them. */
  List<Appeal> mark() {
    List<Appeal> appeals = new ArrayList<>();
    int i = 0;
    while (i < draft.size()) {
      Optional<Element> box = draft.is(i, Part.OPEN) ? box(draft.piece(i)) : Optional.empty();
      int end = i + 1;
      if (box.isPresent()) {
        while (end < draft.size() && Pictures.isInside(draft.piece(end).container(), box.get())) {
          end++;
        }
        asks.ask(outsideStory(i, end), AppealRecogniser.standard()::box).ifPresent(appeals::add);
      }
      i = end;
    }
    return appeals;
  }

  /**
   * Pieces in a row without several paragraphs of the story at either end: an element that is
   * called an appeal may hold some of what stands around one. All where nothing else is left.
   */
  private List<Integer> outsideStory(int first, int end) {
    List<Integer> all = IntStream.range(first, end).boxed().toList();
    List<Integer> words = asks.words(all);
    if (asks.isLong(words) || asks.isStory(words)) {
      return all;
    }
    int before = storyAtStart(words);
    int behind = storyAtStart(Lists.reverse(words));
    if (before + behind >= words.size()) {
      return all;
    }
    int from = before == 0 ? first : words.get(before);
    int to = behind == 0 ? end : words.get(words.size() - behind);
    return all.subList(from - first, to - first);
  }

  /** How many pieces are most likely paragraphs of the story, before the first that is not. */
  private int storyAtStart(List<Integer> pieces) {
    int count = 0;
    while (count < pieces.size() && isStory(draft.piece(pieces.get(count)))) {
      count++;
    }
    return count < FEWEST_PARAGRAPHS ? 0 : count;
  }

  private boolean isStory(Piece piece) {
    return draft.probability(piece.index()) >= Asks.SURE
        && piece.text().length() >= SHORTEST_STORY
        && !asks.mayBePart(piece);
  }

  /** The element around a piece that is called an appeal or a newsletter's form. */
  private Optional<Element> box(Piece piece) {
    long wanted = Sign.SUPPORT.bit() | Sign.NEWSLETTER.bit();
    Element element = piece.container();
    boolean chrome =
        around.up(element, Place.NAV) < Surroundings.FARTHEST
            || around.up(element, Sign.NAVIGATION) <= 2;
    Element up = element;
    Element found = null;
    for (int level = 0; level < LEVELS && up != null && !chrome; level++) {
      found = (around.signs(up) & wanted) != 0 ? up : found;
      up = up.parent();
    }
    return Optional.ofNullable(found);
  }
}
