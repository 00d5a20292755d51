package org.backfile.gate;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * Bounds on what a gate does with one file.
 *
 * @param fileBytes the largest file that is checked
 * @param unpackedBytes the most that the entries of an EPUB may hold together, unpacked
 * @param time the longest that the check of one standard may take
 * @param alike how many findings of one rule are listed; the rest is counted
 */
public record GateLimits(long fileBytes, long unpackedBytes, Duration time, int alike) {
  /** 4 GiB, 8 GiB, half an hour, five findings. */
  public static final GateLimits DEFAULT =
      new GateLimits(4L << 30, 8L << 30, Duration.ofMinutes(30), 5);

  /** Checks that each is positive. */
  public GateLimits {
    checkArgument(fileBytes >= 1, "fileBytes %s must be >= 1", fileBytes);
    checkArgument(unpackedBytes >= 1, "unpackedBytes %s must be >= 1", unpackedBytes);
    checkArgument(!time.isNegative() && !time.isZero(), "time %s must be positive", time);
    checkArgument(alike >= 1, "alike %s must be >= 1", alike);
  }
}
