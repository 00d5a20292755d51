package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/** Checks language tags. */
final class Languages {
  /** The shape of a BCP 47 tag (RFC 5646 section 2.1), without the registry. */
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");

  private Languages() {}

  static String check(String tag) {
    checkArgument(TAG.matcher(tag).matches(), "language \"%s\" must be a BCP 47 tag", tag);
    return tag;
  }
}
