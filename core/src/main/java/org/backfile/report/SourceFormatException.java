package org.backfile.report;

import java.io.IOException;
import java.util.Objects;

/** A source that cannot be read as what it claims to be. Its message ends with the place. */
public final class SourceFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Issue issue;

  /** Wraps the issue that will be listed for the source. */
  public SourceFormatException(Issue issue) {
    super(issue.message() + " (" + issue.location() + ")");
    this.issue = Objects.requireNonNull(issue, "issue");
  }

  /** The issue to list. */
  public Issue issue() {
    return issue;
  }
}
