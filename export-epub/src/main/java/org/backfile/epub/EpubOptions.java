package org.backfile.epub;

import java.util.Objects;
import org.backfile.edition.OwnPage;
import org.backfile.media.PictureProfile;

/**
 * How an EPUB is made.
 *
 * @param pages which of its own parts an edition has; it always has a cover and contents
 * @param pictures what its pictures may be
 * @param fonts whether it brings along the faces that it is set in, with the characters it needs
 */
public record EpubOptions(OwnPage.Choice pages, PictureProfile pictures, boolean fonts) {
  /** With the parts that suit the edition and pictures for any reading system, without fonts. */
  public static final EpubOptions DEFAULT =
      new EpubOptions(OwnPage.Choice.AUTO, PictureProfile.STANDARD, false);

  /** Checks that they are there. */
  public EpubOptions {
    Objects.requireNonNull(pages, "pages");
    Objects.requireNonNull(pictures, "pictures");
  }

  /** These options, with other parts. */
  public EpubOptions withPages(OwnPage.Choice choice) {
    return new EpubOptions(choice, pictures, fonts);
  }

  /** These options, with pictures for other devices. */
  public EpubOptions withPictures(PictureProfile profile) {
    return new EpubOptions(pages, profile, fonts);
  }

  /** These options, with or without fonts. */
  public EpubOptions withFonts(boolean wanted) {
    return new EpubOptions(pages, pictures, wanted);
  }
}
