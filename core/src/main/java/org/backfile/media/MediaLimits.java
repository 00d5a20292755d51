package org.backfile.media;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Bounds on one picture.
 *
 * @param bytes the size of its file
 * @param pixels its width times its height
 */
public record MediaLimits(long bytes, long pixels) {
  /** 256 MiB and 100 million pixels. */
  public static final MediaLimits DEFAULT = new MediaLimits(256L << 20, 100_000_000);

  /** Checks that both are positive. */
  public MediaLimits {
    checkArgument(bytes >= 1, "bytes %s must be >= 1", bytes);
    checkArgument(pixels >= 1, "pixels %s must be >= 1", pixels);
  }
}
