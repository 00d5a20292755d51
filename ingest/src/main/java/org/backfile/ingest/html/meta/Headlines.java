package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.lexicon.Phrases;
import org.backfile.ingest.lexicon.Vocabulary;
import org.backfile.ingest.lexicon.Words;

/**
 * Chooses the headline: every place that names one gives it a weight, places that agree add theirs
 * up, and the heaviest wins.
 */
final class Headlines {
  private static final List<String> VENDOR =
      List.of(
          "parsely-title",
          "sailthru.title",
          "dc.title",
          "dcterms.title",
          "citation_title",
          "headline",
          "hdl",
          "title",
          "cxenseparse:title",
          "bt:title",
          "eomportal-title",
          "article:title");

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

  private static final Phrases ADVERTISEMENTS = Vocabulary.standard().phrases("advertisement");

  /** A page with more lists stories. */
  private static final int MOST_SUBHEADINGS = 8;

  private static final int SHORTEST = 4;

  private final Page page;
  private final Titles titles;

  /** The words of what the page is called: its window title and what data and metas say. */
  private final List<Set<String>> named = new ArrayList<>();

  /** The words of what data and metas say. */
  private final List<Set<String>> told = new ArrayList<>();

  private final Optional<Spot> heading;
  private final Optional<HeadingText> shown;
  private final List<Candidate> candidates = new ArrayList<>();

  private record Candidate(String text, String origin, double weight) {}

  private Headlines(Page page, Set<String> sections) {
    this.page = page;
    this.heading = heading();
    this.shown = heading.map(spot -> HeadingText.of(spot, keys()));
    Set<String> furniture = new HashSet<>(sections);
    page.scan().headings().stream()
        .filter(this::isSiteHeading)
        .map(spot -> spot.text(Titles.LONGEST))
        .forEach(
            text -> {
              furniture.add(Plain.key(text));
              Titles.parts(text).forEach(part -> furniture.add(Plain.key(part)));
            });
    furniture.remove("");
    this.titles = new Titles(page.site(), furniture);
  }

  /**
   * The headline and the heading that shows it.
   *
   * @param text the headline
   * @param heading where it stands, when it does
   * @param kicker what stands in the heading before it
   */
  record Found(
      Optional<Sourced<String>> text, Optional<Spot> heading, Optional<Sourced<String>> kicker) {}

  static Found find(Page page, Set<String> sections) {
    Headlines reader = new Headlines(page, sections);
    reader.gather();
    return new Found(reader.best(), reader.heading, reader.kicker());
  }

  private void gather() {
    double first = 3;
    for (Thing thing : page.things()) {
      for (String property : List.of("headline", "name", "title")) {
        double weight = property.equals("headline") ? first : first - 1;
        Facts.texts(thing, property).stream().limit(1).forEach(text -> add(text, weight));
      }
      first = 1;
    }
    page.scan().metas().sourced("og:title").stream().limit(1).forEach(text -> add(text, 3));
    page.scan().metas().sourced("twitter:title").stream().limit(1).forEach(text -> add(text, 1));
    for (String name : VENDOR) {
      page.scan().metas().sourced(name).stream().limit(1).forEach(text -> add(text, 1));
    }
    heading.ifPresent(
        spot -> add(new Sourced<>(headline(spot), spot.element().normalName()), weight(spot)));
    window();
  }

  private String headline(Spot spot) {
    return shown.map(HeadingText::headline).orElseGet(() -> spot.text(Titles.LONGEST));
  }

  private Optional<Sourced<String>> kicker() {
    return shown
        .flatMap(HeadingText::kicker)
        .filter(text -> !page.site().isSite(text))
        .filter(text -> ADVERTISEMENTS.at(Words.of(text, text.length()), 0).isEmpty())
        .map(text -> new Sourced<>(text, "heading"));
  }

  /** The keys of what data and the window title call the story. */
  private Set<String> keys() {
    Set<String> keys = new HashSet<>();
    for (String name : List.of("og:title", "twitter:title", "dc.title")) {
      page.scan().metas().all(name).forEach(title -> keys.add(Plain.key(title)));
    }
    page.things().forEach(t -> t.text("headline").ifPresent(title -> keys.add(Plain.key(title))));
    Titles.rows(page.scan().title()).forEach(row -> keys.add(Plain.key(row)));
    return keys;
  }

  /** How much a heading weighs: one that shares little with other titles may be the site's. */
  private double weight(Spot spot) {
    boolean hinted = HINTS.stream().anyMatch(spot.hint()::contains);
    boolean marked = spot.element().attr("itemprop").contains("headline");
    boolean like = likeness(spot, told) > 0.3 || likeness(spot, named) > 0.55;
    boolean only = Titles.words(spot.text(Titles.LONGEST)) >= 4 && headings() == 1;
    if (isSiteHeading(spot)) {
      return 0.5;
    }
    return hinted || marked || like || only || isPoor() ? 10 : 1.5;
  }

  private long headings() {
    return page.scan().headings().stream()
        .filter(spot -> !spot.aside() && !spot.apart() && !spot.text(Titles.LONGEST).isEmpty())
        .count();
  }

  /** Whether a heading is a later, shorter part of the window title: "Headline | Site". */
  private boolean isSiteHeading(Spot spot) {
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

  private void add(Sourced<String> raw, double weight) {
    Set<String> shown = new HashSet<>();
    heading
        .filter(spot -> !isSiteHeading(spot))
        .ifPresent(spot -> shown.add(Plain.key(headline(spot))));
    Facts.line(raw, Titles.LONGEST)
        .ifPresent(
            text -> {
              String clean = titles.known(text.value(), shown).replaceFirst("\\s*[¶#]+$", "");
              if (!clean.isEmpty() && !page.site().isNamed(clean)) {
                candidates.add(new Candidate(clean, raw.origin(), weight));
              }
            });
  }

  private void window() {
    Set<String> confirmed = new HashSet<>();
    candidates.forEach(candidate -> confirmed.add(Plain.key(candidate.text)));
    Plain.line(page.scan().title(), Titles.LONGEST)
        .map(title -> titles.window(title, confirmed))
        .filter(title -> !title.isEmpty())
        .ifPresent(title -> candidates.add(new Candidate(title, "title", 2)));
  }

  private Optional<Sourced<String>> best() {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      weights.merge(Plain.key(candidate.text), candidate.weight, Double::sum);
    }
    return candidates.stream()
        .max(
            Comparator.comparingDouble(
                candidate -> weights.getOrDefault(Plain.key(candidate.text), 0.0)))
        .map(candidate -> new Sourced<>(candidate.text, candidate.origin));
  }

  /** The heading that shows the headline: the one most like what the page is called elsewhere. */
  private Optional<Spot> heading() {
    page.scan().metas().all("og:title").forEach(title -> told.add(words(title)));
    page.things().forEach(t -> t.text("headline").ifPresent(title -> told.add(words(title))));
    told.removeIf(Set::isEmpty);
    named.addAll(told);
    named.add(words(page.scan().title()));
    Optional<Spot> first =
        page.scan().headings().stream()
            .filter(spot -> score(spot) > 0)
            .max(Comparator.comparingDouble(spot -> score(spot)));
    return first
        .or(
            () ->
                page.scan().subheadings().stream()
                    .limit(60)
                    .filter(spot -> !spot.aside() && !spot.apart() && likeness(spot, named) > 0.8)
                    .findFirst())
        .or(this::titled)
        .or(this::untitled);
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
        .filter(link -> Addresses.isHome(link.attr("href"), link.attr("rel")))
        .filter(link -> page.site().isNamed(Texts.of(link, Titles.LONGEST)))
        .isPresent();
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
