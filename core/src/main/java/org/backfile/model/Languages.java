package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks language tags. */
public final class Languages {
  /** The shape of a BCP 47 tag (RFC 5646 section 2.1), without the registry. */
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");

  private static final CharMatcher SMALL = CharMatcher.inRange('a', 'z');

  private Languages() {}

  /**
   * Gives back a tag that is well-formed by BCP 47 (RFC 5646 section 2.2.9).
   *
   * @throws IllegalArgumentException when it is not
   */
  @CanIgnoreReturnValue
  public static String check(String tag) {
    checkArgument(isTag(tag), "language \"%s\" must be a BCP 47 tag", tag);
    return tag;
  }

  /** Whether a text is a well-formed tag. */
  public static boolean isTag(String text) {
    return isLanguageAlone(text) || (TAG.matcher(text).matches() && isWellFormed(text));
  }

  /**
   * Whether a text is the tag of a language and of nothing else, in the form that all software
   * writes: two or three small letters. Nearly all tags are, and nothing of them has to be parsed.
   */
  public static boolean isLanguageAlone(String text) {
    return (text.length() == 2 || text.length() == 3) && SMALL.matchesAllOf(text);
  }

  /** Whether the order of the tag's parts, and what its extensions hold, are as they must be. */
  private static boolean isWellFormed(String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag);
      return true;
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
