package org.backfile.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.gate.Finding;
import org.backfile.gate.Gate;
import org.backfile.gate.GateLimits;
import org.backfile.gate.Subject;
import org.backfile.gate.Verdict;
import org.backfile.report.Causes;
import org.backfile.report.IssueCode;

/** A gate whose checks come in one order: the file itself, its fixity, the standards. */
final class FileGate implements Gate {
  private final GateLimits limits;
  private final PdfCheck pdf = new PdfCheck();
  private final EpubCheck epub = new EpubCheck();

  FileGate(GateLimits limits) {
    this.limits = limits;
  }

  @Override
  public List<Subject> find(List<Path> arguments) {
    return new Search(limits).find(arguments);
  }

  @Override
  public Verdict check(Subject subject) {
    List<Finding> findings = new ArrayList<>(subject.findings());
    if (findings.stream().anyMatch(Finding::isFailure) || isReport(subject)) {
      return unread(subject, findings);
    }
    Optional<Finding> unfit = unfit(subject.path());
    if (unfit.isPresent()) {
      findings.add(unfit.get());
      return unread(subject, findings);
    }
    try {
      return checked(subject, findings);
    } catch (IOException e) {
      findings.add(Finding.of(Finding.FILE, IssueCode.VERIFY_UNREADABLE, Causes.of(e)));
      return unread(subject, findings);
    } catch (OutOfMemoryError e) {
      // Another check's want of memory may come to light here; it costs this file alone.
      findings.add(Finding.of(Finding.FILE, IssueCode.VERIFY_OUT_OF_MEMORY));
      return unread(subject, findings);
    }
  }

  private Verdict checked(Subject subject, List<Finding> findings) throws IOException {
    List<String> checks = new ArrayList<>(List.of(Finding.FILE));
    Fixity fixity = Fixity.of(subject.path());
    if (subject.listed().isPresent()) {
      checks.add(Finding.FIXITY);
      fixity.compare(subject.listed().get()).ifPresent(findings::add);
    }
    Format format = Format.of(subject.path());
    if (format == Format.PDF) {
      pdf.check(subject.path(), limits, checks, findings);
    } else if (format == Format.EPUB) {
      epub.check(subject.path(), limits, checks, findings);
    } else {
      findings.add(
          Finding.of(Finding.FILE, IssueCode.VERIFY_OTHER_FORMAT, expected(subject.path())));
    }
    return new Verdict(
        subject.name(),
        Optional.of(fixity.sizeBytes()),
        Optional.of(fixity.sha256()),
        checks,
        findings);
  }

  /** Why a file cannot be checked at all. */
  private Optional<Finding> unfit(Path file) {
    try {
      if (Files.isDirectory(file)) {
        return Optional.of(Finding.of(Finding.FILE, IssueCode.VERIFY_NOT_A_FILE, "a folder"));
      }
      long sizeBytes = Files.size(file);
      if (!Files.isRegularFile(file)) {
        return Optional.of(Finding.of(Finding.FILE, IssueCode.VERIFY_NOT_A_FILE, "a device"));
      } else if (sizeBytes == 0) {
        return Optional.of(Finding.of(Finding.FILE, IssueCode.VERIFY_EMPTY));
      } else if (sizeBytes > limits.fileBytes()) {
        return Optional.of(Search.tooLarge(sizeBytes, limits));
      }
      return Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.of(Finding.of(Finding.FILE, IssueCode.VERIFY_GONE));
    } catch (IOException e) {
      return Optional.of(Finding.of(Finding.FILE, IssueCode.VERIFY_UNREADABLE, Causes.of(e)));
    }
  }

  /** A report is read when files are looked for, and has passed when it could be. */
  private static boolean isReport(Subject subject) {
    return Search.isReport(subject.path()) && Files.isRegularFile(subject.path());
  }

  private static Verdict unread(Subject subject, List<Finding> findings) {
    return new Verdict(
        subject.name(), Optional.empty(), Optional.empty(), List.of(Finding.FILE), findings);
  }

  private static String expected(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".pdf") ? "PDF" : name.endsWith(".epub") ? "EPUB" : "PDF or EPUB";
  }
}
