package org.backfile.cli;

/** The codes that the process ends with. */
public final class ExitCodes {
  /** All done; there may be notices. */
  public static final int DONE = 0;

  /** Done, but something failed or was changed, and is listed. */
  public static final int DONE_WITH_ISSUES = 1;

  /** The command line does not say what to do. */
  public static final int USAGE = 2;

  /** An error of Backfile's own. */
  public static final int INTERNAL = 3;

  private ExitCodes() {}
}
