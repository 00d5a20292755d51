package org.backfile.ingest.html.page;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * A web page as somebody saved it.
 *
 * @param document the markup as a tree, with source positions in {@code html}; readers may change
 *     it, so a page is read once
 * @param html the decoded markup, which positions count in
 * @param url the address it was saved from, as the saved form tells it, else what the page calls
 *     its canonical address, else its base
 * @param captured when it was saved, as the saved form tells it
 * @param sha256 the digest of the source's bytes, 64 lower-case hexadecimal digits
 * @param pictures what was saved with it
 */
public record SavedPage(
    Document document,
    String html,
    Optional<URI> url,
    Optional<Instant> captured,
    String sha256,
    SavedPictures pictures) {
  /** Checks the components. */
  public SavedPage {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(pictures, "pictures");
  }
}
