package org.backfile.font;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.BitSet;

/** A set of characters as the ranges that they form. Immutable. */
public final class Coverage {
  /** The first and the last character of each range, in ascending order. */
  private final int[] bounds;

  private Coverage(int[] bounds) {
    this.bounds = bounds;
  }

  /** Starts a set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether a character is in it. */
  public boolean has(int codePoint) {
    int at = Arrays.binarySearch(bounds, codePoint);
    // Between the first and the last of a range the place to insert is odd.
    return at >= 0 || (-at - 1) % 2 == 1;
  }

  /** Adds all of them to a set. */
  public void addTo(BitSet set) {
    for (int i = 0; i < bounds.length; i += 2) {
      set.set(bounds[i], bounds[i + 1] + 1);
    }
  }

  /** How many characters there are. */
  public int size() {
    int size = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      size += bounds[i + 1] - bounds[i] + 1;
    }
    return size;
  }

  /** The ranges as steps from each bound to the next, in hexadecimal digits. */
  @Override
  public String toString() {
    StringBuilder steps = new StringBuilder();
    int last = 0;
    for (int bound : bounds) {
      steps.append(steps.length() == 0 ? "" : " ").append(Integer.toHexString(bound - last));
      last = bound;
    }
    return steps.toString();
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Coverage parse(String steps) {
    int[] bounds = new int[64];
    int size = 0;
    int last = 0;
    for (int at = 0; at < steps.length(); ) {
      int end = steps.indexOf(' ', at);
      end = end < 0 ? steps.length() : end;
      int step = Integer.parseInt(steps, at, end, 16);
      if (step < 0 || step > Character.MAX_CODE_POINT - last) {
        throw new IllegalArgumentException("no character lies " + step + " after " + last);
      }
      last += step;
      if (size == bounds.length) {
        bounds = Arrays.copyOf(bounds, size * 2);
      }
      bounds[size++] = last;
      at = end + 1;
    }
    if (size % 2 == 1) {
      throw new IllegalArgumentException("the last range has no end");
    }
    return new Coverage(Arrays.copyOf(bounds, size));
  }

  /** Collects characters in ascending order; not thread-safe. */
  public static final class Builder {
    private int[] bounds = new int[64];
    private int size;

    private Builder() {}

    /** Adds a character beyond all so far. */
    @CanIgnoreReturnValue
    public Builder add(int codePoint) {
      if (size > 0 && bounds[size - 1] == codePoint - 1) {
        bounds[size - 1] = codePoint;
        return this;
      }
      if (size == bounds.length) {
        bounds = Arrays.copyOf(bounds, size * 2);
      }
      bounds[size++] = codePoint;
      bounds[size++] = codePoint;
      return this;
    }

    /** The set. */
    public Coverage build() {
      return new Coverage(Arrays.copyOf(bounds, size));
    }
  }
}
