package org.backfile.ingest.appeal;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * One paragraph or line of a page, as the recogniser sees it.
 *
 * @param text what it says, in clean characters
 * @param link where its first link leads, when the source says
 */
public record Passage(String text, Optional<URI> link) {
  /** Checks the components. */
  public Passage {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(link, "link");
  }

  /** A passage without a link, but for an address that it spells out. */
  public static Passage of(String text) {
    return new Passage(text, Addresses.first(text));
  }
}
