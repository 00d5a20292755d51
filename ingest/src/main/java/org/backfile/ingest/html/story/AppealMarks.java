package org.backfile.ingest.html.story;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
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

  /** From here on, a piece beside an appeal is the story's. */
  private static final double SURE = 0.8;

  /** Shorter lines do not say enough to be an ask, in UTF-16 code units. */
  private static final int SHORTEST_ASK = 40;

  /** Shorter lines in a box that is called an appeal are the box's, in UTF-16 code units. */
  private static final int SHORTEST_STORY = 60;

  /** How far up the element that sets an ask apart may be. */
  private static final int APART_LEVELS = 4;

  /** More of its words in links make it a menu. */
  private static final double MOST_LINKS = 0.6;

  /** How many pieces such an element has. */
  private static final int MOST_LINES = 10;

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
    appeals.addAll(marks.apart());
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
        ask(outsideStory(i, end), AppealRecogniser.standard()::box).ifPresent(appeals::add);
      }
      i = end;
    }
    return appeals;
  }

  /**
   * Pieces in a row without those that are most likely the story's, in a small element that is
   * called by one thing in it. All of them where nothing else is left.
   */
  private List<Integer> outsideStory(int first, int end) {
    List<Integer> all = IntStream.range(first, end).boxed().toList();
    if (isLong(words(all)) || isStory(words(all))) {
      return all;
    }
    List<Integer> others = all.stream().filter(i -> !isSurelyStory(i)).toList();
    return others.stream().anyMatch(i -> says(draft.piece(i))) ? others : all;
  }

  private boolean isSurelyStory(int i) {
    return draft.probability(i) >= SURE && draft.piece(i).text().length() >= SHORTEST_STORY;
  }

  /** Appeals in small elements of their own, outside of the story, whatever their names. */
  private List<Appeal> apart() {
    List<Appeal> appeals = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < draft.size(); i++) {
      if (i >= end && isOutside(i) && draft.piece(i).text().length() >= SHORTEST_ASK) {
        Optional<Lines> lines = surrounding(i);
        if (lines.isPresent() && lines.get().first() >= end) {
          Lines box = lines.get();
          List<Integer> all = IntStream.range(box.first(), box.end()).boxed().toList();
          ask(all, AppealRecogniser.standard()::apart).ifPresent(appeals::add);
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
    for (int level = 0; level < APART_LEVELS && box != null; level++) {
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

  /** What some pieces ask for, all that are words; none of them may be anything else. */
  private Optional<Appeal> ask(
      List<Integer> pieces, BiFunction<List<Passage>, String, Optional<Appeal.Kind>> recogniser) {
    List<Integer> own = words(pieces);
    if (pieces.stream().anyMatch(i -> draft.piece(i).isText() && !draft.is(i, Part.OPEN))) {
      return Optional.empty();
    }
    List<Passage> passages =
        own.stream()
            .map(draft::piece)
            .map(piece -> new Passage(piece.text(), link(piece)))
            .toList();
    if (own.stream().noneMatch(i -> says(draft.piece(i))) || isLong(own) || isStory(own)) {
      return Optional.empty();
    }
    Optional<URI> target = pieces.stream().flatMap(i -> link(draft.piece(i)).stream()).findFirst();
    return recogniser
        .apply(passages, language)
        .map(kind -> appeal(new FoundAppeal(kind, 0, own.size(), Optional.empty(), target), own));
  }

  private List<Integer> words(List<Integer> pieces) {
    return pieces.stream()
        .filter(i -> draft.piece(i).isText() && !isLabel(draft.piece(i)))
        .toList();
  }

  private boolean isLong(List<Integer> pieces) {
    return pieces.stream().mapToInt(i -> draft.piece(i).text().length()).sum() > LONGEST_BOX;
  }

  private List<Appeal> said() {
    List<Integer> places = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    for (Piece piece : draft.pieces()) {
      boolean words = piece.isText() || piece.is(Piece.Kind.CONTROL);
      if (words && !draft.is(piece.index(), Part.HEADLINE)) {
        places.add(piece.index());
        passages.add(new Passage(piece.text(), isEntry(piece) ? Optional.empty() : link(piece)));
      }
    }
    List<Appeal> appeals = new ArrayList<>();
    for (FoundAppeal found : AppealRecogniser.standard().find(passages, language)) {
      List<Integer> own = new ArrayList<>(places.subList(found.first(), found.end()));
      if (isTitle(own.get(0) - 1, own.get(0))) {
        own.add(0, own.get(0) - 1);
      }
      own = headed(own);
      boolean words = own.stream().anyMatch(i -> says(draft.piece(i)));
      if (words && !isStory(own)) {
        appeals.add(appeal(found, own));
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
    List<Integer> own = new ArrayList<>();
    int characters = 0;
    for (int i = heading; i < draft.size() && characters <= LONGEST_BOX && isIn(i, box); i++) {
      Piece piece = draft.piece(i);
      boolean next = piece.is(Piece.Kind.HEADING) && Tags.headingLevel(piece.container()) <= rank;
      if (i > last && (next || draft.probability(i) >= SURE)) {
        break;
      }
      characters += piece.text().length();
      if (draft.is(i, Part.OPEN) && piece.isText() && !isLabel(piece)) {
        own.add(i);
      }
    }
    boolean small = characters <= LONGEST_BOX && own.containsAll(appeal);
    return small && !isStory(own) ? own : appeal;
  }

  private static boolean isLabel(Piece piece) {
    return piece.linkDensity() > 0.9 && piece.text().length() < LONGEST_LABEL;
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
