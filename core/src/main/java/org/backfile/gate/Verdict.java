package org.backfile.gate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a gate says of one file.
 *
 * @param file its name for people
 * @param sizeBytes its size, when it could be read
 * @param sha256 its digest, when it could be read
 * @param checks what it was checked for, in the order of the checks
 * @param findings what was found, by check, place and rule
 */
public record Verdict(
    String file,
    Optional<Long> sizeBytes,
    Optional<String> sha256,
    List<String> checks,
    List<Finding> findings) {
  /** Copies the lists. */
  public Verdict {
    Objects.requireNonNull(file, "file");
    checks = List.copyOf(checks);
    findings = List.copyOf(findings);
  }

  /** Whether nothing failed. */
  public boolean passed() {
    return findings.stream().noneMatch(Finding::isFailure);
  }
}
