package org.backfile.cli.inspect;

import java.io.IOException;
import java.util.List;
import org.backfile.report.Issue;

/** Writes what was found while reading. */
final class IssueWriter {
  private final Markup out;

  IssueWriter(Markup out) {
    this.out = out;
  }

  void write(List<Issue> issues) throws IOException {
    if (issues.isEmpty()) {
      return;
    }
    out.open("section", "issues").element("h2", "Remarks of the reader").line();
    out.open("ul").line();
    for (Issue issue : issues) {
      issue(issue);
    }
    out.close().close().line();
  }

  private void issue(Issue issue) throws IOException {
    out.open("li").element("strong", issue.code().id() + " " + Shown.words(issue.severity()));
    out.text(": ").element("bdi", issue.message());
    out.open("div", "hint").element("bdi", issue.hint()).text(" · at ");
    out.element("bdi", issue.location().toString());
    out.close().close().line();
  }
}
