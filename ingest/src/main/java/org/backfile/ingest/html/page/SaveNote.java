package org.backfile.ingest.html.page;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What a saved form tells of the saving.
 *
 * @param url where the page was got
 * @param captured when
 */
record SaveNote(Optional<URI> url, Optional<Instant> captured) {
  static final SaveNote NONE = new SaveNote(Optional.empty(), Optional.empty());

  /** A note of what was found in markup; addresses of web archives lead to the archived page. */
  static SaveNote of(Optional<String> url, Optional<Instant> captured) {
    Optional<URI> address = url.flatMap(WebAddress::of);
    return address
        .flatMap(ArchivedAddress::parse)
        .map(archived -> new SaveNote(Optional.of(archived.original()), archived.captured()))
        .orElse(new SaveNote(address, captured));
  }

  /** This note; what it does not tell is taken from another. */
  SaveNote or(SaveNote other) {
    return new SaveNote(url.or(other::url), captured.or(other::captured));
  }
}
