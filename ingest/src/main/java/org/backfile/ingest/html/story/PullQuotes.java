package org.backfile.ingest.html.story;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Words of a story that its page sets large a second time, by the names of their elements. */
final class PullQuotes {
  private static final int LEVELS = 3;

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?<![A-Za-z])(?:attribution|author|cite|source|speaker)(?![a-z])"
              + "|(?<![A-Z])(?:Attribution|Author|Cite|Source|Speaker)(?![a-z])");

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
      if (up.nameIs("aside") || up.className().toLowerCase(Locale.ROOT).contains("pull")) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  /** Whether an element tells by its name who is quoted. */
  static boolean isSource(Element element) {
    return SOURCE.matcher(element.className()).find();
  }
}
