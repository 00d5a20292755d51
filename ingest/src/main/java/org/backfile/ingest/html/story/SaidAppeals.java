package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.ingest.appeal.AppealRecogniser;
import org.backfile.ingest.appeal.FoundAppeal;
import org.backfile.ingest.appeal.Passage;
import org.backfile.ingest.html.story.Draft.Part;
import org.backfile.model.Appeal;
import org.jsoup.nodes.Element;

/** Appeals that say what they are, wherever they stand, as in scraped text. */
final class SaidAppeals {
  private final Draft draft;
  private final Surroundings around;
  private final Asks asks;

  SaidAppeals(Draft draft, Surroundings around, Asks asks) {
    this.draft = draft;
    this.around = around;
    this.asks = asks;
  }

  /** Marks and makes them. */
  List<Appeal> mark(String language) {
    List<Integer> places = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    for (Piece piece : draft.pieces()) {
      boolean words = piece.isText() || piece.is(Piece.Kind.CONTROL);
      if (words && !draft.is(piece.index(), Part.HEADLINE)) {
        places.add(piece.index());
        passages.add(
            new Passage(piece.text(), isEntry(piece) ? Optional.empty() : Asks.link(piece)));
      }
    }
    List<Appeal> appeals = new ArrayList<>();
    for (FoundAppeal found : AppealRecogniser.standard().find(passages, language)) {
      List<Integer> own = new ArrayList<>(places.subList(found.first(), found.end()));
      own.removeIf(i -> draft.is(i, Part.APPEAL));
      if (own.isEmpty()) {
        continue;
      }
      if (isTitle(own.get(0) - 1, own.get(0))) {
        own.add(0, own.get(0) - 1);
      }
      own = headed(own);
      boolean words = own.stream().anyMatch(i -> Asks.says(draft.piece(i)));
      if (words && !asks.isStory(own)) {
        appeals.add(asks.appeal(found, own));
      }
    }
    return appeals;
  }

  /**
   * An appeal whose heading is the first in its element, with what a small element says below it up
   * to the next heading of that rank and to what is most likely the story's; else the appeal as it
   * is.
   */
  private List<Integer> headed(List<Integer> appeal) {
    int heading = appeal.get(0);
    Element box = draft.piece(heading).container().parent();
    if (box == null
        || (heading > 0 && isIn(heading - 1, box))
        || !draft.piece(heading).is(Piece.Kind.HEADING)) {
      return appeal;
    }
    int rank = Tags.headingLevel(draft.piece(heading).container());
    int last = appeal.get(appeal.size() - 1);
    List<Integer> all = new ArrayList<>();
    for (int i = heading; i < draft.size() && isIn(i, box); i++) {
      Piece piece = draft.piece(i);
      boolean next = piece.is(Piece.Kind.HEADING) && Tags.headingLevel(piece.container()) <= rank;
      if (asks.isLong(all) || (i > last && (next || draft.probability(i) >= Asks.SURE))) {
        break;
      }
      all.add(i);
    }
    List<Integer> own = asks.words(all).stream().filter(i -> draft.is(i, Part.OPEN)).toList();
    boolean whole = !asks.isLong(all) && own.containsAll(appeal);
    return whole && !asks.isStory(own) ? own : appeal;
  }

  /** Whether a piece is the heading of an appeal in the same element. */
  private boolean isTitle(int i, int appeal) {
    Element box = draft.piece(appeal).container().parent();
    return i >= 0
        && box != null
        && draft.piece(i).is(Piece.Kind.HEADING)
        && draft.is(i, Part.OPEN)
        && draft.probability(i) < 0.5
        && isIn(i, box);
  }

  /** Whether it is a menu's entry, whose link would tell nothing. */
  private boolean isEntry(Piece piece) {
    return piece.linkDensity() > 0.9 && around.up(piece.container(), Place.LIST) < 4;
  }

  private boolean isIn(int i, Element element) {
    return Pictures.isInside(draft.piece(i).container(), element);
  }
}
