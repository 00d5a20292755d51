package org.backfile.cli.command;

import static com.google.common.base.Preconditions.checkArgument;

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

  @Option(
      names = "--pdf-profile",
      paramLabel = "PROFILE",
      defaultValue = "a2a",
      converter = Words.Profiles.class,
      completionCandidates = Words.Profiles.class,
      description =
          "The PDF's standards: a2a is PDF/A-2a with PDF/UA-1 (default: ${DEFAULT-VALUE}).")
  private Profile profile;

  /** The sets of standards that a PDF can follow. */
  enum Profile {
    /** PDF/A-2a with PDF/UA-1. */
    A2A
  }

  PdfOptions options() {
    checkArgument(profile == Profile.A2A, "no profile %s", profile);
    return PdfOptions.builder().paper(paper).build();
  }
}
