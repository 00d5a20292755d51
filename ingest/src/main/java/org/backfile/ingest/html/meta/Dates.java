package org.backfile.ingest.html.meta;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.backfile.model.Timestamp;

/** Finds when a story was published and changed: data, metas, markup, the address, the text. */
final class Dates {
  static final List<String> DATES =
      List.of("datePublished", "dateCreated", "uploadDate", "created", "issued", "date");

  private static final List<String> CHANGES = List.of("dateModified", "modified");

  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "/((?:199|20[0-3])\\d)([/-]?)(?:(\\d{2})\\2(\\d{2})|(?<=[/-])(\\d{1,2})\\2(\\d{1,2}))(?=[/_.-]|$)");

  private final Page page;
  private final DateText text;
  private final SaneDates sane;

  private Dates(Page page, DateText text) {
    this.page = page;
    this.text = text;
    this.sane = new SaneDates(page, text);
  }

  /**
   * What was found.
   *
   * @param published when the story was first published
   * @param modified when it was last changed
   */
  record Found(Optional<Sourced<Timestamp>> published, Optional<Sourced<Timestamp>> modified) {}

  static Found find(Page page, Optional<Spot> heading, String language) {
    DateText text = new DateText(language);
    Dates dates = new Dates(page, text);
    Found shown = ShownDates.find(page, heading, text);
    Optional<Sourced<Timestamp>> published =
        dates
            .data(DATES, true)
            .or(() -> dates.metas(DateMetas.PUBLISHED))
            .or(() -> dates.data(DATES, false))
            .or(shown::published)
            .or(dates::address)
            .or(() -> LoneDates.find(page, text));
    Optional<Sourced<Timestamp>> modified =
        dates
            .data(CHANGES, true)
            .or(() -> dates.metas(DateMetas.MODIFIED))
            .or(() -> dates.data(CHANGES, false))
            .or(() -> shown.modified.filter(time -> isLater(time, published)));
    return new Found(published, modified);
  }

  /** What is shown twice, the same as the time of publication, tells of no change. */
  private static boolean isLater(
      Sourced<Timestamp> modified, Optional<Sourced<Timestamp>> published) {
    return published
        .filter(
            time ->
                time.value().date().equals(modified.value().date())
                    && minute(time.value()).equals(minute(modified.value())))
        .isEmpty();
  }

  private static Optional<LocalTime> minute(Timestamp time) {
    return time.time().map(one -> one.truncatedTo(ChronoUnit.MINUTES));
  }

  private Optional<Sourced<Timestamp>> data(List<String> properties, boolean stories) {
    for (Thing thing : page.things()) {
      if (StoryThings.isWork(thing) == stories) {
        continue;
      }
      for (String property : properties) {
        for (Sourced<String> raw : Facts.texts(thing, property)) {
          Optional<Sourced<Timestamp>> time = sane.read(raw);
          if (time.isPresent()) {
            return time;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Sourced<Timestamp>> metas(List<String> names) {
    return names.stream()
        .flatMap(name -> page.scan().metas().sourced(name).stream())
        .flatMap(raw -> sane.read(raw).stream())
        .findFirst();
  }

  /** A date in the page's address: /2019/11/19/, /20191119/, /2019-11-19-. */
  private Optional<Sourced<Timestamp>> address() {
    return page.address().stream()
        .flatMap(uri -> IN_ADDRESS.matcher(uri.toString()).results())
        .flatMap(found -> day(found).filter(sane::isSane).stream())
        .findFirst()
        .map(time -> new Sourced<>(time, "address"));
  }

  private Optional<Timestamp> day(MatchResult found) {
    boolean padded = found.group(3) != null;
    return text.day(found.group(1), found.group(padded ? 3 : 5), found.group(padded ? 4 : 6));
  }
}
