package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Words that only announce a caption or a credit, as screen readers are told. */
final class CaptionLabels {
  private static final List<String> LABELS =
      List.of(
          "image caption",
          "image copyright",
          "image source",
          "image",
          "photo",
          "caption",
          "credit");

  /** How many elements deep a label may stand in a caption. */
  private static final int DEPTH = 4;

  /** What elements are called whose words are read aloud and not shown. */
  private static final Pattern SPOKEN =
      Pattern.compile("visually-?hidden|sr-only|screen-reader", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 60;

  private CaptionLabels() {}

  /** Whether a text is a label and nothing else. */
  static boolean is(String text) {
    String plain = text.replaceAll("[:,،\\s]+$", "").toLowerCase(Locale.ROOT);
    return LABELS.contains(plain) || text.matches("\\d{1,3} ?/ ?\\d{1,3}");
  }

  /** The element at a caption's beginning that only announces what follows, where there is one. */
  static Optional<Element> in(Piece piece) {
    List<Node> nodes = piece.nodes();
    for (int depth = 0; depth < DEPTH; depth++) {
      Element first = null;
      for (Node node : nodes) {
        if (node instanceof Element element) {
          first = element;
          break;
        } else if (!(node instanceof TextNode text && text.isBlank())) {
          return Optional.empty();
        }
      }
      if (first == null) {
        return Optional.empty();
      } else if (is(first.text().strip()) || isForScreenReaders(first)) {
        return Optional.of(first);
      }
      nodes = first.childNodes();
    }
    return Optional.empty();
  }

  /** Whether an element is there to be read aloud alone, as its name says. */
  private static boolean isForScreenReaders(Element element) {
    return SPOKEN.matcher(element.className()).find() && element.text().length() < LONGEST;
  }

  static boolean announcesCredit(Element label) {
    String words = label.text().toLowerCase(Locale.ROOT);
    return !words.contains("caption") && !words.matches("\\d.*|image:?");
  }

  /** Nodes without a label in or before them: what it announces. */
  static List<Node> rest(List<Node> nodes, Element label) {
    Element parent = label.parent();
    List<Node> rest =
        new ArrayList<>(parent == null || nodes.contains(label) ? nodes : parent.childNodes());
    rest.remove(label);
    return rest;
  }
}
