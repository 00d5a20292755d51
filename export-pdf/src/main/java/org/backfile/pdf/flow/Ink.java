package org.backfile.pdf.flow;

import static com.google.common.base.Preconditions.checkArgument;

import org.jspecify.annotations.Nullable;

/**
 * A colour in sRGB.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Ink(int red, int green, int blue) {
  /** Full black. */
  public static final Ink BLACK = new Ink(0, 0, 0);

  /** Checks the ranges. */
  public Ink {
    checkArgument((red | green | blue) >>> 8 == 0, "ink %s %s %s must be 0..255", red, green, blue);
  }

  /** A colour as style sheets write it, such as {@code 0x1A1A1A}. */
  public static Ink of(int rgb) {
    return new Ink(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  /** Whether it is the same colour; by hand, since a record's own is slow until it is compiled. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ink ink && red == ink.red && green == ink.green && blue == ink.blue;
  }

  /** The colour as {@link #of} takes it. */
  @Override
  public int hashCode() {
    return red << 16 | green << 8 | blue;
  }
}
