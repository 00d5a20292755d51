package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.html.story.Draft.Part;
import org.backfile.model.DroppedBlock.Reason;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Parts the pieces that tell of a picture into its caption and its credits. Used once. */
final class CaptionReader {
  private final Draft draft;
  private final Signatures signatures;
  private final List<Node> caption = new ArrayList<>();
  private final Set<Node> others = new HashSet<>();
  private final List<String> credits = new ArrayList<>();

  CaptionReader(Draft draft, Surroundings around) {
    this.draft = draft;
    this.signatures = new Signatures(around);
  }

  /** Reads the pieces, and marks which are credits and which only announce. */
  void read(List<Integer> pieces) {
    for (int i : pieces) {
      Piece piece = draft.piece(i);
      boolean last = i == pieces.get(pieces.size() - 1);
      if (pieces.size() > 1 && CaptionLabels.is(piece.text())) {
        draft.drop(i, Reason.BOILERPLATE);
      } else if (signatures.isCredit(piece, pieces.size(), last)) {
        credits.add(piece.text());
        draft.set(i, Part.CREDIT);
      } else {
        caption(piece);
      }
    }
  }

  private void caption(Piece piece) {
    Optional<Element> label = CaptionLabels.in(piece);
    label.ifPresent(
        element -> {
          others.add(element);
          draft.leave(piece.index(), Reason.BOILERPLATE, element.text());
        });
    List<Node> signature =
        label
            .filter(CaptionLabels::announcesCredit)
            .map(element -> CaptionLabels.rest(piece.nodes(), element))
            .filter(Signatures::isBrief)
            .orElseGet(() -> signatures.of(piece));
    String signed = Inlines.text(InlineReader.read(signature)).strip();
    if (!signed.isEmpty()) {
      credits.add(signed);
    }
    others.addAll(signature);
    caption.add(new TextNode(" "));
    caption.addAll(piece.nodes());
  }

  /** The caption, which may still end with a credit. */
  List<Inline> runs() {
    return InlineReader.read(caption, others);
  }

  /** The credits that stand apart, in order; may be added to. */
  List<String> credits() {
    return credits;
  }
}
