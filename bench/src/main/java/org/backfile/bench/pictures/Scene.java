package org.backfile.bench.pictures;

/**
 * A motif that knows its own format, palette and composition. Drawing it twice gives equal prints.
 */
interface Scene {

  /** Draws the motif on a fresh sheet. */
  Print compose();
}
