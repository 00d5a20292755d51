package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * One maker of an article as named by its publisher.
 *
 * @param name a person, desk or organisation, without "By"
 * @param role what they did or are, such as "Science correspondent"
 */
public record Byline(String name, Optional<String> role) {
  /** Checks the name. */
  public Byline {
    checkArgument(!name.isBlank(), "byline name must not be blank");
  }

  /** A byline that gives a name and nothing else. */
  public static Byline of(String name) {
    return new Byline(name, Optional.empty());
  }
}
