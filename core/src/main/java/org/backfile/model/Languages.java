package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.regex.Pattern;

/** Checks language tags. */
public final class Languages {
  /** The shape of a BCP 47 tag (RFC 5646 section 2.1), without the registry. */
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");

  private Languages() {}

  /**
   * Gives back a tag that has the shape of BCP 47.
   *
   * @throws IllegalArgumentException when it has another
   */
  @CanIgnoreReturnValue
  public static String check(String tag) {
    checkArgument(TAG.matcher(tag).matches(), "language \"%s\" must be a BCP 47 tag", tag);
    return tag;
  }
}
