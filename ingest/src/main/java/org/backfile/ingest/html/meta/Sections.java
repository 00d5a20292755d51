package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.ingest.lexicon.Phrases;
import org.backfile.ingest.lexicon.Vocabulary;
import org.backfile.ingest.lexicon.Words;
import org.jsoup.nodes.Element;

/** Finds the part of the publication: data, metas, breadcrumbs, then a label at the headline. */
final class Sections {
  static final int LONGEST = 120;

  private static final int LONGEST_SHOWN = 40;
  private static final int MOST_WORDS = 4;
  private static final int NEAR = 120;
  private static final int MOST_CRUMBS = 10;
  private static final int LONGEST_CRUMBS = 300;

  private static final Set<String> NO_SECTION = Set.of("post", "article", "all", "uncategorized");
  private static final Phrases NAVIGATION = Vocabulary.standard().phrases("navigation");
  private static final Pattern ARROW = Pattern.compile("^\\s*[>»›→].*|.*[>»›→]\\s*$");

  private static final List<String> METAS =
      List.of(
          "article:section",
          "og:article:section",
          "parsely-section",
          "sailthru.section",
          "section",
          "articlesection",
          "sectionname",
          "cxenseparse:section",
          "cg:section",
          "category",
          "article.section");

  /** A page has no more places that look like breadcrumbs. */
  private static final int MOST_PLACES = 40;

  private final Page page;
  private final Optional<Spot> heading;

  private Sections(Page page, Optional<Spot> heading) {
    this.page = page;
    this.heading = heading;
  }

  /** What data and metas tell. */
  static Optional<Sourced<String>> told(Page page) {
    return Facts.first(page.things(), List.of("articleSection"), LONGEST)
        .or(() -> page.scan().metas().first(METAS, LONGEST))
        .filter(section -> !section.value().contains("://"))
        .filter(section -> !NO_SECTION.contains(Plain.key(section.value())));
  }

  /** What the page shows. */
  static Optional<Sourced<String>> shown(Page page, Optional<Spot> heading) {
    Sections sections = new Sections(page, heading);
    return sections
        .crumbs()
        .or(() -> Labels.above(page, heading).flatMap(label -> sections.label(label)))
        .or(sections::category)
        .or(sections::named)
        .or(sections::titled);
  }

  private Optional<Sourced<String>> crumbs() {
    int latest = heading.map(spot -> spot.at() + 4).orElse(Integer.MAX_VALUE);
    return page.scan().hinted().stream()
        .filter(spot -> spot.at() <= latest && Hints.isCrumbs(spot.hint()))
        .limit(MOST_PLACES)
        .flatMap(spot -> last(spot.element()).stream())
        .findFirst()
        .or(this::arrows)
        .map(text -> new Sourced<>(text, "breadcrumbs"));
  }

  /** Links with arrows between them, above the headline. */
  private Optional<String> arrows() {
    int at = heading.map(Spot::at).orElse(0);
    return page.scan().runs().all().stream()
        .filter(run -> run.at() < at && run.at() >= at - NEAR)
        .filter(run -> run.text().length() <= LONGEST_SHOWN && ARROW.matcher(run.text()).matches())
        .map(Run::parent)
        .limit(MOST_PLACES)
        .filter(parent -> startsAtHome(parent))
        .flatMap(parent -> last(parent).stream())
        .findFirst();
  }

  private static boolean startsAtHome(Element crumbs) {
    return Texts.link(crumbs).filter(Sections::isHome).isPresent();
  }

  /** The last link of breadcrumbs that is neither the home page nor the story. */
  private Optional<String> last(Element crumbs) {
    if (Texts.of(crumbs, LONGEST_CRUMBS + 1).length() > LONGEST_CRUMBS) {
      return Optional.empty();
    }
    String story = heading.map(spot -> Plain.key(spot.text(Titles.LONGEST))).orElse("");
    List<String> names = new ArrayList<>();
    for (Element link : crumbs.select("a")) {
      String text = Texts.of(link, LONGEST);
      if (!isHome(link) && isSection(text) && !Plain.key(text).equals(story)) {
        names.add(text);
      }
    }
    boolean few = !names.isEmpty() && names.size() <= MOST_CRUMBS;
    return few ? Optional.of(names.get(names.size() - 1)) : Optional.empty();
  }

  private static boolean isHome(Element link) {
    String text = Texts.of(link, LONGEST_SHOWN);
    return PageAddresses.isHome(link.attr("href"), link.attr("rel"))
        || NAVIGATION.isWhole(Words.of(text, LONGEST_SHOWN));
  }

  private Optional<Sourced<String>> label(Labels.Label label) {
    return isSection(label.text()) && label.isSection(page)
        ? Optional.of(new Sourced<>(label.text(), "label"))
        : Optional.empty();
  }

  /** The first link that says that it leads to the story's category. */
  private Optional<Sourced<String>> category() {
    return page.scan().hinted().stream()
        .filter(spot -> !spot.apart() && spot.element().attr("rel").contains("category"))
        .map(spot -> spot.text(LONGEST))
        .filter(this::isSection)
        .findFirst()
        .map(text -> new Sourced<>(text, "rel=category"));
  }

  /** A line near the headline that is called section. */
  private Optional<Sourced<String>> named() {
    int at = heading.map(Spot::at).orElse(0);
    return page.scan().hinted().stream()
        .filter(spot -> spot.at() >= at - 20 && spot.at() <= at + 12 && !spot.aside())
        .filter(spot -> Hints.isSection(spot.hint()))
        .map(spot -> spot.text(LONGEST))
        .filter(this::isSection)
        .findFirst()
        .map(text -> new Sourced<>(text, "class section"));
  }

  /** A part of the window title, between headline and site, that is a link on the page too. */
  private Optional<Sourced<String>> titled() {
    List<String> parts = Titles.parts(page.scan().title());
    for (int i = 1; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean linked =
          page.scan().runs().all().stream()
              .anyMatch(run -> run.text().equals(part) && run.parent().closest("a") != null);
      if (linked && isSection(part)) {
        return Optional.of(new Sourced<>(part, "title"));
      }
    }
    return Optional.empty();
  }

  private boolean isSection(String text) {
    return text.length() > 1
        && text.length() <= LONGEST_SHOWN
        && Titles.words(text) <= MOST_WORDS
        && !NO_SECTION.contains(Plain.key(text))
        && !page.site().isNamed(text);
  }
}
