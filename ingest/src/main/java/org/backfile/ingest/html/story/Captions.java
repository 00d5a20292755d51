package org.backfile.ingest.html.story;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.backfile.ingest.credit.CreditParser;
import org.backfile.ingest.html.story.Draft.Part;
import org.backfile.ingest.html.story.Pictures.Chosen;
import org.backfile.ingest.html.story.Piece.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a page says about each of its pictures: in the same figure, in the small element that
 * holds the picture and some words, or just behind it in something that is called a caption. Used
 * once.
 */
final class Captions {
  /** A caption is no longer, in UTF-16 code units. */
  private static final int LONGEST = 900;

  /** Words that may stand with a picture: caption, credit, a label or two. */
  private static final int MOST_PIECES = 6;

  /** The same for what a page marks up as a caption. */
  private static final int LONGEST_MARKED = 4_000;

  private static final int MOST_MARKED = 60;

  private static final int LONGEST_CREDIT = 150;

  /** How many pieces around a picture are looked at on each side. */
  private static final int WINDOW = 30;

  /** How far up the element that holds a picture and its words may be. */
  private static final int LEVELS = 5;

  /** A caption tells of no more pictures. */
  private static final int MOST_SHARERS = 100;

  /** How many pieces a picture may be from the headline that is set over it. */
  private static final int BESIDE = 3;

  /** How many pieces behind such a picture its caption is looked for. */
  private static final int BELOW = 12;

  /** The place in a row of pictures, or in a film. */
  private static final Pattern COUNTER =
      Pattern.compile("\\d{1,3}\\s?/\\s?\\d{1,3}|(?:[-/\\s]*\\d{1,3}(?::\\d\\d){1,2}){1,4}");

  private final Draft draft;
  private final Surroundings around;
  private final FigureCaptions figures;

  /** How many pictures each caption tells of. */
  private final Multiset<Element> owners = HashMultiset.create();

  private final Set<Integer> pictures = new HashSet<>();
  private final Set<Integer> taken = new HashSet<>();

  Captions(Draft draft, Surroundings around, FigureCaptions figures, List<Chosen> pictures) {
    this.draft = draft;
    this.around = around;
    this.figures = figures;
    for (Chosen picture : pictures) {
      this.pictures.add(picture.index());
      owners.addAll(figures.of(draft.piece(picture.index()).container()));
    }
  }

  /** The pieces that tell of a picture, in order. */
  List<Integer> of(Chosen chosen) {
    int picture = chosen.index();
    List<Integer> found =
        firstOf(
            List.of(
                () -> shared(picture),
                () -> enclosed(picture),
                () -> marked(picture),
                () -> behind(picture),
                () -> chosen.twin().isPresent() ? enclosed(chosen.twin().getAsInt()) : List.of(),
                () -> isAtHeadline(picture) ? below(picture) : List.of()));
    List<Integer> all = new ArrayList<>(found);
    signature(picture, found).ifPresent(all::add);
    taken.addAll(all);
    return all;
  }

  private static List<Integer> firstOf(List<Supplier<List<Integer>>> places) {
    for (Supplier<List<Integer>> place : places) {
      List<Integer> found = place.get();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /**
   * What tells of several pictures of a figure, behind what tells of this one alone: that stands in
   * a smaller element around it.
   */
  private List<Integer> shared(int picture) {
    List<Element> own = figures.of(draft.piece(picture).container());
    int sharers = own.stream().mapToInt(owners::count).max().orElse(0);
    List<Integer> words = words(own);
    if (sharers < 2 || sharers > MOST_SHARERS || isTooMuch(words)) {
      return List.of();
    }
    Set<Integer> all = new TreeSet<>(within(picture));
    all.addAll(words);
    return List.copyOf(all);
  }

  /** What is marked up as a picture's caption, be it long or one of several in its figure. */
  private List<Integer> marked(int picture) {
    List<Element> own = figures.of(draft.piece(picture).container());
    List<Integer> words = words(own);
    return own.stream().anyMatch(caption -> owners.count(caption) > 1) || isTooMuch(words)
        ? List.of()
        : words;
  }

  private boolean isTooMuch(List<Integer> marked) {
    return marked.size() > MOST_MARKED || characters(marked) > LONGEST_MARKED;
  }

  private List<Integer> words(List<Element> captions) {
    List<Integer> all = figures.pieces(captions);
    List<Integer> telling = all.stream().filter(this::mayTell).toList();
    return telling.isEmpty() ? all.stream().filter(this::isWords).toList() : telling;
  }

  private int characters(List<Integer> words) {
    return words.stream().mapToInt(i -> draft.piece(i).text().length()).sum();
  }

  /** Whether a piece stands in a figure that a picture is not in, and that is no mere caption. */
  private boolean isOfAnother(int i, int picture) {
    Element figure = draft.piece(i).container().closest("figure");
    return figure != null && !isIn(draft.piece(picture), figure) && figures.isOfSomething(figure);
  }

  /** Whether a piece is words: not the headline, no part of an appeal, no count or playing time. */
  private boolean mayTell(int i) {
    return isWords(i) && !COUNTER.matcher(draft.piece(i).text()).matches();
  }

  private boolean isWords(int i) {
    return draft.piece(i).isText() && !draft.is(i, Part.HEADLINE) && !draft.is(i, Part.APPEAL);
  }

  private static boolean isIn(Piece piece, Element element) {
    return Pictures.isInside(piece.container(), element);
  }

  /** Whether a picture stands beside the headline, which may be set over it. */
  private boolean isAtHeadline(int picture) {
    int headline = draft.headline();
    return headline < draft.size() && Math.abs(headline - picture) <= BESIDE;
  }

  /** Words below a picture and the headline: what is called a caption, or is signed. */
  private List<Integer> below(int picture) {
    int paragraphs = 0;
    for (int i = picture + 1; i < Math.min(draft.size(), picture + BELOW); i++) {
      Piece piece = draft.piece(i);
      paragraphs += draft.is(i, Part.BODY) ? 1 : 0;
      if (pictures.contains(i) || paragraphs > 1) {
        return List.of();
      }
      boolean caption = around.up(piece.container(), Sign.CAPTION) <= 1;
      boolean credit = around.up(piece.container(), Sign.CREDIT) <= 1;
      if (isFree(i) && caption) {
        return List.of(i);
      } else if (isFree(i) && credit && isBoxOfTwo(i, picture)) {
        return List.of(i - 1, i);
      }
    }
    return List.of();
  }

  /** Whether a piece stands with the one before it in a box that a picture is not in. */
  private boolean isBoxOfTwo(int i, int picture) {
    Element box = draft.piece(i).container().parent();
    return box != null
        && !isIn(draft.piece(picture), box)
        && isFree(i - 1)
        && isIn(draft.piece(i - 1), box);
  }

  private boolean isFree(int i) {
    return mayTell(i) && !taken.contains(i) && draft.piece(i).text().length() < LONGEST;
  }

  /** A credit that stands just behind a picture and its caption, outside of what holds these. */
  private Optional<Integer> signature(int picture, List<Integer> found) {
    int last = found.isEmpty() ? picture : Math.max(picture, found.get(found.size() - 1));
    for (int i = last + 1; i < draft.size() && i <= last + 2; i++) {
      Piece piece = draft.piece(i);
      boolean free = isFree(i) && piece.is(Kind.TEXT);
      boolean named =
          around.up(piece.container(), Sign.CREDIT) <= 1
              && around.up(piece.container(), Sign.FOOTER) > 2
              && piece.text().length() < LONGEST_CREDIT;
      if (free && named && !isOfAnother(i, picture)) {
        return Optional.of(i);
      } else if (piece.isText() || pictures.contains(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Words in the smallest element around a picture that holds any, when they are few. */
  private List<Integer> enclosed(int picture) {
    Element image = draft.piece(picture).container();
    Element figure = image.closest("figure, .wp-caption, amp-img + figcaption");
    return enclosed(picture, figure != null ? figure : image.parent(), null, figure != null);
  }

  /** The same in a figure of several pictures, below what holds them all. */
  private List<Integer> within(int picture) {
    Element image = draft.piece(picture).container();
    return enclosed(picture, image.parent(), image.closest("figure"), false);
  }

  private List<Integer> enclosed(
      int picture, @Nullable Element from, @Nullable Element end, boolean figure) {
    Element up = from;
    for (int level = 0; level < LEVELS && up != null && !up.equals(end); level++) {
      List<Integer> words = new ArrayList<>();
      boolean alone = collect(picture, up, words);
      if (!alone) {
        return List.of();
      }
      if (!words.isEmpty()) {
        return chosen(words, figure, up, level);
      }
      up = up.parent();
    }
    return List.of();
  }

  /**
   * Collects the words in an element; false when it has another picture of the story or too much.
   */
  private boolean collect(int picture, Element element, List<Integer> words) {
    for (int step = -1; step <= 1; step += 2) {
      for (int i = picture + step; i >= 0 && i < draft.size(); i += step) {
        Piece piece = draft.piece(i);
        if (Math.abs(i - picture) > WINDOW) {
          return false;
        }
        if (!Pictures.isInside(piece.container(), element)) {
          break;
        }
        if (pictures.contains(i) || words.size() > MOST_PIECES) {
          return false;
        }
        String text = piece.text();
        boolean counter =
            COUNTER.matcher(text).matches()
                || (text.length() < 9 && !text.isEmpty() && Character.isDigit(text.charAt(0)));
        boolean tells = piece.isText() && !draft.is(i, Part.APPEAL) && !isOfAnother(i, picture);
        if (tells && !counter && !taken.contains(i)) {
          words.add(i);
        }
      }
    }
    words.sort(null);
    return words.size() <= MOST_PIECES;
  }

  /** Which of the words beside a picture tell of it. */
  private List<Integer> chosen(List<Integer> words, boolean figure, Element element, int level) {
    List<Integer> named = words.stream().filter(this::isNamed).toList();
    List<Integer> own = named.isEmpty() ? words : named;
    if (characters(own) > LONGEST || own.stream().anyMatch(i -> draft.is(i, Part.HEADLINE))) {
      return List.of();
    } else if (!named.isEmpty()) {
      return named;
    }
    boolean body = words.stream().anyMatch(i -> draft.is(i, Part.BODY));
    boolean sure = words.stream().anyMatch(i -> draft.probability(i) > 0.95);
    boolean plain = words.stream().allMatch(i -> draft.piece(i).linkDensity() < 0.6);
    boolean small = level < 3 && words.size() <= 2 && !body && plain;
    boolean signed = level < 1 && !sure && isSigned(element);
    return (figure && !sure) || small || signed ? words : List.of();
  }

  private boolean isSigned(Element element) {
    long signs = around.signs(element);
    long telling = Sign.CAPTION.bit() | Sign.PICTURE.bit() | Sign.GALLERY.bit() | Sign.CREDIT.bit();
    return (signs & telling) != 0;
  }

  /** Whether a piece is called a caption or a credit; a heading may only be the former. */
  private boolean isNamed(int i) {
    Piece piece = draft.piece(i);
    Element element = piece.container();
    return hasName(piece)
        || around.up(element, Sign.CAPTION) <= 2
        || (piece.is(Kind.TEXT) && around.up(element, Sign.CREDIT) <= 2)
        || around.up(element, Place.FIGURE) <= 2;
  }

  /** Whether all of a piece's words stand in elements of their own that are called a caption. */
  private boolean hasName(Piece piece) {
    long wanted = Sign.CAPTION.bit() | Sign.CREDIT.bit();
    boolean named = false;
    for (Node node : piece.nodes()) {
      if (node instanceof TextNode text && !text.isBlank()) {
        return false;
      }
      named |= node instanceof Element element && (around.signs(element) & wanted) != 0;
    }
    return named;
  }

  /** Words just behind a picture that are named a caption, or that end with a credit. */
  private List<Integer> behind(int picture) {
    List<Integer> found = new ArrayList<>();
    for (int i = picture + 1; i < draft.size() && i <= picture + 3; i++) {
      Piece piece = draft.piece(i);
      if (!isFree(i) || isOfAnother(i, picture)) {
        break;
      }
      boolean credit =
          found.isEmpty()
              && i == picture + 1
              && draft.probability(i) < 0.97
              && (CreditTail.isEastern(piece.text())
                  || CreditParser.standard().split(piece.text()).credit().isPresent());
      if (!isNamed(i) && !credit) {
        break;
      }
      found.add(i);
    }
    return found;
  }
}
