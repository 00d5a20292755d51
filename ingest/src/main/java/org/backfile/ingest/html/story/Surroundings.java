package org.backfile.ingest.html.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backfile.ingest.html.story.Piece.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What each element of a page holds and what it stands in, summed up once for all pieces. Time and
 * memory are linear in the page.
 */
final class Surroundings {
  /** Things further up than this count as this far. */
  static final int FARTHEST = 20;

  /** A piece of prose has as many characters at least; half as many in Chinese and its kin. */
  private static final int SHORTEST_PROSE = 60;

  private static final double MOST_LINKS = 0.35;

  private final Map<Element, Sum> sums = new HashMap<>();
  private final Map<Element, byte[]> above = new HashMap<>();
  private final Sign.Reader signs = new Sign.Reader();
  private final Element body;
  private final Sum page;

  Surroundings(Element body, List<Piece> pieces) {
    this.body = body;
    for (Piece piece : pieces) {
      sum(piece.container()).add(piece);
    }
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {}

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && !element.equals(body)) {
              Sum inner = sums.get(element);
              Element parent = element.parent();
              if (inner != null && parent != null) {
                sum(parent).add(inner);
              }
            }
          }
        },
        body);
    page = sum(body);
  }

  /** Adds pieces to sums of another order than that of the tree. */
  void addAll(List<Piece> pieces, java.util.function.IntFunction<Sum> sum) {
    for (Piece piece : pieces) {
      sum.apply(piece.index()).add(piece);
    }
  }

  /** Whether a piece is running text, by its form alone. */
  static boolean isProse(Piece piece) {
    return piece.is(Kind.TEXT)
        && piece.linkDensity() <= MOST_LINKS
        && TextShape.weight(piece.text()) >= SHORTEST_PROSE
        && TextShape.hasSentence(piece.text());
  }

  Sum page() {
    return page;
  }

  /** The sums of an element. */
  Sum sum(Element element) {
    return sums.computeIfAbsent(element, e -> new Sum());
  }

  /** The signs that an element's own names give, as bits. */
  long signs(Element element) {
    return signs.of(element);
  }

  /**
   * How far up the nearest element with each sign, then of each place, is: 0 for the element
   * itself, {@link #FARTHEST} for far or none.
   */
  byte[] above(Element element) {
    byte[] known = above.get(element);
    if (known != null) {
      return known;
    }
    byte[] steps = new byte[Sign.ALL.size() + Place.ALL.size()];
    Element parent = element.parent();
    if (element.equals(body) || parent == null) {
      java.util.Arrays.fill(steps, (byte) FARTHEST);
    } else {
      byte[] outer = above(parent);
      for (int i = 0; i < steps.length; i++) {
        steps[i] = (byte) Math.min(FARTHEST, outer[i] + 1);
      }
      own(element, steps);
    }
    above.put(element, steps);
    return steps;
  }

  private void own(Element element, byte[] steps) {
    long own = signs.of(element);
    for (int i = 0; i < Sign.ALL.size(); i++) {
      if ((own >> i & 1) != 0) {
        steps[i] = 0;
      }
    }
    for (Place place : Place.ALL) {
      if (place.is(element)) {
        steps[Sign.ALL.size() + place.index()] = 0;
      }
    }
  }

  /** How far up from an element the nearest with a sign is. */
  int up(Element element, Sign sign) {
    return above(element)[sign.index()];
  }

  /** How far up from an element the nearest of a kind is. */
  int up(Element element, Place place) {
    return above(element)[Sign.ALL.size() + place.index()];
  }

  /**
   * The smallest element that holds this part of the page's prose.
   *
   * @param part 0 to 1
   */
  Element core(double part) {
    Element at = body;
    while (true) {
      Element heavier = null;
      for (Element child : at.children()) {
        Sum inner = sums.get(child);
        if (inner != null && inner.prose >= page.prose * part && inner.prose > 0) {
          heavier = child;
        }
      }
      if (heavier == null) {
        return at;
      }
      at = heavier;
    }
  }

  /** What an element holds, all that is inside it included. */
  static final class Sum {
    private int pieces;
    private int characters;
    private int linkCharacters;
    private int prose;
    private int proses;

    private void add(Piece piece) {
      pieces++;
      characters += piece.text().length();
      linkCharacters += piece.linkCharacters();
      if (isProse(piece)) {
        prose += piece.text().length();
        proses++;
      }
    }

    private void add(Sum inner) {
      pieces += inner.pieces;
      characters += inner.characters;
      linkCharacters += inner.linkCharacters;
      prose += inner.prose;
      proses += inner.proses;
    }

    int pieces() {
      return pieces;
    }

    int characters() {
      return characters;
    }

    /** Characters of running text. */
    int prose() {
      return prose;
    }

    /** Pieces of running text. */
    int proses() {
      return proses;
    }

    double linkDensity() {
      return characters == 0 ? 0 : Math.min(1, (double) linkCharacters / characters);
    }
  }
}
