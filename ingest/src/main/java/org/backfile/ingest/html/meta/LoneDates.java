package org.backfile.ingest.html.meta;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.ingest.dateline.DateLine;
import org.backfile.ingest.dateline.DateParser;
import org.backfile.model.Timestamp;

/**
 * Finds the date of a page that tells no other: what any data or scripts call the date of
 * publication, or a date that stands alone. Each counts only where all that the page has of its
 * kind fall on one day.
 */
final class LoneDates {
  private static final int LONGEST_BEGINNING = 40;

  private static final Pattern BEGINNING =
      Pattern.compile("^(.{6," + LONGEST_BEGINNING + "}?)\\s?(?:--|–|—)\\s");

  private final Page page;
  private final DateText text;
  private final SaneDates sane;

  private LoneDates(Page page, DateText text) {
    this.page = page;
    this.text = text;
    this.sane = new SaneDates(page, text);
  }

  static Optional<Sourced<Timestamp>> find(Page page, DateText text) {
    LoneDates dates = new LoneDates(page, text);
    return dates.things().or(dates::scripts).or(dates::title).or(dates::lines).or(dates::begun);
  }

  private Optional<Sourced<Timestamp>> things() {
    return one(
        page.all().stream()
            .filter(thing -> !thing.part())
            .flatMap(thing -> Facts.texts(thing, "datePublished").stream())
            .flatMap(raw -> sane.read(raw).stream()));
  }

  private Optional<Sourced<Timestamp>> scripts() {
    return one(
        page.scan().states().dates().stream()
            .flatMap(raw -> sane.read(new Sourced<>(raw, "script")).stream()));
  }

  private Optional<Sourced<Timestamp>> lines() {
    return one(
        page.scan().lines().stream()
            .filter(spot -> !spot.aside())
            .flatMap(spot -> whole(spot.text(DateParser.LONGEST + 1), "text").stream()));
  }

  /** A part of the window title: "Headline - 21.11.2018 - Site". */
  private Optional<Sourced<Timestamp>> title() {
    return one(
        Titles.parts(page.scan().title()).stream().flatMap(part -> whole(part, "title").stream()));
  }

  private Optional<Sourced<Timestamp>> whole(String line, String origin) {
    return text.line(line)
        .filter(date -> date.lead().isEmpty())
        .flatMap(DateLine::published)
        .filter(sane::isSane)
        .map(time -> new Sourced<>(time, origin));
  }

  /** The beginning of a text: "May 6, 2021 -- The ferry ...". */
  private Optional<Sourced<Timestamp>> begun() {
    return page.scan().lines().stream()
        .filter(spot -> !spot.aside())
        .flatMap(spot -> BEGINNING.matcher(spot.text(LONGEST_BEGINNING + 10)).results())
        .flatMap(found -> whole(found.group(1), "text").stream())
        .findFirst();
  }

  /** The first, when all fall on one day. */
  private static Optional<Sourced<Timestamp>> one(Stream<Sourced<Timestamp>> dates) {
    List<Sourced<Timestamp>> all = dates.toList();
    long days = all.stream().map(time -> time.value().date()).distinct().count();
    return days == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }
}
