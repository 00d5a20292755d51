package org.backfile.export;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.backfile.report.Issue;

/**
 * What an exporter made.
 *
 * @param file the artefact
 * @param format such as {@code pdf}
 * @param sizeBytes the artefact's size
 * @param sha256 the artefact's digest, 64 lower-case hexadecimal digits
 * @param counts what is in it
 * @param pageMap which anchor lies on which page, for paged formats; worked out once, at the first
 *     request, on the thread that asks
 * @param issues what was found on the way, in the edition's order
 */
public record ExportReport(
    Path file,
    String format,
    long sizeBytes,
    String sha256,
    Counts counts,
    Optional<Supplier<PageMap>> pageMap,
    List<Issue> issues) {
  /** Checks the components and copies the issues. */
  public ExportReport {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(counts, "counts");
    checkArgument(sizeBytes >= 0, "sizeBytes %s must be >= 0", sizeBytes);
    issues = List.copyOf(issues);
  }

  /**
   * How much an artefact holds.
   *
   * @param articles articles printed
   * @param figures figures printed with their picture
   * @param figuresNotHeld figures printed as caption and credit alone
   * @param appeals appeals printed
   * @param pages pages, 0 when the format has none
   */
  public record Counts(int articles, int figures, int figuresNotHeld, int appeals, int pages) {}
}
