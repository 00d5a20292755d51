package org.backfile.epub;

import java.util.Objects;
import org.backfile.edition.OwnPage;

/**
 * How an EPUB is made.
 *
 * @param pages which of its own parts an edition has; it always has a cover and contents
 * @param fonts whether it brings along the faces that it is set in, with the characters it needs
 */
public record EpubOptions(OwnPage.Choice pages, boolean fonts) {
  /** With the parts that suit the edition, without fonts. */
  public static final EpubOptions DEFAULT = new EpubOptions(OwnPage.Choice.AUTO, false);

  /** Checks that they are there. */
  public EpubOptions {
    Objects.requireNonNull(pages, "pages");
  }

  /** These options, with other parts. */
  public EpubOptions withPages(OwnPage.Choice choice) {
    return new EpubOptions(choice, fonts);
  }

  /** These options, with or without fonts. */
  public EpubOptions withFonts(boolean wanted) {
    return new EpubOptions(pages, wanted);
  }
}
