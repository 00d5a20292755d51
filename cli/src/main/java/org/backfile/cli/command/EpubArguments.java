package org.backfile.cli.command;

import org.backfile.epub.EpubOptions;
import org.backfile.media.PictureProfile;
import picocli.CommandLine.Option;

/** The words that say how EPUBs are made. */
final class EpubArguments {
  @Option(
      names = "--epub-profile",
      paramLabel = "PROFILE",
      defaultValue = "standard",
      converter = Words.PictureProfiles.class,
      completionCandidates = Words.PictureProfiles.class,
      description =
          "The devices that the EPUB's pictures are for: standard lets pass what EPUB 3.3 allows;"
              + " kobo and kindle heed what their makers advise; small makes them grey and small,"
              + " for readers with little memory. See docs/epub-pictures.md (default:"
              + " ${DEFAULT-VALUE}).")
  private PictureProfile profile;

  /** The options. */
  EpubOptions options() {
    return EpubOptions.DEFAULT.withProfile(profile);
  }
}
