package org.backfile.cli.inspect;

import java.util.Objects;

/**
 * Something that is known of an article.
 *
 * @param name what it is
 * @param value what it says
 * @param origin where it stood
 */
record Fact(String name, String value, String origin) {
  Fact {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(origin, "origin");
  }
}
