package org.backfile.ingest.html.meta;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.ingest.dateline.DateLine;
import org.backfile.ingest.dateline.DateParser;
import org.backfile.model.Timestamp;

/**
 * Reads the dates of data: ISO 8601 and its near misses, RFC 1123, seconds since 1970, and date
 * lines in words.
 */
final class DateText {
  private static final int LONGEST = 160;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:[T\\s]\\s?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?)?"
              + "\\s?(Z|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?)?.{0,60}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPACT =
      Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2}):?(\\d{2}):?(\\d{2})?(Z)?)?");
  private static final Pattern EPOCH = Pattern.compile("(\\d{10})(\\d{3})?(?:\\.\\d{1,9})?");
  private static final Pattern SCRIPT =
      Pattern.compile("(?:[A-Za-z]{3},? )?([A-Za-z]{3} \\d{1,2},? \\d{4})(.{0,100})");

  private static final Pattern HALF_DAY = Pattern.compile("(?i)\\d\\s?[ap]\\.?m\\b");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final int MOST_WORDS = 40;

  /** As many words before a year, and as many from it on, may make a date. */
  private static final int MOST_BEFORE = 4;

  private static final int MOST_AFTER = 4;

  private final String language;

  DateText(String language) {
    this.language = language;
  }

  /** The one time that a value tells. */
  Optional<Timestamp> read(String raw) {
    String value = raw.strip();
    if (value.length() < 6 || value.length() > LONGEST) {
      return Optional.empty();
    }
    return iso(value)
        .or(() -> compact(value))
        .or(() -> epoch(value))
        .or(() -> words(value))
        .or(() -> script(value));
  }

  /** A line of text that tells when and nothing else. */
  Optional<DateLine> line(String line) {
    return DateParser.parse(line, language);
  }

  /** A date inside a line that says more: the words around a year are tried, more of them first. */
  Optional<Timestamp> within(String line) {
    String[] words = line.strip().split("[\\s|]+", MOST_WORDS);
    for (int i = 0; i < words.length; i++) {
      if (!YEAR.matcher(words[i]).find() || words[i].length() > 30) {
        continue;
      }
      Optional<Timestamp> time = around(words, i);
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  private Optional<Timestamp> around(String[] words, int year) {
    for (int from = Math.max(0, year - MOST_BEFORE); from <= year; from++) {
      for (int to = Math.min(words.length, year + MOST_AFTER); to > year; to--) {
        String part = trimmed(String.join(" ", List.of(words).subList(from, to)));
        Optional<Timestamp> time =
            line(part).filter(l -> l.lead().isEmpty()).flatMap(DateLine::published);
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return Optional.empty();
  }

  private static String trimmed(String part) {
    return part.replaceFirst("^[^\\p{L}\\p{N}]+", "").replaceFirst("[^\\p{L}\\p{N}日]+$", "");
  }

  private Optional<Timestamp> words(String value) {
    return line(value).flatMap(line -> line.published().or(line::modified));
  }

  /** JavaScript's form: Tue Nov 19 2019 10:00:00 GMT+0100 (CET). */
  private Optional<Timestamp> script(String value) {
    Matcher matcher = SCRIPT.matcher(value);
    return matcher.matches() ? words(matcher.group(1)) : Optional.empty();
  }

  private Optional<Timestamp> iso(String value) {
    Matcher matcher = ISO.matcher(value);
    if (!matcher.matches() || HALF_DAY.matcher(value).find()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      if (matcher.group(4) == null) {
        return Optional.of(Timestamp.of(date));
      }
      LocalTime time =
          LocalTime.of(
              number(matcher, 4) % 24,
              number(matcher, 5),
              matcher.group(6) == null ? 0 : number(matcher, 6) % 60);
      return Optional.of(new Timestamp(date, Optional.of(time), offset(matcher)));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty(); // no day at all, or one of a year that no format can tell
    }
  }

  private static Optional<ZoneOffset> offset(Matcher matcher) {
    String zone = matcher.group(7);
    if (zone == null) {
      return Optional.empty();
    }
    boolean utc = Character.isLetter(zone.charAt(0));
    return Optional.of(utc ? ZoneOffset.UTC : ZoneOffset.of(zone));
  }

  private Optional<Timestamp> compact(String value) {
    Matcher matcher = COMPACT.matcher(value);
    return matcher.matches()
        ? day(matcher.group(1), matcher.group(2), matcher.group(3))
        : Optional.empty();
  }

  private static Optional<Timestamp> epoch(String value) {
    Matcher matcher = EPOCH.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(Timestamp.of(Instant.ofEpochSecond(Long.parseLong(matcher.group(1)))));
  }

  /** A day by its numbers, when there is such a day. */
  Optional<Timestamp> day(String year, String month, String day) {
    try {
      return Optional.of(
          Timestamp.of(
              LocalDate.of(
                  Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
