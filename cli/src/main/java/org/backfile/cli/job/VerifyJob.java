package org.backfile.cli.job;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.backfile.export.Progress;
import org.backfile.gate.Finding;
import org.backfile.gate.Gate;
import org.backfile.gate.Subject;
import org.backfile.gate.Verdict;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.backfile.report.Report;

/**
 * Sends files through the gate, several at a time as far as the gate lets them.
 *
 * @param gate what checks them
 * @param jobs how many threads work, 1 to {@link ExportJob#MOST_JOBS}; the verdicts do not depend
 *     on it
 */
public record VerifyJob(Gate gate, int jobs) {
  /** Checks the components. */
  public VerifyJob {
    Objects.requireNonNull(gate, "gate");
    checkArgument(
        jobs >= 1 && jobs <= ExportJob.MOST_JOBS,
        "jobs %s must be 1..%s",
        jobs,
        ExportJob.MOST_JOBS);
  }

  /**
   * Checks what there is in files and folders.
   *
   * @return one verdict for each file, in the order they are found
   * @throws IOException when it is interrupted
   */
  public List<Verdict> run(List<Path> arguments, Progress progress) throws IOException {
    return check(gate.find(arguments), progress);
  }

  /**
   * Checks what an export has just made, and lists what is found as issues.
   *
   * @param folder where the report's artefacts are
   * @return the report with these issues after its own
   * @throws IOException when it is interrupted
   */
  public Report complete(Report report, Path folder, Progress progress) throws IOException {
    List<Subject> subjects = new ArrayList<>();
    for (Report.Artefact made : report.artefacts()) {
      subjects.add(
          Subject.made(
              folder.resolve(made.file()),
              new Subject.Listed(made.file(), made.sizeBytes(), made.sha256())));
    }
    List<Issue> issues = new ArrayList<>(report.issues());
    for (Verdict verdict : check(subjects, progress)) {
      verdict.findings().forEach(finding -> issues.add(issue(verdict.file(), finding)));
    }
    return new Report(
        report.version(), report.artefacts(), report.articles(), report.figures(), issues);
  }

  private List<Verdict> check(List<Subject> subjects, Progress progress) throws IOException {
    AtomicInteger done = new AtomicInteger();
    try (Workers workers = new Workers(jobs)) {
      return workers.map(
          subjects,
          subject -> {
            Verdict verdict = gate.check(subject);
            progress.update("verify", done.incrementAndGet(), subjects.size());
            return verdict;
          });
    }
  }

  /** A finding as an issue of the run, with the check's own severity, place and hint. */
  private static Issue issue(String file, Finding finding) {
    String place = finding.place().isWhole() ? "" : " " + finding.place();
    String more = finding.more() == 0 ? "" : " (and " + finding.more() + " more of this kind)";
    return new Issue(
        IssueCode.VERIFY_FINDING,
        finding.severity(),
        Location.of(file),
        finding.check() + " " + finding.code() + place + ": " + finding.message() + more,
        finding.hint());
  }
}
