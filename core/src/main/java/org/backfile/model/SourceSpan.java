package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A stretch of the decoded source, in UTF-16 code units as Java and the DOM count them.
 *
 * @param start 0-based, inclusive
 * @param end exclusive
 */
public record SourceSpan(long start, long end) {
  /** Checks the order. */
  public SourceSpan {
    checkArgument(start >= 0 && start <= end, "span %s..%s must be in order", start, end);
  }
}
