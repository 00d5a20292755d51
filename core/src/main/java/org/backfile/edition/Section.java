package org.backfile.edition;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Optional;

/**
 * A named run of articles in an edition.
 *
 * @param title its name; an edition's only section may have none
 * @param entries its articles in printing order, at least one
 */
public record Section(Optional<String> title, List<Entry> entries) {
  /** Checks that it holds something, and copies it. */
  public Section {
    checkArgument(!entries.isEmpty(), "a section must have an article");
    entries = List.copyOf(entries);
  }
}
