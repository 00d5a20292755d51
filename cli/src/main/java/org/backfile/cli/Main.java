package org.backfile.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's first class: parses the words, runs the command, ends with its exit code. */
@Command(
    name = "backfile",
    description = "Bundles news coverage into accessible, archival PDF and EPUB editions.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class Main {

  private Main() {}

  /**
   * Runs one command and ends the process.
   *
   * @param args the words after {@code backfile}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
