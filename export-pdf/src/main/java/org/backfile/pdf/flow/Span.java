package org.backfile.pdf.flow;

import java.util.Objects;
import java.util.Optional;

/**
 * Characters of one look and meaning inside a block.
 *
 * @param text without control characters, but {@code \n} forces a line to end
 * @param style how they look
 * @param tag what they are: the block's own tag, or one below it
 * @param link where they lead
 */
public record Span(String text, TextStyle style, Tag tag, Optional<LinkTarget> link) {
  /** Checks the components. */
  public Span {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(tag, "tag");
    Objects.requireNonNull(link, "link");
  }

  /** Characters that lead nowhere. */
  public static Span of(String text, TextStyle style, Tag tag) {
    return new Span(text, style, tag, Optional.empty());
  }
}
