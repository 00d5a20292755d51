package org.backfile.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import org.backfile.report.Issue;
import org.backfile.report.Severity;

/** What a command says while it works, on standard error; nothing when it is to be quiet. */
public final class Talk {
  /** The system property that the start script sets when standard error is a terminal. */
  public static final String TERMINAL = "backfile.terminal";

  /** How many issues are shown before the rest is only counted. */
  private static final int SHOWN = 20;

  private final PrintWriter err;
  private final boolean quiet;

  /** Talk on {@code err}. */
  public Talk(PrintWriter err, boolean quiet) {
    this.err = err;
    this.quiet = quiet;
  }

  /** Says a line unless quiet. */
  public void say(String line) {
    if (!quiet) {
      err.println(line);
      err.flush();
    }
  }

  /** Shows what failed or was changed, also when quiet; notices are only counted. */
  public void issues(List<Issue> issues, String where) {
    List<Issue> failures =
        issues.stream().filter(issue -> issue.severity() != Severity.INFO).toList();
    failures.stream()
        .limit(SHOWN)
        .forEach(issue -> err.println("backfile: " + Printable.of(issue.toString())));
    if (failures.size() > SHOWN) {
      err.println("backfile: and " + (failures.size() - SHOWN) + " more, see " + where);
    }
    err.flush();
  }

  /** A bar that is drawn on a terminal only. The caller closes it. */
  public ProgressBar bar() {
    return new ProgressBar(err, !quiet && Boolean.getBoolean(TERMINAL));
  }
}
