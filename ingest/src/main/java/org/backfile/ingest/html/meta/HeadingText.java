package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Parts the text of a heading: systems put the kicker, the site's name or a number into it, each in
 * an element of its own.
 *
 * @param headline what remains
 * @param kicker what stands before it
 */
record HeadingText(String headline, Optional<String> kicker) {
  private static final int SHORTEST = 2;
  private static final int MOST_CHILDREN = 20;
  private static final int LONGEST_KICKER = 60;

  /** So many words make sure that a part of a heading is the whole of a title. */
  private static final int SHORTEST_TITLE = 4;

  /**
   * Parts a heading.
   *
   * @param named the keys of what data and the window title call the story
   */
  static HeadingText of(Spot heading, Set<String> named) {
    String whole = heading.text(Titles.LONGEST);
    String best = "";
    for (Element part : parts(heading.element())) {
      String text = Texts.of(part, Titles.LONGEST);
      boolean marked = part.attr("itemprop").equals("headline");
      boolean title = marked || named.contains(Plain.key(text));
      boolean last = isLast(part, whole, text);
      if (title && last && Titles.words(text) >= SHORTEST && text.length() > best.length()) {
        best = text;
      }
    }
    boolean less = !best.isEmpty() && best.length() < whole.length();
    return less
        ? new HeadingText(best, before(whole, best))
        : withoutKicker(heading.element(), whole, named);
  }

  /** Whether nothing follows but a number or a link; a second line belongs to the headline. */
  private static boolean isLast(Element part, String whole, String text) {
    int at = whole.indexOf(text);
    String rest = at < 0 ? "" : whole.substring(at + text.length()).strip();
    Element next = part.nextElementSibling();
    boolean link = next != null && next.normalName().equals("a");
    return rest.isEmpty() || link || rest.matches("#?\\d+");
  }

  private static HeadingText withoutKicker(Element heading, String whole, Set<String> named) {
    for (Element part : parts(heading)) {
      String text = Texts.of(part, Titles.LONGEST);
      boolean first = !text.isEmpty() && whole.startsWith(text) && text.length() <= LONGEST_KICKER;
      String rest = first ? trimmed(whole.substring(text.length())) : "";
      boolean joined = first && whole.startsWith(" ", text.length());
      boolean title =
          joined && Titles.words(rest) >= SHORTEST_TITLE && named.contains(Plain.key(rest));
      boolean kicker = first && Hints.isKicker(part.className().toLowerCase(Locale.ROOT));
      if (title || kicker) {
        return rest.isEmpty()
            ? new HeadingText(whole, Optional.empty())
            : new HeadingText(rest, Optional.of(trimmed(text)));
      }
    }
    return new HeadingText(whole, Optional.empty());
  }

  private static List<Element> parts(Element heading) {
    List<Element> parts = new ArrayList<>();
    for (Element child : heading.children()) {
      if (parts.size() < MOST_CHILDREN) {
        parts.add(child);
        child.children().stream().limit(MOST_CHILDREN).forEach(parts::add);
      }
    }
    return parts;
  }

  private static Optional<String> before(String whole, String text) {
    int at = whole.indexOf(text);
    String first = at > 0 ? trimmed(whole.substring(0, at)) : "";
    boolean brief = first.length() > 1 && first.length() <= LONGEST_KICKER;
    return brief ? Optional.of(first) : Optional.empty();
  }

  private static String trimmed(String text) {
    return text.replaceFirst("^[\\s:|·–—-]+", "").replaceFirst("[\\s:|·–—-]+$", "");
  }
}
