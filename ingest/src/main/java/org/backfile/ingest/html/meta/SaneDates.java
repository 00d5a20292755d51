package org.backfile.ingest.html.meta;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.backfile.model.Timestamp;

/** Reads dates of one page and leaves out those that stand for none. */
final class SaneDates {
  private final Page page;
  private final DateText text;

  SaneDates(Page page, DateText text) {
    this.page = page;
    this.text = text;
  }

  /** The one time that a value tells, if it can be that of a story. */
  Optional<Sourced<Timestamp>> read(Sourced<String> raw) {
    return text.read(raw.value())
        .filter(this::isSane)
        .map(time -> new Sourced<>(time, raw.origin()));
  }

  /** Whether a date is none of those that stand for no date, and not after the page was saved. */
  boolean isSane(Timestamp time) {
    LocalDate day = time.date();
    boolean epoch = day.getYear() <= 1970 && day.getDayOfYear() <= 1;
    boolean later =
        page.captured()
            .filter(saved -> time.instant().isAfter(saved.plus(2, ChronoUnit.DAYS)))
            .isPresent();
    return day.getYear() >= 1700 && day.getYear() <= 2100 && !epoch && !later;
  }
}
