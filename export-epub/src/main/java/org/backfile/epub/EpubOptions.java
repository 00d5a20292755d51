package org.backfile.epub;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How an EPUB is made.
 *
 * @param provenance whether it says where each article was read from
 * @param provenanceArticles how many articles one provenance document tells of at most
 */
public record EpubOptions(boolean provenance, int provenanceArticles) {
  /** With provenance, 250 articles to a document. */
  public static final EpubOptions DEFAULT = new EpubOptions(true, 250);

  /** Checks the number. */
  public EpubOptions {
    checkArgument(
        provenanceArticles >= 1, "provenanceArticles %s must be >= 1", provenanceArticles);
  }
}
