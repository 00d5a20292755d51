package org.backfile.ingest.html.story;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Quotations, and words of a story that its page sets large a second time, by their elements. */
final class PullQuotes {
  private static final int LEVELS = 3;

  /** More says more than who is quoted, in UTF-16 code units. */
  private static final int LONGEST_SOURCE = 200;

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?<![A-Za-z])(?:attribution|author|cite|source|speaker)(?![a-z])"
              + "|(?<![A-Z])(?:Attribution|Author|Cite|Source|Speaker)(?![a-z])");

  /** What is only set at a side is said otherwise: "pull-right". */
  private static final Pattern PULL =
      Pattern.compile("pull(?!-?(?:right|left|end|start))", Pattern.CASE_INSENSITIVE);

  private static final Set<String> SOURCES = Set.of("footer", "figcaption", "cite");

  private PullQuotes() {}

  /** The element that is called a pull quote and is or is right around another. */
  static Optional<Element> around(Element element) {
    Element up = element;
    for (int level = 0; level < LEVELS && up != null; level++) {
      if (isNamed(up)) {
        return Optional.of(up);
      }
      up = up.parent();
    }
    return Optional.empty();
  }

  private static boolean isNamed(Element element) {
    String names = element.className();
    if (names.isEmpty()) {
      return false;
    }
    String plain = names.toLowerCase(Locale.ROOT);
    return plain.contains("pull")
        && (plain.contains("quote") || element.nameIs("aside"))
        && !isSource(element);
  }

  /** Whether an element is a pull quote by its name and in no quotation. */
  static boolean is(Element element) {
    Element parent = element.parent();
    return isNamed(element) && (parent == null || parent.closest("blockquote") == null);
  }

  /** Whether a quotation is one, by the elements that it is and stands in. */
  static boolean holds(Element quotation) {
    Element up = quotation;
    for (int level = 0; level < LEVELS && up != null; level++) {
      if (up.nameIs("aside") || PULL.matcher(up.className()).find()) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  /** The quotation that an element is or stands in. */
  static Optional<Element> quotation(Element element) {
    Element up = element;
    for (int level = 0; level < LEVELS && up != null; level++) {
      if (up.nameIs("blockquote") || isNamed(up)) {
        return Optional.of(up);
      }
      up = up.parent();
    }
    return Optional.empty();
  }

  /** Whether a piece is marked up as the source of a quotation. */
  static boolean isSource(Piece piece) {
    if (piece.text().length() > LONGEST_SOURCE) {
      return false;
    }
    Element container = piece.container();
    boolean cited =
        piece.nodes().stream().anyMatch(node -> node instanceof Element e && e.nameIs("cite"));
    long parts =
        piece.nodes().stream()
            .filter(node -> node instanceof Element || !node.outerHtml().isBlank())
            .count();
    return (cited && parts == 1)
        || (piece.isText() && isSource(container) && !TextShape.endsSentence(piece.text()))
        || SOURCES.contains(container.normalName());
  }

  /** Whether an element tells by its name who is quoted. */
  static boolean isSource(Element element) {
    return SOURCE.matcher(element.className()).find();
  }
}
