package org.backfile.gate;

import java.util.List;
import java.util.Objects;

/**
 * What came of checking files.
 *
 * @param version Backfile's version
 * @param verdicts one for each file, in the order they were found
 */
public record Verification(String version, List<Verdict> verdicts) {
  /** Copies the verdicts. */
  public Verification {
    Objects.requireNonNull(version, "version");
    verdicts = List.copyOf(verdicts);
  }

  /** How many files did not pass. */
  public long failed() {
    return verdicts.stream().filter(verdict -> !verdict.passed()).count();
  }
}
