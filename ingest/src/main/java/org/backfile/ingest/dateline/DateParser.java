package org.backfile.ingest.dateline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.ingest.lexicon.Phrases;
import org.backfile.ingest.lexicon.Vocabulary;
import org.backfile.ingest.lexicon.Words;

/**
 * Reads date lines of many languages. The line is read from left to right, piece by piece; a piece
 * that is no part of a date makes it another kind of line. A parser is used for one line.
 */
public final class DateParser {
  /** Longer lines are not date lines. */
  public static final int LONGEST = 160;

  /** What may stand before the date: a place, a desk, an agency. */
  private static final int LEAD_WORDS = 8;

  private static final Pattern SEPARATORS = Pattern.compile("[\\s,;|·•–—()\\[\\]/:.\\-]+");
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:t(?=\\d)|(?!\\d))");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})(?:[./]|[年년])\\s?(\\d{1,2})(?:[./]|[月월])\\s?(\\d{1,2})[日일]?(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2})\\s?[:.hч]\\s?(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d)");
  private static final Pattern HOUR =
      Pattern.compile("(\\d{1,2})(?:\\s?(?:uhr|heures?|h)\\b|(?=\\s?[ap]\\.?\\s?m\\b))");
  private static final Pattern HALF_DAY = Pattern.compile("\\s*([ap])\\.?\\s?m\\b");
  private static final Pattern OFFSET =
      Pattern.compile("(?:utc|gmt)?\\s?([+\\-−])(\\d{1,2})(?::?(\\d{2}))?(?!\\d)|z\\b");
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,4})(?:st|nd|rd|th|er|º|ª|-?го|-?е)?(?![\\d\\p{L}])");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");

  /** The Englishes that write the month first; the others with a region write the day first. */
  private static final Set<String> MONTH_FIRST = Set.of("en-US", "en-PH");

  private static final Phrases PUBLISHED = Vocabulary.standard().phrases("published");
  private static final Phrases UPDATED = Vocabulary.standard().phrases("updated");

  private final String line;
  private final String lower;
  private final boolean monthMayComeFirst;
  private final boolean monthComesFirst;
  private final Matcher matcher;
  private final List<DateLine.Told> told = new ArrayList<>();
  private DateParts parts = new DateParts();
  private int at;
  private int leadEnd;
  private int leadWords;
  private int pieces;
  private boolean updated;

  private DateParser(String line, String language) {
    this.line = line;
    this.lower = plain(line.toLowerCase(Locale.ROOT));
    this.monthComesFirst = MONTH_FIRST.contains(language);
    boolean unclear = language.equals("en") || language.equals("en-CA") || language.equals("und");
    this.monthMayComeFirst = monthComesFirst || unclear;
    this.matcher = WORD.matcher(lower).useTransparentBounds(true);
  }

  /** Spaces are ASCII's, and so are the digits of every script. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean foreign = c > 0x7F && Character.isDigit(c);
      boolean space = c == '\u00A0' || c == '\u202F';
      plain.append(foreign ? (char) ('0' + Character.digit(c, 10)) : space ? ' ' : c);
    }
    return plain.toString();
  }

  /**
   * Reads a line as a date line.
   *
   * @param language the text's language, because 3/4 is in March in one and in April in another; a
   *     region makes English clear
   */
  public static Optional<DateLine> parse(String line, String language) {
    boolean possible = line.length() <= LONGEST && line.chars().anyMatch(Character::isDigit);
    if (!possible) {
      return Optional.empty();
    }
    DateParser parser = new DateParser(line, language);
    return parser.lower.length() == line.length() ? parser.run() : Optional.empty();
  }

  private Optional<DateLine> run() {
    boolean dated = false;
    while (at < lower.length()) {
      if (offset() || take(SEPARATORS)) {
        continue;
      }
      if (!piece() && !lead()) {
        return Optional.empty();
      }
      dated |= parts.isDay() || (parts.hasTime() && updated);
    }
    flush();
    return dated
        ? Optional.of(new DateLine(line.substring(0, leadEnd).strip(), told))
        : Optional.empty();
  }

  private boolean piece() {
    int start = at;
    boolean found = label() || date() || time() || number() || word();
    pieces += found ? 1 : 0;
    at = found ? at : start;
    return found;
  }

  /** Passes over a word before the first piece of a date. */
  private boolean lead() {
    if (pieces > 0 || ++leadWords > LEAD_WORDS) {
      return false;
    }
    if (!take(WORD) && !take(NUMBER)) {
      at += Character.charCount(lower.codePointAt(at));
    }
    leadEnd = at;
    return true;
  }

  private boolean take(Pattern pattern) {
    matcher.usePattern(pattern).region(at, lower.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    at = matcher.end();
    return true;
  }

  private boolean label() {
    if (!Character.isLetter(lower.charAt(at))) {
      return false;
    }
    Words words = Words.of(lower.substring(at), 60);
    Optional<Phrases.Match> change = UPDATED.at(words, 0);
    Optional<Phrases.Match> label = change.or(() -> PUBLISHED.at(words, 0));
    label.ifPresent(
        match -> {
          flush();
          updated = change.isPresent();
          at += words.ends().get(match.end() - 1);
        });
    return label.isPresent();
  }

  private boolean date() {
    if (take(ISO) || take(YEAR_FIRST)) {
      flushIfDay();
      parts.day(group(3)).month(group(2)).year(group(1));
      return true;
    }
    if (!take(DAY_FIRST)) {
      return false;
    }
    flushIfDay();
    int first = group(1);
    int second = group(3);
    boolean either = monthMayComeFirst && !matcher.group(2).equals(".") && first != second;
    boolean monthFirst = either && (second > 12 || (monthComesFirst && first <= 12));
    parts.day(monthFirst ? second : first).month(monthFirst ? first : second).year(year(group(4)));
    parts.unclear(either && !monthComesFirst && first <= 12 && second <= 12);
    return true;
  }

  private boolean time() {
    if (take(CLOCK)) {
      int hour = group(1);
      int minute = group(2);
      int second = matcher.group(3) == null ? 0 : group(3);
      return parts.time(take(HALF_DAY) ? halfDay(hour) : hour, minute, second);
    }
    if (take(HOUR)) {
      int hour = group(1);
      return parts.time(take(HALF_DAY) ? halfDay(hour) : hour, 0, 0);
    }
    return false;
  }

  private int halfDay(int hour) {
    return hour % 12 + (matcher.group(1).equals("p") ? 12 : 0);
  }

  private boolean offset() {
    char sign = lower.charAt(at);
    boolean touching = at > 0 && Character.isDigit(lower.charAt(at - 1));
    boolean west = sign == '-' && parts.isYear() && isFourDigits(at + 1);
    boolean possible = sign == '+' || sign == 'u' || sign == 'g' || touching || west;
    if (!parts.hasTime() || !possible || !take(OFFSET)) {
      return false;
    }
    if (matcher.group(1) == null) {
      return parts.zone(0);
    }
    int minutes = group(2) * 60 + (matcher.group(3) == null ? 0 : group(3));
    return parts.zone(matcher.group(1).equals("+") ? minutes : -minutes);
  }

  private boolean isFourDigits(int from) {
    int end = from;
    while (end < lower.length() && Character.isDigit(lower.charAt(end))) {
      end++;
    }
    return end - from == 4;
  }

  private boolean number() {
    if (!take(NUMBER)) {
      return false;
    }
    int value = group(1);
    if (matcher.group(1).length() == 4) {
      return parts.year(value).isYear();
    }
    flushIfDay();
    boolean last = !parts.hasDay();
    return value >= 1 && value <= 31 && (parts.day(value).isOpen() || last);
  }

  private boolean word() {
    if (!take(WORD)) {
      return false;
    }
    String word = matcher.group();
    Integer month = Vocabulary.standard().months().get(word);
    boolean known = month != null || parts.zone(word) || isNoise(word);
    if (month != null && !parts.isMonth(month)) {
      flushIfDay();
      parts.month(month);
    }
    return known;
  }

  private static boolean isNoise(String word) {
    return Vocabulary.standard().words("weekday").contains(word)
        || Vocabulary.standard().words("date-noise").contains(word);
  }

  private void flushIfDay() {
    if (parts.isDay()) {
      flush();
    }
  }

  private void flush() {
    boolean sameDay = !parts.isDay() && parts.hasTime() && !told.isEmpty();
    if (sameDay) {
      parts.on(told.get(told.size() - 1).time().date());
    }
    parts.timestamp().ifPresent(time -> told.add(new DateLine.Told(updated, time)));
    parts = new DateParts();
  }

  private int group(int number) {
    return Integer.parseInt(matcher.group(number));
  }

  private static int year(int value) {
    return value >= 100 ? value : value < 70 ? 2000 + value : 1900 + value;
  }
}
