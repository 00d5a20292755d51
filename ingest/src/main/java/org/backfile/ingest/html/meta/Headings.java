package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.lexicon.Words;

/**
 * Finds the heading of a story among those of a page, by the words that it shares with what the
 * page is called elsewhere.
 */
final class Headings {
  /** Names that systems give to the heading of a story. */
  private static final List<String> HINTS =
      List.of(
          "headline",
          "entry-title",
          "post-title",
          "post_title",
          "article-title",
          "article__title",
          "article_title",
          "story-title",
          "articletitle",
          "entry_title");

  /** A page with more lists stories. */
  private static final int MOST_SUBHEADINGS = 8;

  private static final int MOST_LIKE = 60;
  private static final int SHORTEST = 4;

  private final Page page;

  /** The words of what the page is called: its window title and what data and metas say. */
  private final List<Set<String>> named = new ArrayList<>();

  /** The words of what data and metas say. */
  private final List<Set<String>> told = new ArrayList<>();

  Headings(Page page) {
    this.page = page;
    page.scan().metas().all("og:title").forEach(title -> told.add(words(title)));
    page.things().forEach(t -> t.text("headline").ifPresent(title -> told.add(words(title))));
    told.removeIf(Set::isEmpty);
    named.addAll(told);
    named.add(words(page.scan().title()));
  }

  /** The heading that shows the headline: the one most like what the page is called elsewhere. */
  Optional<Spot> find() {
    Optional<Spot> first =
        page.scan().headings().stream()
            .filter(spot -> score(spot) > 0)
            .max(Comparator.comparingDouble(spot -> score(spot)));
    return first.or(this::likest).or(this::titled).or(this::untitled);
  }

  /** A heading of a lower level that has nearly all words of a title. */
  private Optional<Spot> likest() {
    return page.scan().subheadings().stream()
        .limit(MOST_LIKE)
        .filter(spot -> !spot.aside() && !spot.apart() && likeness(spot, named) > 0.8)
        .findFirst();
  }

  /** Where the window title names a site or section only: the first heading of the story. */
  private Optional<Spot> untitled() {
    return page.scan().subheadings().stream()
        .limit(MOST_SUBHEADINGS + 1)
        .filter(spot -> isPoor() && !spot.aside() && !spot.apart())
        .filter(spot -> Titles.words(spot.text(Titles.LONGEST)) >= SHORTEST)
        .findFirst()
        .filter(spot -> page.scan().subheadings().size() <= MOST_SUBHEADINGS);
  }

  private boolean isPoor() {
    List<String> parts = Titles.parts(page.scan().title());
    return told.isEmpty()
        && parts.stream().anyMatch(part -> page.site().isNamed(part))
        && parts.stream().allMatch(part -> Titles.words(part) < 3 || page.site().isSite(part));
  }

  /** A text in no heading that is what data and the window title call the story. */
  private Optional<Spot> titled() {
    Set<String> keys = keys();
    return page.scan().runs().all().stream()
        .filter(run -> !run.aside() && !run.apart() && keys.contains(Plain.key(run.text())))
        .filter(run -> !Hints.isCrumbs(run.hint()) && run.parent().closest("a") == null)
        .filter(run -> Titles.words(run.text()) >= 3 && !page.site().isSite(run.text()))
        .map(Run::spot)
        .findFirst();
  }

  /** The keys of what data and the window title call the story. */
  Set<String> keys() {
    Set<String> keys = new HashSet<>();
    for (String name : List.of("og:title", "twitter:title", "dc.title")) {
      page.scan().metas().all(name).forEach(title -> keys.add(Plain.key(title)));
    }
    page.things().forEach(t -> t.text("headline").ifPresent(title -> keys.add(Plain.key(title))));
    Titles.rows(page.scan().title()).forEach(row -> keys.add(Plain.key(row)));
    return keys;
  }

  private double score(Spot spot) {
    String text = spot.text(Titles.LONGEST);
    if (text.length() < 2 || page.site().isNamed(text) || isLogo(spot)) {
      return 0;
    }
    boolean hinted =
        spot.hint().contains("headline")
            || spot.hint().contains("title")
            || spot.element().attr("itemprop").contains("headline");
    boolean logo = spot.hint().contains("logo") || spot.hint().contains("site");
    return 0.3
        + likeness(spot, named) * 3
        + (hinted ? 0.5 : 0)
        + (Plain.key(page.scan().title()).startsWith(Plain.key(text)) ? 0.5 : 0)
        - (logo ? 0.5 : 0)
        - (spot.aside() || spot.apart() ? 1 : 0)
        - (Titles.words(text) < 2 ? 0.5 : 0);
  }

  /** Whether a heading is the site's name with a link to its home page, and what stands beside. */
  private boolean isLogo(Spot spot) {
    return Texts.link(spot.element())
        .filter(link -> PageAddresses.isHome(link.attr("href"), link.attr("rel")))
        .filter(link -> page.site().isNamed(Texts.of(link, Titles.LONGEST)))
        .isPresent();
  }

  /** How much a heading weighs: one that shares little with other titles may be the site's. */
  double weight(Spot spot) {
    boolean hinted = HINTS.stream().anyMatch(spot.hint()::contains);
    boolean marked = spot.element().attr("itemprop").contains("headline");
    boolean like = likeness(spot, told) > 0.3 || likeness(spot, named) > 0.55;
    boolean only = Titles.words(spot.text(Titles.LONGEST)) >= 4 && count() == 1;
    if (isSite(spot)) {
      return 0.5;
    }
    return hinted || marked || like || only || isPoor() ? 10 : 1.5;
  }

  private long count() {
    return page.scan().headings().stream()
        .filter(spot -> !spot.aside() && !spot.apart() && !spot.text(Titles.LONGEST).isEmpty())
        .count();
  }

  /** Whether a heading is a later, shorter part of the window title: "Headline | Site". */
  boolean isSite(Spot spot) {
    String key = Plain.key(spot.text(Titles.LONGEST));
    String window = Plain.key(page.scan().title());
    boolean tail = window.length() > 2 * key.length() && window.indexOf(key) > key.length();
    boolean head = window.length() > 2 * key.length() && window.startsWith(key);
    boolean other = !told.isEmpty() && likeness(spot, told) == 0;
    boolean apart = tail || isTail(spot.text(Titles.LONGEST));
    return (apart && (told.isEmpty() || other)) || (head && other);
  }

  /** Whether the parts of a heading are later parts of the window title, in whatever order. */
  private boolean isTail(String heading) {
    List<String> parts = Titles.parts(heading).stream().map(Plain::key).toList();
    List<String> window = Titles.parts(page.scan().title()).stream().map(Plain::key).toList();
    return parts.size() > 1
        && window.size() > parts.size()
        && !Plain.key(page.scan().title()).contains(Plain.key(heading))
        && window.subList(1, window.size()).containsAll(parts);
  }

  /** The greatest share of words that a heading has in common with one of the titles. */
  private static double likeness(Spot spot, List<Set<String>> named) {
    Set<String> own = words(spot.text(Titles.LONGEST));
    double best = 0;
    for (Set<String> title : named) {
      long common = own.stream().filter(title::contains).count();
      double share = own.isEmpty() ? 0 : (double) common / own.size();
      double cover = title.isEmpty() ? 0 : (double) common / title.size();
      best = Math.max(best, share * 0.6 + cover * 0.4);
    }
    return best;
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Words.of(text, Titles.LONGEST).words());
  }
}
