package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The line that opens a story with where it was filed. It is printed before the first paragraph,
 * which no longer holds it.
 *
 * @param line verbatim, with its closing dash, such as "LISBON, March 3 (Northwire) —"
 * @param place the place alone, such as "LISBON"
 */
public record Dateline(String line, String place) {
  /** Checks both parts. */
  public Dateline {
    checkArgument(!line.isBlank(), "dateline must not be blank");
    checkArgument(!place.isBlank(), "dateline place must not be blank");
  }
}
