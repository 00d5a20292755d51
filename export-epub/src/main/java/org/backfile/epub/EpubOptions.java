package org.backfile.epub;

import java.util.Objects;
import org.backfile.edition.OwnPage;

/**
 * How an EPUB is made.
 *
 * @param pages which of its own parts an edition has; it always has a cover and contents
 */
public record EpubOptions(OwnPage.Choice pages) {
  /** With the parts that suit the edition. */
  public static final EpubOptions DEFAULT = new EpubOptions(OwnPage.Choice.AUTO);

  /** Checks that it is there. */
  public EpubOptions {
    Objects.requireNonNull(pages, "pages");
  }
}
