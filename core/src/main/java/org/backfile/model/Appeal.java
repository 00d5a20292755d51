package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A publisher's request to its readers, taken out of the story and kept verbatim.
 *
 * @param kind what it asks for
 * @param blocks what it says, at least one block
 * @param organisation who asks, when recognised
 * @param link where the reader is asked to go
 * @param span where in the source it stood
 */
public record Appeal(
    Kind kind,
    List<Block> blocks,
    Optional<String> organisation,
    Optional<URI> link,
    Optional<SourceSpan> span) {
  /** Checks that there is something in it, and copies it. */
  public Appeal {
    Objects.requireNonNull(kind, "kind");
    checkArgument(!blocks.isEmpty(), "an appeal must have a block");
    blocks = List.copyOf(blocks);
  }

  /** What an appeal is. */
  public enum Kind {
    /** One line above or in the page that asks for support. */
    BANNER,
    /** A longer request for support, a donation or a membership. */
    ASK,
    /** An invitation to subscribe to a newsletter. */
    NEWSLETTER,
    /** A notice that the rest is for subscribers. */
    PAYWALL
  }
}
