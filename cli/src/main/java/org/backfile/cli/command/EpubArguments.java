package org.backfile.cli.command;

import org.backfile.edition.OwnPage;
import org.backfile.epub.EpubOptions;
import org.backfile.media.PictureProfile;
import picocli.CommandLine.Option;

/** The words that say how an EPUB is made. */
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

  @Option(
      names = "--epub-fonts",
      description =
          "Embed the PDF's typefaces in the EPUB, each with the characters that the edition needs;"
              + " what they lack is shown in the reading system's own. Otherwise the EPUB leaves its"
              + " typefaces to the reading system. Readers who choose one themselves get it in any"
              + " case.")
  private boolean fonts;

  /** The devices that the pictures are for. */
  PictureProfile profile() {
    return profile;
  }

  /**
   * The options.
   *
   * @param pages the edition's own parts, which are the same in all formats
   */
  EpubOptions options(OwnPage.Choice pages) {
    return EpubOptions.DEFAULT.withPages(pages).withPictures(profile).withFonts(fonts);
  }
}
