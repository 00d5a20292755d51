package org.backfile.ingest.html.page;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address under which a web archive replays a page: {@code
 * https://archive.example/web/20190305083527/https://paper.example/story}.
 *
 * @param original the page's own address
 * @param captured when the archive got it; empty when the number is no date
 */
record ArchivedAddress(URI original, Optional<Instant> captured) {
  /** The time stamp may be followed by how the capture is shown, such as {@code im_}. */
  private static final Pattern REPLAY =
      Pattern.compile("https?://[^/]+/(?:[^/]+/){0,4}?(\\d{14})(?:[a-z]{2}_)?/(https?:.+)");

  static Optional<ArchivedAddress> parse(URI address) {
    Matcher matcher = REPLAY.matcher(address.toString());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<Instant> captured = SaveTime.digits(matcher.group(1));
    // Servers on the way like to take one slash for two.
    String original = matcher.group(2).replaceFirst("^(https?):/+", "$1://");
    return WebAddress.of(original).map(found -> new ArchivedAddress(found, captured));
  }
}
