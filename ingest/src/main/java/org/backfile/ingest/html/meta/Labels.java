package org.backfile.ingest.html.meta;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.ingest.byline.Bylines;
import org.backfile.ingest.lexicon.Phrases;
import org.backfile.ingest.lexicon.Vocabulary;
import org.backfile.ingest.lexicon.Words;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the short line that is printed right above a headline. */
final class Labels {
  private static final int LONGEST = 40;
  private static final int MOST_WORDS = 5;
  private static final int MOST_STEPS = 3;

  private static final Phrases NAVIGATION = Vocabulary.standard().phrases("navigation");
  private static final Phrases BUTTONS = Vocabulary.standard().phrases("button");
  private static final Phrases ADVERTISEMENTS = Vocabulary.standard().phrases("advertisement");

  private Labels() {}

  /**
   * A line above a headline.
   *
   * @param text the line
   * @param element what holds it
   */
  record Label(String text, Element element) {
    /** Whether it is a link and nothing else. */
    boolean isLink() {
      return element.normalName().equals("a") || element.selectFirst("a") != null;
    }

    /**
     * Whether it names a part of the publication: it says so, or a link elsewhere has its words.
     */
    boolean isSection(Page page) {
      String hint = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
      return Hints.isSection(hint)
          || isSlug()
          || page.scan().runs().all().stream()
              .filter(run -> run.text().equals(text) && !isWithin(run.parent()))
              .anyMatch(run -> run.parent().closest("a") != null);
    }

    /** Whether its link's address has its words: {@code /transport} for "Transport". */
    private boolean isSlug() {
      Element link = element.normalName().equals("a") ? element : element.selectFirst("a");
      String path = link == null ? "" : link.attr("href").replaceFirst("^https?://[^/]+", "");
      return Plain.key(path).endsWith(Plain.key(text));
    }

    private boolean isWithin(Element inner) {
      return inner.equals(element) || inner.parents().contains(element);
    }
  }

  /** The line above a headline that is neither a date nor a byline nor a way to other pages. */
  static Optional<Label> above(Page page, Optional<Spot> heading) {
    Element at = heading.map(Spot::element).orElse(null);
    for (int i = 0; i < MOST_STEPS && at != null; i++) {
      Element before = before(at);
      if (before == null) {
        at = at.parent();
        continue;
      }
      String text = Texts.of(before, LONGEST + 1);
      return isLabel(page, before, text) ? Optional.of(new Label(text, before)) : Optional.empty();
    }
    return Optional.empty();
  }

  /** The element before with text that is seen. */
  private static @Nullable Element before(Element element) {
    Element before = element.previousElementSibling();
    while (before != null && isUnseen(before)) {
      before = before.previousElementSibling();
    }
    return before;
  }

  private static boolean isUnseen(Element element) {
    boolean head = element.normalName().equals("head");
    return head || Texts.isSilent(element) || Texts.of(element, 2).isEmpty();
  }

  /** What closes the window title is the site's name. */
  private static boolean isEndOfTitle(Page page, String text) {
    List<String> parts = Titles.parts(page.scan().title());
    return parts.size() > 1 && parts.get(parts.size() - 1).equals(text);
  }

  private static boolean isHome(Element element) {
    return element.select("a[href]").stream()
            .anyMatch(link -> PageAddresses.isHome(link.attr("href"), link.attr("rel")))
        || PageAddresses.isHome(element.attr("href"), element.attr("rel"));
  }

  private static boolean isLabel(Page page, Element element, String text) {
    Words words = Words.of(text, LONGEST);
    boolean many = element.select("a, li, p").size() > 2;
    boolean other =
        element.normalName().equals("nav")
            || element.normalName().equals("figure")
            || many
            || isHome(element);
    boolean named = element.hasAttr("itemprop") || element.hasAttr("property");
    return text.length() > 1
        && text.length() <= LONGEST
        && Titles.words(text) <= MOST_WORDS
        && !other
        && !named
        && text.chars().noneMatch(c -> Character.isDigit(c) || "|>»›@/:+".indexOf(c) >= 0)
        && Character.isLetter(text.charAt(0))
        && !Character.isLowerCase(text.charAt(0))
        && !NAVIGATION.isWhole(words)
        && !BUTTONS.isWhole(words)
        && !ADVERTISEMENTS.isWhole(words)
        && !BylineLead.begins(text)
        && Bylines.unlabelled(text).isEmpty()
        && !page.site().isNamed(text)
        && !isEndOfTitle(page, text)
        && !Hints.isAside(element.className())
        && !Hints.isByline(element.className().toLowerCase(Locale.ROOT));
  }
}
