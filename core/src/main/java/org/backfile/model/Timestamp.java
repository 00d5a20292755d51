package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;

/**
 * A date as precisely as its source gave it: the day alone, with a time, or with time and offset
 * (level 0 of the Extended Date/Time Format, ISO 8601-2). Ordered by {@link #instant()}, then by
 * text.
 *
 * @param date the day where the publisher is
 * @param time the time of day, when the source gave one
 * @param offset the offset from UTC, only together with a time
 */
public record Timestamp(LocalDate date, Optional<LocalTime> time, Optional<ZoneOffset> offset)
    implements Comparable<Timestamp> {

  private static final Comparator<Timestamp> ORDER =
      Comparator.comparing(Timestamp::instant).thenComparing(Timestamp::toString);

  /** Checks that an offset comes with a time and that the year has four digits, in UTC too. */
  public Timestamp {
    checkYear(date.getYear());
    checkArgument(offset.isEmpty() || time.isPresent(), "an offset needs a time");
    checkYear(earliest(date, time, offset));
  }

  /**
   * Refuses an instant whose year in UTC has not four digits, as most formats could not tell it.
   */
  static void checkYear(Instant instant) {
    checkYear(instant.atOffset(ZoneOffset.UTC).getYear());
  }

  private static void checkYear(int year) {
    checkArgument(year >= 1 && year <= 9999, "year %s must be 1..9999", year);
  }

  /** A day without a time. */
  public static Timestamp of(LocalDate date) {
    return new Timestamp(date, Optional.empty(), Optional.empty());
  }

  /** An instant, told in UTC. */
  public static Timestamp of(Instant instant) {
    return new Timestamp(
        instant.atOffset(ZoneOffset.UTC).toLocalDate(),
        Optional.of(instant.atOffset(ZoneOffset.UTC).toLocalTime()),
        Optional.of(ZoneOffset.UTC));
  }

  /**
   * Reads {@code 2024-03-09}, {@code 2024-03-09T10:15} or {@code 2024-03-09T10:15:00+01:00}.
   *
   * @throws IllegalArgumentException when the text has another form
   */
  public static Timestamp parse(String text) {
    try {
      if (text.length() <= 10) {
        return of(LocalDate.parse(text));
      }
      var parsed = DateTimeFormatter.ISO_DATE_TIME.parse(text);
      return new Timestamp(
          LocalDate.from(parsed),
          Optional.of(LocalTime.from(parsed)),
          parsed.isSupported(java.time.temporal.ChronoField.OFFSET_SECONDS)
              ? Optional.of(ZoneOffset.from(parsed))
              : Optional.empty());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("timestamp \"" + text + "\" must be ISO 8601", e);
    }
  }

  /**
   * The earliest instant it can mean; a missing time counts as midnight, a missing offset as UTC.
   */
  public Instant instant() {
    return earliest(date, time, offset);
  }

  private static Instant earliest(
      LocalDate date, Optional<LocalTime> time, Optional<ZoneOffset> offset) {
    return date.atTime(time.orElse(LocalTime.MIDNIGHT)).toInstant(offset.orElse(ZoneOffset.UTC));
  }

  @Override
  public int compareTo(Timestamp other) {
    return ORDER.compare(this, other);
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    return date
        + time.map(t -> "T" + DateTimeFormatter.ISO_LOCAL_TIME.format(t)).orElse("")
        + offset.map(ZoneOffset::getId).orElse("");
  }
}
