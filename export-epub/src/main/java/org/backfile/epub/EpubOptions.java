package org.backfile.epub;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import org.backfile.media.PictureProfile;

/**
 * How an EPUB is made.
 *
 * @param provenance whether it says where each article was read from
 * @param provenanceArticles how many articles one provenance document tells of at most
 * @param profile what its pictures may be
 */
public record EpubOptions(boolean provenance, int provenanceArticles, PictureProfile profile) {
  /** With provenance, 250 articles to a document, and pictures for any reading system. */
  public static final EpubOptions DEFAULT = new EpubOptions(true, 250);

  /** Options with pictures for any reading system. */
  public EpubOptions(boolean provenance, int provenanceArticles) {
    this(provenance, provenanceArticles, PictureProfile.STANDARD);
  }

  /** Checks the number. */
  public EpubOptions {
    Objects.requireNonNull(profile, "profile");
    checkArgument(
        provenanceArticles >= 1, "provenanceArticles %s must be >= 1", provenanceArticles);
  }

  /** The same options with pictures for other devices. */
  public EpubOptions withProfile(PictureProfile other) {
    return new EpubOptions(provenance, provenanceArticles, other);
  }
}
