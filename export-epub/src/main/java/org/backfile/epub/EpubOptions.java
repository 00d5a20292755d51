package org.backfile.epub;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How an EPUB is made.
 *
 * @param provenance whether it says where each article was read from
 * @param provenanceArticles how many articles one provenance document tells of at most
 * @param fonts whether it brings along the faces that it is set in, with the characters it needs
 */
public record EpubOptions(boolean provenance, int provenanceArticles, boolean fonts) {
  /** With provenance, 250 articles to a document, without fonts. */
  public static final EpubOptions DEFAULT = new EpubOptions(true, 250, false);

  /** Checks the number. */
  public EpubOptions {
    checkArgument(
        provenanceArticles >= 1, "provenanceArticles %s must be >= 1", provenanceArticles);
  }

  /** These options, with or without fonts. */
  public EpubOptions withFonts(boolean wanted) {
    return new EpubOptions(provenance, provenanceArticles, wanted);
  }
}
