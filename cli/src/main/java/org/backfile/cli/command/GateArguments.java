package org.backfile.cli.command;

import java.time.Duration;
import org.backfile.gate.GateLimits;
import picocli.CommandLine.Option;

/** The words that bound what is done with a file that is checked. */
final class GateArguments {
  @Option(
      names = "--max-file",
      paramLabel = "SIZE",
      defaultValue = "4GB",
      converter = SizeConverter.class,
      description = "The largest file that is checked (default: ${DEFAULT-VALUE}).")
  private long fileBytes;

  @Option(
      names = "--max-unpacked",
      paramLabel = "SIZE",
      defaultValue = "8GB",
      converter = SizeConverter.class,
      description = "The most that an EPUB may unpack to (default: ${DEFAULT-VALUE}).")
  private long unpackedBytes;

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      defaultValue = "1800",
      description = "The longest that one check of a file may take (default: ${DEFAULT-VALUE}).")
  private long seconds;

  @Option(
      names = "--max-alike",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "How many findings of one rule are listed for a file; the rest is counted (default:"
              + " ${DEFAULT-VALUE}).")
  private int alike;

  /** The limits; wrong numbers are an {@link IllegalArgumentException}. */
  GateLimits limits() {
    return new GateLimits(fileBytes, unpackedBytes, Duration.ofSeconds(seconds), alike);
  }
}
