package org.backfile.ingest.json;

import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.SourceFormatException;

/** Lists what is wrong with articles, until so many in a row are bad that the file is no source. */
final class BadRun {
  private static final int MOST = 100;

  private final IssueSink issues;
  private int length;

  BadRun(IssueSink issues) {
    this.issues = issues;
  }

  /** An article was read. */
  void end() {
    length = 0;
  }

  /**
   * An article was not valid.
   *
   * @throws SourceFormatException when the run has become too long
   */
  void add(Issue issue) throws SourceFormatException {
    issues.add(issue);
    if (++length == MOST) {
      throw new SourceFormatException(
          Issue.of(
              IssueCode.JSON_INVALID,
              issue.location(),
              MOST + " in a row are no articles, so the rest was not read"));
    }
  }
}
