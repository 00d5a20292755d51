package org.backfile.ingest;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.Optional;
import org.backfile.model.Languages;

/**
 * What readers are told.
 *
 * @param limits how much of a hostile source is read
 * @param language the BCP 47 tag that stands in where a source does not tell its language
 * @param version Backfile's version, for provenance
 */
public record ReadOptions(Limits limits, Optional<String> language, String version) {
  /** Checks the components. */
  public ReadOptions {
    Objects.requireNonNull(limits, "limits");
    language.ifPresent(Languages::check);
    checkArgument(!version.isBlank(), "version must not be blank");
  }

  /** The default limits, for a version of Backfile. */
  public static ReadOptions of(String version) {
    return new ReadOptions(Limits.DEFAULT, Optional.empty(), version);
  }

  /**
   * Bounds on what one source may ask for.
   *
   * @param sourceBytes the size of one source
   * @param textCharacters the text of one article, in UTF-16 code units
   * @param pictureBytes the size of one picture
   * @param picturePixels the pixels of one picture
   */
  public record Limits(
      long sourceBytes, int textCharacters, long pictureBytes, long picturePixels) {
    /** 32 MiB of source, five million characters, 256 MiB and 100 million pixels a picture. */
    public static final Limits DEFAULT = new Limits(32L << 20, 5_000_000, 256L << 20, 100_000_000);

    /** Checks that each is positive. */
    public Limits {
      checkArgument(sourceBytes >= 1, "sourceBytes %s must be >= 1", sourceBytes);
      checkArgument(textCharacters >= 1, "textCharacters %s must be >= 1", textCharacters);
      checkArgument(pictureBytes >= 1, "pictureBytes %s must be >= 1", pictureBytes);
      checkArgument(picturePixels >= 1, "picturePixels %s must be >= 1", picturePixels);
    }
  }
}
