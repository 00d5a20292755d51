package org.backfile.export;

/** Listens to long work. Calls may come from several threads. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress NONE = (stage, done, total) -> {};

  /**
   * Tells how far a stage is.
   *
   * @param stage a short name for people, such as "pages"
   * @param done how many are finished
   * @param total how many there are, as far as that is known: sources are read while others are
   *     looked for
   */
  void update(String stage, int done, int total);
}
