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

  private final Draft draft;
  private final Surroundings around;
  private final String language;

  /** How long what is likely the page's story is, in UTF-16 code units. */
  private final double storyLength;

  private AppealMarks(Draft draft, Surroundings around, String language) {
    this.draft = draft;
    this.around = around;
    this.language = language;
    this.storyLength = draft.pieces().stream().mapToDouble(this::likelyLength).sum();
  }

  /** Marks the pieces of a draft's appeals and makes these, in order. */
  static List<Appeal> mark(Draft draft, Surroundings around, String language) {
    AppealMarks marks = new AppealMarks(draft, around, language);
    List<Appeal> appeals = new ArrayList<>(marks.said());
    appeals.addAll(marks.boxes());
    appeals.sort(Comparator.comparing(appeal -> appeal.span().map(SourceSpan::start).orElse(0L)));
    return appeals;
  }

  /** Appeals in boxes that the page's markup calls so. */
  private List<Appeal> boxes() {
    List<Appeal> appeals = new ArrayList<>();
    int i = 0;
    while (i < draft.size()) {
      Optional<Element> box = draft.is(i, Part.OPEN) ? box(draft.piece(i)) : Optional.empty();
      int end = i + 1;
      if (box.isPresent()) {
        while (end < draft.size() && Pictures.isInside(draft.piece(end).container(), box.get())) {
          end++;
        }
        boxed(i, end).ifPresent(appeals::add);
      }
      i = end;
    }
    return appeals;
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
    for (int level = 0; level < BOX_LEVELS && up != null && !chrome; level++) {
      found = (around.signs(up) & wanted) != 0 ? up : found;
      up = up.parent();
    }
    return Optional.ofNullable(found);
  }

  private Optional<Appeal> boxed(int first, int end) {
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
        || isStory(own)) {
      return Optional.empty();
    }
    Optional<URI> link = Optional.empty();
    for (int i = first; i < end && link.isEmpty(); i++) {
      link = link(draft.piece(i));
    }
    Optional<URI> target = link;
    return AppealRecogniser.standard()
        .box(passages, language)
        .map(kind -> appeal(new FoundAppeal(kind, 0, own.size(), Optional.empty(), target), own));
  }

  private List<Appeal> said() {
    List<Integer> places = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    for (Piece piece : draft.pieces()) {
      boolean words = piece.isText() || piece.is(Piece.Kind.CONTROL);
      if (words && !piece.hidden() && !draft.is(piece.index(), Part.HEADLINE)) {
        places.add(piece.index());
        passages.add(new Passage(piece.text(), isEntry(piece) ? Optional.empty() : link(piece)));
      }
    }
    List<Appeal> appeals = new ArrayList<>();
    for (FoundAppeal found : AppealRecogniser.standard().find(passages, language)) {
      List<Integer> own = places.subList(found.first(), found.end());
      boolean words = own.stream().anyMatch(i -> says(draft.piece(i)));
      if (words && !isStory(own)) {
        appeals.add(appeal(found, own));
      }
    }
    return appeals;
  }

  /** Whether it is a menu's entry, whose link would tell nothing. */
  private boolean isEntry(Piece piece) {
    return piece.linkDensity() > 0.9 && around.up(piece.container(), Place.LIST) < 4;
  }

  /** Whether anything of a piece is left once what is hidden in it is gone. */
  private static boolean says(Piece piece) {
    return piece.isText() && !InlineReader.read(piece.nodes()).isEmpty();
  }

  /** Whether what asks is the page's story itself, such as a report of an appeal for money. */
  private boolean isStory(List<Integer> pieces) {
    double own = pieces.stream().mapToDouble(i -> likelyLength(draft.piece(i))).sum();
    return own > 0.4 * storyLength && own > 0;
  }

  private double likelyLength(Piece piece) {
    return draft.probability(piece.index()) >= 0.5 ? piece.text().length() : 0;
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

  private Appeal appeal(FoundAppeal found, List<Integer> pieces) {
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
