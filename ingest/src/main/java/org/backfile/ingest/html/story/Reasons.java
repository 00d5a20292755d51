package org.backfile.ingest.html.story;

import java.util.List;
import java.util.Optional;
import org.backfile.ingest.html.story.Piece.Kind;
import org.backfile.ingest.text.FurnitureWords;
import org.backfile.model.DroppedBlock.Reason;
import org.jsoup.nodes.Element;

/** Why a piece is left out, as far as its words and the names around it tell. */
final class Reasons {
  /** Names further up tell of more than the piece. */
  private static final int FARTHEST = 6;

  /** Which sign tells which reason; where several are as near, the first decides. */
  private static final List<Told> TOLD =
      List.of(
          new Told(Sign.COOKIE, Reason.COOKIE_NOTICE),
          new Told(Sign.ADVERTISEMENT, Reason.ADVERTISEMENT),
          new Told(Sign.COMMENT, Reason.COMMENT),
          new Told(Sign.SHARING, Reason.SHARING),
          new Told(Sign.BYLINE, Reason.METADATA),
          new Told(Sign.DATE, Reason.METADATA),
          new Told(Sign.TAGS, Reason.METADATA),
          new Told(Sign.RELATED, Reason.RELATED),
          new Told(Sign.POPULAR, Reason.RELATED),
          new Told(Sign.NAVIGATION, Reason.NAVIGATION),
          new Told(Sign.PROMO, Reason.RELATED),
          new Told(Sign.HEADER, Reason.NAVIGATION),
          new Told(Sign.FOOTER, Reason.BOILERPLATE));

  private record Told(Sign sign, Reason reason) {}

  private final Surroundings around;
  private final Measures measures;

  Reasons(Surroundings around, Measures measures) {
    this.around = around;
    this.measures = measures;
  }

  /** Why a piece that the page hides is left out: its words tell more, where they do. */
  static Reason ofConcealed(Piece piece) {
    return FurnitureWords.reason(piece.text()).orElse(Reason.HIDDEN);
  }

  Reason of(Piece piece) {
    Optional<Reason> words = measures.furniture(piece.index());
    if (words.isPresent()) {
      return words.get();
    } else if (piece.is(Kind.CONTROL)) {
      return Reason.BUTTON;
    }
    Element element = piece.container();
    int nearest = FARTHEST;
    Reason reason = Reason.BOILERPLATE;
    for (Told told : TOLD) {
      int up = around.up(element, told.sign());
      if (up < nearest) {
        nearest = up;
        reason = told.reason();
      }
    }
    if (around.up(element, Place.NAV) < Surroundings.FARTHEST) {
      return Reason.NAVIGATION;
    }
    boolean entry = piece.linkDensity() > 0.8 && reason == Reason.BOILERPLATE;
    return entry ? Reason.NAVIGATION : reason;
  }
}
