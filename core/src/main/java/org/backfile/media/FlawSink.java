package org.backfile.media;

import java.util.Optional;
import org.backfile.model.Image.Flaw;
import org.backfile.report.Issue;
import org.backfile.report.IssueSink;

/**
 * Passes on the issues of one picture, and learns from those of {@link MediaProbe} why the picture
 * cannot be shown. Not thread-safe.
 */
public final class FlawSink implements IssueSink {
  private final IssueSink issues;
  private Optional<Flaw> flaw = Optional.empty();

  /**
   * For one picture.
   *
   * @param issues takes what this one takes
   */
  public FlawSink(IssueSink issues) {
    this.issues = issues;
  }

  @Override
  public void add(Issue issue) {
    flaw = flaw.or(() -> flaw(issue));
    issues.add(issue);
  }

  private static Optional<Flaw> flaw(Issue issue) {
    return switch (issue.code()) {
      case IMAGE_TRUNCATED -> Optional.of(Flaw.DAMAGED);
      case IMAGE_NOT_A_PICTURE -> Optional.of(Flaw.UNKNOWN_KIND);
      case IMAGE_TOO_LARGE, IMAGE_TOO_MANY_BYTES -> Optional.of(Flaw.TOO_LARGE);
      default -> Optional.empty();
    };
  }

  /** Why the picture cannot be shown, when its file was there and that has been told. */
  public Optional<Flaw> flaw() {
    return flaw;
  }
}
