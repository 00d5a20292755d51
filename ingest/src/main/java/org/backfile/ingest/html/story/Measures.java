package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.credit.CreditParser;
import org.backfile.ingest.html.story.Piece.Kind;
import org.backfile.ingest.html.story.Surroundings.Sum;
import org.backfile.ingest.text.FurnitureWords;
import org.backfile.model.DroppedBlock.Reason;
import org.jsoup.nodes.Element;

/**
 * What is measured of each piece of a page, as numbers for {@link Forest}. Their order is part of
 * the model's data: whoever changes it trains the model anew.
 */
final class Measures {
  /** How many pieces around one are looked at on each side. */
  private static final int NEIGHBOURS = 2;

  private static final int LEVELS = 4;

  /** Longer names of classes are compared by their beginning and a digest, in UTF-16 code units. */
  private static final int LONGEST_NAMES = 300;

  /** Reasons in the order that the model's data rest on. */
  private static final List<Reason> REASONS =
      List.of(
          Reason.BUTTON,
          Reason.SHARING,
          Reason.RELATED,
          Reason.COOKIE_NOTICE,
          Reason.NAVIGATION,
          Reason.ADVERTISEMENT,
          Reason.METADATA,
          Reason.DUPLICATE,
          Reason.COMMENT,
          Reason.HIDDEN,
          Reason.BOILERPLATE);

  private final List<Piece> pieces;
  private final PageFacts facts;
  private final Surroundings around;
  private final Map<String, Sum> paths = new HashMap<>();
  private final Map<String, Integer> repeats = new HashMap<>();
  private final String[] path;
  private final int[] furniture;
  private final int[] headingFurniture;
  private final boolean[] prose;
  private final int[] proseBefore;
  private final int headline;
  private final Element core;
  private final Element wideCore;
  private final Set<String> dataWords;
  private float[] row = new float[0];
  private int at;

  Measures(List<Piece> pieces, PageFacts facts, Surroundings around, Element body) {
    this.pieces = pieces;
    this.facts = facts;
    this.around = around;
    int n = pieces.size();
    path = new String[n];
    furniture = new int[n];
    headingFurniture = new int[n];
    prose = new boolean[n];
    proseBefore = new int[n + 1];
    for (int i = 0; i < n; i++) {
      Piece piece = pieces.get(i);
      path[i] = path(piece.container());
      repeats.merge(piece.text(), 1, Integer::sum);
      furniture[i] = FurnitureWords.reason(piece.text()).map(REASONS::indexOf).orElse(-1);
      prose[i] = Surroundings.isProse(piece);
      proseBefore[i + 1] = proseBefore[i] + (prose[i] ? piece.text().length() : 0);
    }
    for (int i = 0; i < n; i++) {
      paths.computeIfAbsent(path[i], k -> new Sum());
    }
    around.addAll(pieces, i -> paths.get(path[i]));
    headings();
    headline = headlineAt();
    core = around.core(0.6);
    wideCore = around.core(0.85);
    dataWords = facts.articleBody().map(Measures::shingles).orElse(Set.of());
  }

  private void headings() {
    int current = -1;
    for (int i = 0; i < pieces.size(); i++) {
      boolean title = pieces.get(i).is(Kind.HEADING) || (furniture[i] >= 0 && !prose[i]);
      if (title) {
        current = furniture[i];
      } else if (prose[i]) {
        current = -1;
      }
      headingFurniture[i] = current;
    }
  }

  private int headlineAt() {
    int best = -1;
    double score = 0.5;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.isText() && piece.text().length() < 400) {
        double alike = facts.likeness(piece.text()).headline();
        alike += isTopHeading(piece) ? 0.3 : piece.is(Kind.HEADING) ? 0.1 : 0;
        if (alike > score) {
          score = alike;
          best = i;
        }
      }
    }
    return best;
  }

  private static boolean isTopHeading(Piece piece) {
    return piece.is(Kind.HEADING) && Tags.headingLevel(piece.container()) == 1;
  }

  /** The index of the piece that is the headline, or -1. */
  int headline() {
    return headline;
  }

  /** The names of a piece's container and those around it: the same for what is set alike. */
  String path(int i) {
    return path[i];
  }

  /** Why a piece is furniture by its words alone, where it is. */
  Optional<Reason> furniture(int i) {
    return furniture[i] < 0 ? Optional.empty() : Optional.of(REASONS.get(furniture[i]));
  }

  private static String path(Element element) {
    StringBuilder path = new StringBuilder();
    Element at = element;
    for (int i = 0; i < 3 && at != null; i++) {
      path.append(at.normalName()).append('.').append(className(at)).append('/');
      at = at.parent();
    }
    return path.toString();
  }

  /** An element's class names, or what stands for them where they are a text of their own. */
  static String className(Element element) {
    String names = element.className();
    return names.length() <= LONGEST_NAMES
        ? names
        : names.substring(0, LONGEST_NAMES) + names.length() + '-' + names.hashCode();
  }

  private static Set<String> shingles(String text) {
    List<String> words = words(text);
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 2 < words.size(); i++) {
      shingles.add(words.get(i) + ' ' + words.get(i + 1) + ' ' + words.get(i + 2));
    }
    return shingles;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }

  /**
   * How much of a text is in the data's article text, or -1 where the page has none or it is short.
   */
  private double inData(String text) {
    if (dataWords.isEmpty()) {
      return -1;
    }
    Set<String> own = shingles(text);
    if (own.isEmpty()) {
      return -0.5;
    }
    int common = 0;
    for (String shingle : own) {
      common += dataWords.contains(shingle) ? 1 : 0;
    }
    return (double) common / own.size();
  }

  /** The measures of every piece. */
  float[][] all() {
    float[][] rows = new float[pieces.size()][];
    for (int i = 0; i < rows.length; i++) {
      row = new float[rows.length > 0 && i > 0 ? rows[0].length : 200];
      at = 0;
      text(i);
      place(i);
      containers(i);
      position(i);
      rows[i] = i == 0 ? java.util.Arrays.copyOf(row, at) : row;
    }
    return rows;
  }

  private void put(double value) {
    row[at++] = (float) value;
  }

  private void put(boolean value) {
    put(value ? 1 : 0);
  }

  private void text(int i) {
    Piece piece = pieces.get(i);
    String text = piece.text();
    int length = text.length();
    put(Math.log1p(length));
    put(TextShape.words(text));
    put(piece.linkDensity());
    put(piece.links());
    put(TextShape.endsSentence(text));
    put(TextShape.sentences(text));
    Letters letters = Letters.of(text);
    put(letters.share(letters.commas()));
    put(letters.share(letters.digits()));
    put(letters.share(letters.capitals()));
    put(letters.share(letters.dense()));
    put(letters.signs());
    put(length > 0 && Character.isLowerCase(text.charAt(0)));
    put(piece.strong());
    put(piece.slanted());
    picture(i);
    put(number(piece.kind()));
    put(piece.is(Kind.HEADING) ? headingLevel(piece.container()) : 0);
    put(tag(piece.container()));
    put(furniture[i]);
    put(headingFurniture[i]);
    PageFacts.Likeness likeness = facts.likeness(text);
    put(likeness.headline());
    put(likeness.summary());
    put(Math.min(9, repeats.getOrDefault(text, 1)));
    put(inData(text));
    put(letters.year());
    put(text.indexOf('©') >= 0 || text.indexOf('@') >= 0);
    put(text.endsWith(":"));
  }

  /** How near a picture is, and whether the words beside one end with a credit. */
  private void picture(int i) {
    int before = nearestPicture(i, -1);
    int after = nearestPicture(i, 1);
    put(before < 0 ? 20 : i - before);
    put(before < 0 ? 40 : distance(i, before));
    put(after < 0 ? 20 : after - i);
    put(after < 0 ? 40 : distance(i, after));
    boolean near = (before >= 0 && i - before <= 2) || (after >= 0 && after - i <= 1);
    String text = pieces.get(i).text();
    boolean brief =
        near && text.length() > 5 && text.length() < 400 && pieces.get(i).linkDensity() < 0.5;
    put(brief && CreditParser.standard().split(text).credit().isPresent());
  }

  private int nearestPicture(int i, int step) {
    for (int at = i + step; at >= 0 && at < pieces.size() && Math.abs(at - i) < 20; at += step) {
      if (pieces.get(at).is(Kind.PICTURE)) {
        return at;
      }
    }
    return -1;
  }

  /** A kind's place in the order of kinds, which the model's data rest on. */
  @SuppressWarnings("EnumOrdinal")
  private static int number(Kind kind) {
    return kind.ordinal();
  }

  private static int headingLevel(Element container) {
    return Tags.headingLevel(container);
  }

  private static final List<String> COMMON =
      List.of(
          "p",
          "div",
          "li",
          "td",
          "span",
          "blockquote",
          "section",
          "article",
          "dd",
          "dt",
          "figcaption",
          "h1",
          "h2",
          "h3",
          "h4",
          "a",
          "th",
          "center",
          "body");

  private static int tag(Element element) {
    return COMMON.indexOf(element.normalName());
  }

  private void place(int i) {
    for (byte steps : around.above(pieces.get(i).container())) {
      put(steps);
    }
    put(Math.min(60, depth(pieces.get(i).container())));
  }

  private void containers(int i) {
    Element element = pieces.get(i).container();
    Sum page = around.page();
    double prosePage = Math.max(1, page.prose());
    for (int level = 0; level < LEVELS; level++) {
      Sum sum = around.sum(element);
      put(sum.prose() / prosePage);
      put(sum.linkDensity());
      put(Math.log1p(sum.pieces()));
      put(sum.proses() / (double) Math.max(1, sum.pieces()));
      Element parent = element.parent();
      element = parent == null ? element : parent;
    }
    put(stepsTo(pieces.get(i).container(), core));
    put(stepsTo(pieces.get(i).container(), wideCore));
    Sum same = paths.getOrDefault(path[i], page);
    put(Math.log1p(same.pieces()));
    put(same.characters() / (double) Math.max(1, page.characters()));
    put(same.linkDensity());
    put(Math.log1p(same.characters() / (double) Math.max(1, same.pieces())));
    put(same.prose() / prosePage);
    put(Math.log1p(page.prose()));
    put(Math.log1p(page.pieces()));
    put(page.linkDensity());
  }

  /** How far up the first element lies that holds the core; 0 inside it. */
  private static int stepsTo(Element element, Element core) {
    Set<Element> above = new java.util.HashSet<>();
    for (Element up = core; up != null; up = up.parent()) {
      above.add(up);
    }
    for (Element up = element; up != null; up = up.parent()) {
      if (up.equals(core)) {
        return 0;
      }
    }
    int steps = 1;
    for (Element up = element; up != null && !above.contains(up); up = up.parent()) {
      steps++;
    }
    return Math.min(steps, 30);
  }

  private static int depth(Element element) {
    int depth = 0;
    for (Element up = element.parent(); up != null; up = up.parent()) {
      depth++;
    }
    return depth;
  }

  private void position(int i) {
    int n = pieces.size();
    put((double) i / n);
    double total = Math.max(1, proseBefore[n]);
    put(proseBefore[i] / total);
    put(headline < 0 ? -1000 : Math.max(-100, Math.min(200, i - headline)));
    put(headline < 0 ? -1 : (proseBefore[i] - proseBefore[Math.min(i, headline)]) / total);
    int before = i - 1;
    while (before >= 0 && !prose[before] && i - before < 60) {
      before--;
    }
    int after = i + 1;
    while (after < n && !prose[after] && after - i < 60) {
      after++;
    }
    put(i - before);
    put(after - i);
    put(before >= 0 ? distance(i, before) : 40);
    put(after < n ? distance(i, after) : 40);
    for (int k = -NEIGHBOURS; k <= NEIGHBOURS; k++) {
      if (k != 0) {
        neighbour(i, i + k);
      }
    }
  }

  private void neighbour(int i, int other) {
    boolean there = other >= 0 && other < pieces.size();
    Optional<Piece> piece = there ? Optional.of(pieces.get(other)) : Optional.empty();
    put(piece.map(p -> Math.log1p(p.text().length())).orElse(-1.0));
    put(piece.map(Piece::linkDensity).orElse(-1.0));
    put(piece.map(p -> number(p.kind())).orElse(-1));
    put(there ? furniture[other] : -2);
    put(there && path[i].equals(path[other]));
    put(there ? distance(i, other) : 40);
  }

  /** How many steps up and down the tree lead from one piece's container to another's. */
  private int distance(int i, int j) {
    Element a = pieces.get(i).container();
    Element b = pieces.get(j).container();
    int depthA = depth(a);
    int depthB = depth(b);
    int steps = 0;
    while (!a.equals(b) && steps < 40) {
      if (depthA >= depthB) {
        Element up = a.parent();
        a = up == null ? a : up;
        depthA--;
      } else {
        Element up = b.parent();
        b = up == null ? b : up;
        depthB--;
      }
      steps++;
    }
    return steps;
  }
}
