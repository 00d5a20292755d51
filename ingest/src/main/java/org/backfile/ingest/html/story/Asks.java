package org.backfile.ingest.html.story;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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

/** What pieces of a page may be an appeal, and the appeals that are made of them. */
final class Asks {
  /** From here on, a piece beside an appeal is the story's. */
  static final double SURE = 0.8;

  /** More text in an element is a page or a story, in UTF-16 code units. */
  private static final int LONGEST = 2_500;

  /** An appeal has no larger part of what is likely the story. */
  private static final double MOST_OF_STORY = 0.4;

  private static final int LONGEST_LABEL = 60;

  private final Draft draft;
  private final String language;

  /** How long what is likely the page's story is, in UTF-16 code units. */
  private final double storyLength;

  Asks(Draft draft, String language) {
    this.draft = draft;
    this.language = language;
    this.storyLength = draft.pieces().stream().mapToDouble(this::likelyLength).sum();
  }

  /** What some pieces ask for, all that are words; none of them may be anything else. */
  Optional<Appeal> ask(
      List<Integer> pieces, BiFunction<List<Passage>, String, Optional<Appeal.Kind>> recogniser) {
    List<Integer> own = words(pieces);
    if (pieces.stream().anyMatch(i -> draft.piece(i).isText() && !draft.is(i, Part.OPEN))) {
      return Optional.empty();
    }
    if (own.stream().noneMatch(i -> says(draft.piece(i))) || isLong(own) || isStory(own)) {
      return Optional.empty();
    }
    Optional<URI> target = pieces.stream().flatMap(i -> link(draft.piece(i)).stream()).findFirst();
    List<Passage> passages = own.stream().map(draft::piece).map(Asks::passage).toList();
    return recogniser
        .apply(passages, language)
        .map(kind -> appeal(new FoundAppeal(kind, 0, own.size(), Optional.empty(), target), own));
  }

  /** Whether a piece has words of requests. */
  boolean mayBePart(Piece piece) {
    return AppealRecogniser.standard().mayBePart(passage(piece), language);
  }

  private static Passage passage(Piece piece) {
    return new Passage(piece.text(), link(piece));
  }

  /** Those of some pieces that are words and no mere label of a link. */
  List<Integer> words(List<Integer> pieces) {
    return pieces.stream()
        .filter(i -> draft.piece(i).isText() && !isLabel(draft.piece(i)))
        .toList();
  }

  /** Whether pieces have more text than an appeal. */
  boolean isLong(List<Integer> pieces) {
    return pieces.stream().mapToInt(i -> draft.piece(i).text().length()).sum() > LONGEST;
  }

  /** Whether a piece is the label of a link and nothing else. */
  private static boolean isLabel(Piece piece) {
    return piece.linkDensity() > 0.9 && piece.text().length() < LONGEST_LABEL;
  }

  /** Whether anything of a piece is left once what is hidden in it is gone. */
  static boolean says(Piece piece) {
    return piece.isText() && !InlineReader.read(piece.nodes()).isEmpty();
  }

  /** Whether what asks is the page's story itself, such as a report of an appeal for money. */
  boolean isStory(List<Integer> pieces) {
    double own = pieces.stream().mapToDouble(i -> likelyLength(draft.piece(i))).sum();
    return own > MOST_OF_STORY * storyLength && own > 0;
  }

  private double likelyLength(Piece piece) {
    return draft.probability(piece.index()) >= 0.5 ? piece.text().length() : 0;
  }

  /** Where the first link in a piece leads. */
  static Optional<URI> link(Piece piece) {
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

  /** Makes an appeal of pieces, and marks them as one. */
  Appeal appeal(FoundAppeal found, List<Integer> pieces) {
    List<Block> blocks = new ArrayList<>();
    long start = Long.MAX_VALUE;
    long end = 0;
    for (int i : pieces) {
      if (draft.piece(i).is(Piece.Kind.CONTROL)) {
        continue;
      }
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
