package org.backfile.cli.command;

import org.backfile.pdf.Paper;
import org.backfile.pdf.PdfOptions;
import picocli.CommandLine.Option;

/** The words that say how pages look. */
final class PdfArguments {
  @Option(
      names = "--paper",
      converter = Words.Papers.class,
      completionCandidates = Words.Papers.class,
      paramLabel = "SIZE",
      defaultValue = "a4",
      description = "The PDF's sheet: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Paper paper;

  PdfOptions options() {
    return PdfOptions.builder().paper(paper).build();
  }
}
