package org.backfile.ingest.dateline;

import java.util.List;
import java.util.Optional;
import org.backfile.model.Timestamp;

/**
 * A line that tells when.
 *
 * @param lead what stood before the first date or label, such as a place or a byline; may be empty
 * @param dates what it tells, in order; none when the line has a time without a day, or no year
 */
public record DateLine(String lead, List<Told> dates) {
  /** Copies the dates. */
  public DateLine {
    dates = List.copyOf(dates);
  }

  /**
   * One date.
   *
   * @param updated whether the line calls it a change, not the first publication
   * @param time when
   */
  public record Told(boolean updated, Timestamp time) {}

  /** The first date of publication. */
  public Optional<Timestamp> published() {
    return dates.stream().filter(told -> !told.updated()).map(Told::time).findFirst();
  }

  /** The last change. */
  public Optional<Timestamp> modified() {
    return dates.stream().filter(Told::updated).map(Told::time).findFirst();
  }
}
