package org.backfile.ingest.appeal;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.backfile.model.Appeal;

/**
 * Where an appeal stands among the passages.
 *
 * @param kind what it asks for
 * @param first index of its first passage
 * @param end index after its last passage
 * @param organisation who asks, by the form of the name that the page's appeals use most fully
 * @param link where the reader is asked to go
 */
public record FoundAppeal(
    Appeal.Kind kind, int first, int end, Optional<String> organisation, Optional<URI> link) {
  /** Checks the components. */
  public FoundAppeal {
    Objects.requireNonNull(kind, "kind");
    Objects.checkFromToIndex(first, end, Integer.MAX_VALUE);
  }
}
