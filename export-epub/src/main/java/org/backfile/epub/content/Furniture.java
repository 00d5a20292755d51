package org.backfile.epub.content;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.backfile.edition.Wording;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Timestamp;

/**
 * What all documents of an edition have alike: its own words, marked with their language wherever
 * that is not the document's, and whether it brings fonts along.
 *
 * @param wording the words
 * @param withFonts whether there is a stylesheet of embedded fonts
 * @param breaks where pages begin
 */
public record Furniture(Wording wording, boolean withFonts, PageBreaks breaks) {
  /** A date and time as HTML takes it (section 2.3.5), to the second. */
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("'T'HH:mm:ss", Locale.ROOT);

  /** The language of the words, a BCP 47 tag. */
  public String language() {
    return wording.language();
  }

  /** The text for a key, see {@link Wording#text}. */
  public String text(String key, Object... arguments) {
    return wording.text(key, arguments);
  }

  /** Writes a {@code time} element that says a timestamp in words. */
  void time(XmlWriter out, Timestamp timestamp) {
    out.open("time").attribute("datetime", machineReadable(timestamp));
    out.text(wording.date(timestamp)).close();
  }

  /** The timestamp of a recorded instant, to the second. */
  static Timestamp timestamp(Instant instant) {
    return Timestamp.of(Instant.ofEpochSecond(instant.getEpochSecond()));
  }

  private static String machineReadable(Timestamp timestamp) {
    Optional<String> time =
        timestamp
            .time()
            .filter(t -> timestamp.offset().map(Furniture::isWholeMinutes).orElse(true))
            .map(SECONDS::format);
    return timestamp.date()
        + time.map(t -> t + timestamp.offset().map(ZoneOffset::getId).orElse("")).orElse("");
  }

  private static boolean isWholeMinutes(ZoneOffset offset) {
    return offset.getTotalSeconds() % 60 == 0;
  }
}
