package org.backfile.ingest.html.meta;

import java.util.Objects;

/**
 * A fact and where it stood.
 *
 * @param value the fact
 * @param origin where it stood, such as {@code json-ld NewsArticle.headline} or {@code meta
 *     og:title}
 * @param <T> what kind of fact
 */
public record Sourced<T>(T value, String origin) {
  /** Checks the components. */
  public Sourced {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(origin, "origin");
  }
}
