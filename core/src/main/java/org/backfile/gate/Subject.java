package org.backfile.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A file to be checked.
 *
 * @param path where it is
 * @param name how people are told of it, with {@code /} between folders
 * @param listed what a report tells of it
 * @param findings what was found when it was looked for
 */
public record Subject(Path path, String name, Optional<Listed> listed, List<Finding> findings) {
  /** Copies the findings. */
  public Subject {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(name, "name");
    findings = List.copyOf(findings);
  }

  /** A file that was just made. */
  public static Subject made(Path path, Listed listed) {
    return new Subject(path, listed.file(), Optional.of(listed), List.of());
  }

  /**
   * An artefact as a report lists it.
   *
   * @param file its name in the report's folder
   * @param sizeBytes its size
   * @param sha256 its digest, 64 lower-case hexadecimal digits
   */
  public record Listed(String file, long sizeBytes, String sha256) {
    /** Checks that nothing is missing. */
    public Listed {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(sha256, "sha256");
    }
  }
}
