package org.backfile.gate;

import java.nio.file.Path;
import java.util.List;

/**
 * Checks finished files: whether they are what was made, and whether they keep the standards that
 * they claim. Whatever is wrong with a file is a finding, never an exception. Thread-safe.
 */
public interface Gate {
  /**
   * What there is to check: each file, the PDF and EPUB files of each folder and its folders, and
   * what the reports there list, be it there or gone. Links to folders are not followed.
   *
   * @param arguments files and folders
   * @return in the order of the arguments, then of names; each file once
   */
  List<Subject> find(List<Path> arguments);

  /** Checks one file. */
  Verdict check(Subject subject);

  /** Makes gates; found by {@link java.util.ServiceLoader}. */
  @FunctionalInterface
  interface Provider {
    /** A gate that keeps the limits. */
    Gate gate(GateLimits limits);
  }
}
