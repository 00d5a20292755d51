package org.backfile.edition;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.model.Timestamp;

/**
 * The edition's own words, such as "Contents", in the edition's language. They come from the data
 * files {@code wording/LANGUAGE.properties}; a language without one is served in English. Dates are
 * formed here, because the JDK's own patterns change from release to release. Immutable.
 */
public final class Wording {
  /** The language that stands in for those without a data file. */
  public static final String FALLBACK = "en";

  /** Where an argument goes. */
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

  private static final Map<String, Optional<Wording>> LOADED = new ConcurrentHashMap<>();

  private final String language;
  private final Properties texts;

  private Wording(String language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  /** The words for a BCP 47 tag, by its primary language. */
  public static Wording of(String tag) {
    return ifKnown(tag).or(() -> load(FALLBACK)).orElseThrow();
  }

  /** The words for a BCP 47 tag, by its primary language, unless that has no data file. */
  public static Optional<Wording> ifKnown(String tag) {
    return load(Locale.forLanguageTag(tag).getLanguage());
  }

  private static Optional<Wording> load(String language) {
    return LOADED.computeIfAbsent(language, Wording::read);
  }

  private static Optional<Wording> read(String language) {
    String name = "wording/" + language + ".properties";
    try (InputStream in = Wording.class.getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return Optional.of(new Wording(language, texts));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The language the words are in, which is {@link #FALLBACK} where there are none. */
  public String language() {
    return language;
  }

  /**
   * The text for a key, with {@code {0}}, {@code {1}} … replaced by the arguments.
   *
   * @throws IllegalArgumentException when there is no such key
   */
  public String text(String key, Object... arguments) {
    String text = texts.getProperty(key);
    checkArgument(text != null, "no wording for \"%s\" in %s", key, language);
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(argument(place, arguments)));
  }

  /** What goes into a place; a place without an argument stays as it is. */
  private static String argument(MatchResult place, Object[] arguments) {
    int number = Integer.parseInt(place.group(1));
    return number < arguments.length ? arguments[number].toString() : place.group();
  }

  /** A timestamp for people: the day in words, and the time with its offset where there is one. */
  public String date(Timestamp timestamp) {
    String day =
        text(
            "date",
            timestamp.date().getDayOfMonth(),
            text("month." + timestamp.date().getMonthValue()),
            timestamp.date().getYear());
    String time =
        timestamp
            .time()
            .map(t -> String.format(Locale.ROOT, ", %02d:%02d", t.getHour(), t.getMinute()))
            .orElse("");
    String offset =
        timestamp.offset().map(o -> o.getId().equals("Z") ? " UTC" : " UTC" + o.getId()).orElse("");
    return day + time + offset;
  }

  /** The day of a timestamp in words, without the time. */
  public String day(Timestamp timestamp) {
    return date(Timestamp.of(timestamp.date()));
  }
}
