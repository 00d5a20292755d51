package org.backfile.report;

/** How much an issue matters, from least to most. */
public enum Severity {
  /** Worth knowing; everything that was found is in the outputs or left out by choice. */
  INFO,
  /** Something was changed, or only in part understood; the run ends with exit code 1. */
  WARNING,
  /** Something could not be used and is missing from the outputs; the run ends with exit code 1. */
  ERROR
}
