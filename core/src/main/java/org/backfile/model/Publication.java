package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.net.URI;
import java.util.Optional;

/**
 * The newspaper, magazine, site or agency that published an article.
 *
 * @param name as it calls itself, such as "The Lindhaven Courier"
 * @param url its home address
 */
public record Publication(String name, Optional<URI> url) {
  /** Checks the name. */
  public Publication {
    checkArgument(!name.isBlank(), "publication name must not be blank");
  }

  /** A publication of which only the name is known. */
  public static Publication of(String name) {
    return new Publication(name, Optional.empty());
  }
}
