package org.backfile.ingest.html.story;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
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
  /** How far up the element that is called an appeal may be. */
  private static final int BOX_LEVELS = 5;

  /** More text in an element is a page or a story, in UTF-16 code units. */
  private static final int LONGEST_BOX = 2_500;

  private static final int LONGEST_LABEL = 60;

  private AppealMarks() {}

  /** Marks the pieces of a draft's appeals and makes these, in order. */
  static List<Appeal> mark(Draft draft, Surroundings around, String language) {
    List<Appeal> appeals = new ArrayList<>(said(draft, around, language));
    appeals.addAll(boxes(draft, around, language));
    appeals.sort(Comparator.comparing(appeal -> appeal.span().map(SourceSpan::start).orElse(0L)));
    return appeals;
  }

  /** Appeals in boxes that the page's markup calls so. */
  private static List<Appeal> boxes(Draft draft, Surroundings around, String language) {
    List<Appeal> appeals = new ArrayList<>();
    int i = 0;
    while (i < draft.size()) {
      Optional<Element> box =
          draft.is(i, Part.OPEN) ? box(draft.piece(i), around) : Optional.empty();
      int end = i + 1;
      if (box.isPresent()) {
        while (end < draft.size() && Pictures.isInside(draft.piece(end).container(), box.get())) {
          end++;
        }
        boxed(draft, i, end, language).ifPresent(appeals::add);
      }
      i = end;
    }
    return appeals;
  }

  /** The element around a piece that is called an appeal or a newsletter's form. */
  private static Optional<Element> box(Piece piece, Surroundings around) {
    long wanted = Sign.SUPPORT.bit() | Sign.NEWSLETTER.bit();
    Element element = piece.container();
    boolean chrome =
        around.up(element, Place.NAV) < Surroundings.FARTHEST
            || around.up(element, Sign.NAVIGATION) <= 2;
    Element up = element;
    Element found = null;
    for (int level = 0; level < BOX_LEVELS && up != null && !chrome; level++) {
      found = (around.signs(up) & wanted) != 0 ? up : found;
      up = up.parent();
    }
    return Optional.ofNullable(found);
  }

  private static Optional<Appeal> boxed(Draft draft, int first, int end, String language) {
    List<Integer> own = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    int characters = 0;
    for (int i = first; i < end; i++) {
      Piece piece = draft.piece(i);
      boolean words = piece.isText() && !piece.hidden();
      if (words && !draft.is(i, Part.OPEN)) {
        return Optional.empty();
      }
      boolean label = piece.linkDensity() > 0.9 && piece.text().length() < LONGEST_LABEL;
      if (words && !label) {
        own.add(i);
        passages.add(new Passage(piece.text(), link(piece)));
        characters += piece.text().length();
      }
    }
    if (own.stream().noneMatch(i -> says(draft.piece(i)))
        || characters > LONGEST_BOX
        || isStory(draft, own)) {
      return Optional.empty();
    }
    Optional<URI> link = Optional.empty();
    for (int i = first; i < end && link.isEmpty(); i++) {
      link = link(draft.piece(i));
    }
    Optional<URI> target = link;
    return AppealRecogniser.standard()
        .box(passages, language)
        .map(
            kind ->
                appeal(draft, new FoundAppeal(kind, 0, own.size(), Optional.empty(), target), own));
  }

  private static List<Appeal> said(Draft draft, Surroundings around, String language) {
    List<Integer> places = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    for (Piece piece : draft.pieces()) {
      boolean words = piece.isText() || piece.is(Piece.Kind.CONTROL);
      if (words && !piece.hidden() && !draft.is(piece.index(), Part.HEADLINE)) {
        places.add(piece.index());
        passages.add(
            new Passage(piece.text(), isEntry(piece, around) ? Optional.empty() : link(piece)));
      }
    }
    List<Appeal> appeals = new ArrayList<>();
    for (FoundAppeal found : AppealRecogniser.standard().find(passages, language)) {
      List<Integer> own = places.subList(found.first(), found.end());
      boolean words = own.stream().anyMatch(i -> says(draft.piece(i)));
      if (words && !isStory(draft, own)) {
        appeals.add(appeal(draft, found, own));
      }
    }
    return appeals;
  }

  /** Whether it is a menu's entry, whose link would tell nothing. */
  private static boolean isEntry(Piece piece, Surroundings around) {
    return piece.linkDensity() > 0.9 && around.up(piece.container(), Place.LIST) < 4;
  }

  /** Whether anything of a piece is left once what is hidden in it is gone. */
  private static boolean says(Piece piece) {
    return piece.isText() && !InlineReader.read(piece.nodes()).isEmpty();
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
