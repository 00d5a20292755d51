package org.backfile.report;

/** Takes issues as they are found. Implementations say whether they may be shared by threads. */
@FunctionalInterface
public interface IssueSink {
  /** Takes one issue. */
  void add(Issue issue);

  /** Takes an issue in its code's own words, see {@link Issue#of}. */
  default void add(IssueCode code, Location location, Object... arguments) {
    add(Issue.of(code, location, arguments));
  }
}
