package org.backfile.ingest.html.story;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backfile.ingest.credit.CreditParser;
import org.backfile.ingest.html.story.Piece.Kind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's figure elements say of the pictures in them (HTML, 4.4.12 and 4.4.13). A caption is
 * of the pictures in the smallest element around it that has any. Where that has several captions,
 * those that stand in a row are of the pictures in a row next to them: before them, or behind them
 * where a caption comes first and nothing but a signature follows the last picture. Time is linear
 * in the page, however it nests figures. Not thread-safe.
 */
final class FigureCaptions {
  /** A picture's caption may be that of a figure of figures. */
  private static final int FIGURES = 2;

  /** Captions that begin alike for so many UTF-16 code units are one. */
  private static final int LONGEST = 2_000;

  /** More captions in a row tell of one picture, if of any. */
  private static final int MOST_IN_ROW = 12;

  /** How many words a signature has. */
  private static final int LONGEST_SIGNATURE = 8;

  private static final Pattern SIGNED =
      Pattern.compile("credit|source|copyright", Pattern.CASE_INSENSITIVE);

  /** A word or two that announce a name: "Source:". */
  private static final Pattern LABEL = Pattern.compile("^\\p{L}+(?: \\p{L}+)?\\s?: ");

  private final List<Piece> all;

  /** The elements that hold pictures. */
  private final Set<Element> holders = new HashSet<>();

  /** The figures that have captions. */
  private final Set<Element> figuresWithCaptions = new HashSet<>();

  private final ListMultimap<Element, Integer> pieces = ArrayListMultimap.create();

  /** The captions of each picture that has any. */
  private final Map<Element, List<Element>> captions = new HashMap<>();

  private final IdentityHashMap<List<Element>, String> texts = new IdentityHashMap<>();

  /**
   * Looks at the figures of a page.
   *
   * @param all its pieces
   * @param counts whether a picture may be one that a figure is made for, and no icon
   */
  FigureCaptions(List<Piece> all, Predicate<Piece> counts) {
    this.all = all;
    List<Piece> pictures = pictures(all, counts);
    pictures.stream()
        .map(Piece::container)
        .filter(picture -> up("figcaption", picture) == null)
        .forEach(this::hold);
    List<Element> found = new ArrayList<>();
    for (Piece piece : all) {
      Element caption = up("figcaption", piece.container());
      if (caption != null && !piece.text().isEmpty()) {
        if (!pieces.containsKey(caption)) {
          found.add(caption);
        }
        pieces.put(caption, piece.index());
      }
    }
    ListMultimap<Element, Element> reaches = reaches(found);
    ListMultimap<Element, Piece> told = told(pictures, reaches);
    told.asMap().forEach((around, own) -> share(List.copyOf(own), reaches.get(around)));
  }

  /** The pictures in figures, small ones only where a figure has no other. */
  private static List<Piece> pictures(List<Piece> all, Predicate<Piece> counts) {
    ListMultimap<Element, Piece> inFigures = LinkedListMultimap.create();
    Set<Integer> counting = new HashSet<>();
    Set<Element> figures = new HashSet<>();
    for (Piece piece : all) {
      Element figure = piece.is(Kind.PICTURE) ? up("figure", piece.container()) : null;
      if (figure != null) {
        inFigures.put(figure, piece);
        if (counts.test(piece)) {
          counting.add(piece.index());
          figures.add(figure);
        }
      }
    }
    return inFigures.entries().stream()
        .filter(e -> counting.contains(e.getValue().index()) || !figures.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static @Nullable Element up(String name, @Nullable Element from) {
    Element up = from;
    while (up != null && !up.nameIs(name)) {
      up = up.parent();
    }
    return up;
  }

  private void hold(Element picture) {
    Element up = picture;
    while (up != null && holders.add(up)) {
      up = up.parent();
    }
  }

  /** The captions by the smallest element around each that has a picture, or by their figure. */
  private ListMultimap<Element, Element> reaches(List<Element> found) {
    ListMultimap<Element, Element> reaches = ArrayListMultimap.create();
    for (Element caption : found) {
      Element figure = up("figure", caption);
      Element around = caption.parent();
      while (around != null && !around.nameIs("figure") && !holders.contains(around)) {
        around = around.parent();
      }
      if (around != null && figure != null) {
        reaches.put(around, caption);
        figuresWithCaptions.add(figure);
      }
    }
    return reaches;
  }

  /** The pictures by the element whose captions tell of them. */
  private ListMultimap<Element, Piece> told(
      List<Piece> pictures, ListMultimap<Element, Element> reaches) {
    ListMultimap<Element, Piece> told = ArrayListMultimap.create();
    for (Piece picture : pictures) {
      Element within = up("figcaption", picture.container());
      if (within != null && pieces.containsKey(within)) {
        captions.put(picture.container(), List.of(within));
      } else {
        around(picture.container(), reaches).ifPresent(around -> told.put(around, picture));
      }
    }
    return told;
  }

  private Optional<Element> around(Element picture, ListMultimap<Element, Element> reaches) {
    int figures = 0;
    for (Element up = picture; up != null && figures < FIGURES; up = up.parent()) {
      if (reaches.containsKey(up)) {
        return Optional.of(up);
      }
      figures += up.nameIs("figure") ? 1 : 0;
      if (figuresWithCaptions.contains(up)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Gives captions to the pictures that stand with them in an element, both in order. */
  private void share(List<Piece> pictures, List<Element> all) {
    if (all.size() == 1) {
      pictures.forEach(picture -> captions.put(picture.container(), List.copyOf(all)));
      return;
    }
    List<List<Element>> behind = behind(pictures, all);
    int last = pictures.size() - 1;
    List<Element> start = behind.get(0);
    List<Element> end = behind.get(last + 1);
    boolean before =
        !start.isEmpty() && end.stream().allMatch(caption -> isSignature(caption, start.get(0)));
    int first = 0;
    while (first <= last) {
      int to = first;
      while (to < last && behind.get(to + 1).isEmpty()) {
        to++;
      }
      give(pictures.subList(first, to + 1), behind.get(before ? first : to + 1));
      first = to + 1;
    }
    if (before) {
      pictures.forEach(picture -> add(picture, of(picture.container()), end));
    } else {
      add(pictures.get(0), start, of(pictures.get(0).container())); // a title
    }
  }

  private void add(Piece picture, List<Element> captions, List<Element> others) {
    if (!captions.isEmpty() && !others.isEmpty() && others.size() <= MOST_IN_ROW) {
      List<Element> both = new ArrayList<>(captions);
      both.addAll(others);
      this.captions.put(picture.container(), List.copyOf(both));
    } else if (!captions.isEmpty()) {
      this.captions.put(picture.container(), captions);
    }
  }

  /**
   * Gives one caption in a row to each of as many pictures in a row, or all to all of them; more
   * than tell of several pictures to the first.
   */
  private void give(List<Piece> pictures, List<Element> row) {
    if (row.isEmpty()) {
      return;
    }
    boolean each =
        row.size() == pictures.size()
            && row.stream().noneMatch(caption -> isSignature(caption, row.get(0)));
    List<Element> shared = List.copyOf(row);
    int count = each || row.size() <= MOST_IN_ROW ? pictures.size() : 1;
    for (int i = 0; i < count; i++) {
      captions.put(pictures.get(i).container(), each ? List.of(row.get(i)) : shared);
    }
  }

  /** Whether a caption says who made what another tells of. */
  private boolean isSignature(Element caption, Element other) {
    String words = words(caption);
    boolean named = SIGNED.matcher(caption.className()).find() || LABEL.matcher(words).find();
    boolean brief = isBrief(words) && !isBrief(words(other));
    return named || brief || CreditParser.standard().looksLikeCredit(words);
  }

  private static boolean isBrief(String words) {
    return TextShape.words(words) <= LONGEST_SIGNATURE && !TextShape.endsSentence(words);
  }

  /** The captions before the first picture, and those behind each before the next. */
  private List<List<Element>> behind(List<Piece> pictures, List<Element> all) {
    List<List<Element>> behind = new ArrayList<>();
    int next = 0;
    for (int i = 0; i <= pictures.size(); i++) {
      int end = i < pictures.size() ? pictures.get(i).index() : Integer.MAX_VALUE;
      List<Element> row = new ArrayList<>();
      while (next < all.size() && pieces.get(all.get(next)).get(0) < end) {
        row.add(all.get(next++));
      }
      behind.add(row);
    }
    return behind;
  }

  /** The captions of the figure that a picture stands in that tell of it, in order. */
  List<Element> of(Element picture) {
    return captions.getOrDefault(picture, List.of());
  }

  /** Whether a figure element holds anything but a caption. */
  boolean isOfSomething(Element figure) {
    return holders.contains(figure)
        || figure.children().stream().anyMatch(child -> !child.nameIs("figcaption"));
  }

  /** What the figure that a picture stands in says of it, its beginning or nothing. */
  String text(Element picture) {
    return texts.computeIfAbsent(of(picture), this::beginning);
  }

  private String beginning(List<Element> own) {
    String text = own.stream().map(this::words).collect(Collectors.joining(" "));
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private String words(Element caption) {
    return pieces.get(caption).stream()
        .map(i -> all.get(i).text())
        .collect(Collectors.joining(" "))
        .strip();
  }

  /** The pieces in captions, in order. */
  List<Integer> pieces(List<Element> own) {
    return own.stream().flatMap(caption -> pieces.get(caption).stream()).toList();
  }
}
