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

  private static final Phrases ADVERTISEMENTS = Vocabulary.standard().phrases("advertisement");

  private final Page page;
  private final Titles titles;

  private final Headings headings;
  private final Optional<Spot> heading;
  private final Optional<HeadingText> shown;
  private final List<Candidate> candidates = new ArrayList<>();

  private record Candidate(String text, String origin, double weight) {}

  private Headlines(Page page, Set<String> sections) {
    this.page = page;
    this.headings = new Headings(page);
    this.heading = headings.find();
    this.shown = heading.map(spot -> HeadingText.of(spot, headings.keys()));
    Set<String> furniture = new HashSet<>(sections);
    page.scan().headings().stream()
        .filter(headings::isSite)
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
        spot ->
            add(new Sourced<>(headline(spot), spot.element().normalName()), headings.weight(spot)));
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

  private void add(Sourced<String> raw, double weight) {
    Set<String> shown = new HashSet<>();
    heading
        .filter(spot -> !headings.isSite(spot))
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
}
