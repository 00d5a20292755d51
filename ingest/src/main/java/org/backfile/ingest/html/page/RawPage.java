package org.backfile.ingest.html.page;

import com.google.common.io.ByteSource;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A page's bytes, with what somebody else knows of them, such as the record of a web archive.
 *
 * @param name how messages name it
 * @param bytes the page as its server sent it, or packed with gzip; opened again when a picture in
 *     it is asked for, so it stays readable as long as the pictures are in use
 * @param contentType the server's {@code Content-Type} field
 * @param url the address that it was got from
 * @param captured when it was got
 * @param pictures what was saved with it
 */
public record RawPage(
    String name,
    ByteSource bytes,
    Optional<String> contentType,
    Optional<URI> url,
    Optional<Instant> captured,
    SavedPictures pictures) {
  /** Checks the components. */
  public RawPage {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(pictures, "pictures");
  }
}
