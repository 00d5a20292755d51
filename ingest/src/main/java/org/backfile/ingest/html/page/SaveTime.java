package org.backfile.ingest.html.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which programs note when they saved a page. */
final class SaveTime {
  private static final DateTimeFormatter DIGITS = formatter("yyyyMMddHHmmss");

  /** As JavaScript writes a date: {@code Fri May 08 2020 14:32:23 GMT+0200 (…)}. */
  private static final DateTimeFormatter SCRIPT = formatter("EEE MMM d yyyy HH:mm:ss 'GMT'xx");

  /** As the Wayback Machine writes it, in UTC: {@code 08:35:27 Mar 05, 2019}. */
  private static final DateTimeFormatter WAYBACK = formatter("H:mm:ss MMM d, yyyy");

  private static final Pattern ZONE_NAME = Pattern.compile("\\s*\\(.*$");

  /** Longer texts are no times. */
  private static final int LONGEST = 200;

  private SaveTime() {}

  /** Whether the year can be told by every format: from 1 to 9999 in UTC. */
  private static boolean hasPlainYear(Instant time) {
    return !time.isBefore(Instant.parse("0001-01-01T00:00:00Z"))
        && time.isBefore(Instant.parse("9999-12-31T00:00:00Z"));
  }

  /** The time in a text of any of the forms. */
  static Optional<Instant> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String time = ZONE_NAME.matcher(text.strip()).replaceFirst("");
    return forms().stream()
        .flatMap(form -> form.apply(time).stream())
        .filter(SaveTime::hasPlainYear)
        .findFirst();
  }

  private static List<Function<String, Optional<Instant>>> forms() {
    return List.of(
        time -> parse(SCRIPT, Instant::from, time),
        time -> parse(DateTimeFormatter.RFC_1123_DATE_TIME, Instant::from, time),
        time -> parse(DateTimeFormatter.ISO_OFFSET_DATE_TIME, Instant::from, time),
        time -> parse(WAYBACK, SaveTime::utc, time),
        SaveTime::digits);
  }

  /** The time of a stamp of 14 digits, in UTC; digits of a second's parts may follow. */
  static Optional<Instant> digits(String stamp) {
    Matcher matcher = Pattern.compile("(\\d{14})\\d{0,3}").matcher(stamp);
    return matcher.matches() ? parse(DIGITS, SaveTime::utc, matcher.group(1)) : Optional.empty();
  }

  private static Instant utc(java.time.temporal.TemporalAccessor time) {
    return LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
  }

  private static Optional<Instant> parse(
      DateTimeFormatter form, TemporalQuery<Instant> query, String time) {
    try {
      return Optional.of(form.parse(time, query));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
