package org.backfile.font;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * A glyph put together from others of a font: a letter with the marks upon it. Without parts it is
 * a blank.
 *
 * @param parts what it is put together from
 * @param advance how far it moves the pen, in ems
 */
public record ComposedGlyph(List<Part> parts, double advance) {
  /** Copies the parts. */
  public ComposedGlyph {
    parts = List.copyOf(parts);
  }

  /**
   * A glyph in its place.
   *
   * @param glyph the font's own glyph
   * @param x how far right of the composed glyph's origin it stands, in ems
   * @param y how far above it
   */
  public record Part(int glyph, double x, double y) {
    /** Checks the glyph. */
    public Part {
      checkArgument(glyph > 0 && glyph <= 0xFFFF, "glyph %s must be 1..65535", glyph);
    }
  }
}
