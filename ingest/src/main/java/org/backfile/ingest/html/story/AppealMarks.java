package org.backfile.ingest.html.story;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.ingest.appeal.AppealRecogniser;
import org.backfile.ingest.appeal.FoundAppeal;
import org.backfile.ingest.appeal.Passage;
import org.backfile.ingest.html.story.Draft.Part;
import org.backfile.model.Anchor;
import org.backfile.model.Appeal;
import org.backfile.model.Block;
import org.backfile.model.Inline;
import org.backfile.model.SourceSpan;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Finds the appeals among a page's pieces, by the recogniser that reads scraped text too. */
final class AppealMarks {
  private AppealMarks() {}

  /** Marks the pieces of a draft's appeals and makes these, in order. */
  static List<Appeal> mark(Draft draft, String language) {
    List<Integer> places = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    for (Piece piece : draft.pieces()) {
      if (piece.isText() && !piece.hidden() && !draft.is(piece.index(), Part.HEADLINE)) {
        places.add(piece.index());
        passages.add(new Passage(piece.text(), link(piece)));
      }
    }
    List<Appeal> appeals = new ArrayList<>();
    for (FoundAppeal found : AppealRecogniser.standard().find(passages, language)) {
      List<Integer> own = places.subList(found.first(), found.end());
      if (!isStory(draft, own)) {
        appeals.add(appeal(draft, found, own));
      }
    }
    return appeals;
  }

  /** Whether what asks is the page's story itself, such as a report of an appeal for money. */
  private static boolean isStory(Draft draft, List<Integer> pieces) {
    double story = 0;
    double own = 0;
    for (int i = 0; i < draft.size(); i++) {
      story += draft.probability(i) >= 0.5 ? draft.piece(i).text().length() : 0;
    }
    for (int i : pieces) {
      own += draft.probability(i) >= 0.5 ? draft.piece(i).text().length() : 0;
    }
    return own > 0.4 * story && own > 0;
  }

  private static Optional<URI> link(Piece piece) {
    if (piece.linkCharacters() == 0) {
      return Optional.empty();
    }
    for (Node node : piece.nodes()) {
      if (node instanceof Element element) {
        Element link = element.selectFirst("a[href]");
        Optional<URI> target = link == null ? Optional.empty() : InlineReader.target(link);
        if (target.isPresent()) {
          return target;
        }
      }
    }
    Element link = piece.container().closest("a[href]");
    return link == null ? Optional.empty() : InlineReader.target(link);
  }

  private static Appeal appeal(Draft draft, FoundAppeal found, List<Integer> pieces) {
    List<Block> blocks = new ArrayList<>();
    long start = Long.MAX_VALUE;
    long end = 0;
    for (int i : pieces) {
      draft.set(i, Part.APPEAL);
      List<Inline> runs = InlineReader.read(draft.piece(i).nodes());
      if (!runs.isEmpty()) {
        blocks.add(new Block.Paragraph(Anchor.NONE, runs));
      }
      SourceSpan span = draft.piece(i).span();
      start = Math.min(start, span.start());
      end = Math.max(end, span.end());
    }
    return new Appeal(
        found.kind(),
        blocks,
        found.organisation(),
        found.link(),
        Optional.of(new SourceSpan(Math.min(start, end), end)));
  }
}
