package org.backfile.edition;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How articles are bundled.
 *
 * @param by what goes together
 * @param title the title for the whole; without one it is made from the articles
 * @param appeals what becomes of appeals
 * @param date the instant that stands in for what sources do not tell, such as SOURCE_DATE_EPOCH;
 *     the default is {@link #UNDATED}
 * @param volumes how large files may become before an edition is divided; without it, none is
 */
public record BundleOptions(
    BundleBy by,
    Optional<String> title,
    AppealPolicy appeals,
    Instant date,
    Optional<VolumeLimit> volumes) {
  /**
   * The date of artefacts whose sources tell none: the first day that every zip program can store
   * without an extra field.
   */
  public static final Instant UNDATED = Instant.parse("1980-02-01T00:00:00Z");

  /** One edition of everything, no appeals printed. */
  public static final BundleOptions DEFAULT =
      new BundleOptions(BundleBy.ALL, Optional.empty(), AppealPolicy.NONE, UNDATED);

  /** Checks the components. */
  public BundleOptions {
    Objects.requireNonNull(by, "by");
    checkArgument(!title.map(String::isBlank).orElse(false), "title must not be blank");
    Objects.requireNonNull(appeals, "appeals");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(volumes, "volumes");
  }

  /** Options that divide no edition. */
  public BundleOptions(BundleBy by, Optional<String> title, AppealPolicy appeals, Instant date) {
    this(by, title, appeals, date, Optional.empty());
  }

  /** The same options with a limit for the files. */
  public BundleOptions with(VolumeLimit limit) {
    return new BundleOptions(by, title, appeals, date, Optional.of(limit));
  }
}
