package org.backfile.ingest.dateline;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.backfile.ingest.lexicon.Lexicon;
import org.backfile.model.Timestamp;

/** The parts of one date as they are found. Used by one parser. */
final class DateParts {
  private static final int EARLIEST = 1600;
  private static final int LATEST = 2199;

  private static final Map<String, ZoneId> ZONES = zones();

  private int day;
  private int month;
  private int year;
  private boolean unclear;
  private Optional<LocalTime> time = Optional.empty();
  private Optional<ZoneId> zone = Optional.empty();

  private static Map<String, ZoneId> zones() {
    Map<String, ZoneId> zones = new HashMap<>();
    for (String line : Lexicon.load(DateParts.class, "zones.txt").list("zones")) {
      int space = line.indexOf(' ');
      zones.put(line.substring(0, space), ZoneId.of(line.substring(space + 1)));
    }
    return Map.copyOf(zones);
  }

  @CanIgnoreReturnValue
  DateParts day(int value) {
    day = value;
    return this;
  }

  @CanIgnoreReturnValue
  DateParts month(int value) {
    month = value;
    return this;
  }

  @CanIgnoreReturnValue
  DateParts year(int value) {
    year = value;
    return this;
  }

  void on(LocalDate date) {
    day(date.getDayOfMonth()).month(date.getMonthValue()).year(date.getYear());
  }

  /** Says whether day and month may be the other way about. */
  void unclear(boolean value) {
    unclear = value;
  }

  /** Takes a time of day; false when there is no such time. */
  boolean time(int hour, int minute, int second) {
    boolean possible = hour < 24 && minute < 60 && second < 60;
    if (possible) {
      time = Optional.of(LocalTime.of(hour, minute, second));
    }
    return possible;
  }

  /** Takes a zone by its name in lower case; false when it is none. */
  boolean zone(String name) {
    zone = Optional.ofNullable(ZONES.get(name)).or(() -> zone);
    return ZONES.containsKey(name);
  }

  /** Takes an offset from UTC in minutes; false when there is no such offset. */
  boolean zone(int minutes) {
    boolean possible = Math.abs(minutes) <= 14 * 60;
    if (possible) {
      zone = Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60));
    }
    return possible;
  }

  boolean hasTime() {
    return time.isPresent();
  }

  boolean hasDay() {
    return day > 0;
  }

  /** Whether day and month are known. */
  boolean isDay() {
    return day > 0 && month > 0;
  }

  /** Whether it is that month; some lines name it in two ways, one after the other. */
  boolean isMonth(int value) {
    return month == value;
  }

  boolean isYear() {
    return year >= EARLIEST && year <= LATEST;
  }

  /** Whether there is room for a month still. */
  boolean isOpen() {
    return month == 0 || year == 0;
  }

  /** The date, when all of it is known and there is such a day. */
  Optional<Timestamp> timestamp() {
    boolean possible =
        isDay()
            && isYear()
            && !unclear
            && month <= 12
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return possible ? Optional.of(build(LocalDate.of(year, month, day))) : Optional.empty();
  }

  private Timestamp build(LocalDate date) {
    return new Timestamp(
        date, time, time.flatMap(t -> zone.map(z -> z.getRules().getOffset(date.atTime(t)))));
  }
}
