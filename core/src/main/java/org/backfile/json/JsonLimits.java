package org.backfile.json;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Bounds on one article's JSON.
 *
 * @param bytes from its first brace to its last
 * @param textCharacters the length of one string, in UTF-16 code units
 * @param nesting how deep lists and quotes may lie in each other
 * @param values how many strings, numbers, truth values, nulls, arrays and objects there may be
 */
public record JsonLimits(long bytes, int textCharacters, int nesting, int values) {
  /** The deepest nesting that may be allowed: one that a thread's stack can hold. */
  public static final int DEEPEST = 500;

  /** 32 MiB, five million characters, 500 levels, a million values. */
  public static final JsonLimits DEFAULT = new JsonLimits(32L << 20, 5_000_000, DEEPEST, 1_000_000);

  /** A value takes about as much memory as so many characters of text. */
  private static final int CHARACTERS_EACH = 5;

  /**
   * Limits that follow from the size of a text: as many values as there are by default, and more
   * for a text that may be longer.
   */
  public static JsonLimits of(long bytes, int textCharacters) {
    int values = Math.max(DEFAULT.values(), textCharacters / CHARACTERS_EACH);
    return new JsonLimits(bytes, textCharacters, DEEPEST, values);
  }

  /** Checks that each is positive and that the nesting is not too deep. */
  public JsonLimits {
    checkArgument(bytes >= 1, "bytes %s must be >= 1", bytes);
    checkArgument(textCharacters >= 1, "textCharacters %s must be >= 1", textCharacters);
    checkArgument(nesting >= 1 && nesting <= DEEPEST, "nesting %s must be 1..%s", nesting, DEEPEST);
    checkArgument(values >= 1, "values %s must be >= 1", values);
  }
}
