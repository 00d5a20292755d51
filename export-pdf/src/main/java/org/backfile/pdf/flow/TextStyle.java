package org.backfile.pdf.flow;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import org.backfile.pdf.font.Face;

/**
 * How a run of characters looks.
 *
 * @param face the type
 * @param size in points
 * @param ink its colour
 * @param rise how far the baseline is lifted, in points; negative lowers it
 * @param language BCP 47 tag of what it says
 */
public record TextStyle(Face face, double size, Ink ink, double rise, String language) {
  /** No superscript inside others is smaller, in points. */
  private static final double SMALLEST = 5;

  /** Checks the size. */
  public TextStyle {
    Objects.requireNonNull(face, "face");
    Objects.requireNonNull(ink, "ink");
    checkArgument(size > 0, "size %s must be > 0", size);
  }

  /** The same in another type. */
  public TextStyle with(Face other) {
    return new TextStyle(other, size, ink, rise, language);
  }

  /** The same in another colour. */
  public TextStyle with(Ink other) {
    return new TextStyle(face, size, other, rise, language);
  }

  /** The same for another language. */
  public TextStyle in(String other) {
    return new TextStyle(face, size, ink, rise, other);
  }

  /** The same in another size, in points. */
  public TextStyle sized(double points) {
    return new TextStyle(face, points, ink, rise, language);
  }

  /** The same, smaller and off the line: up for a positive share of the size. */
  public TextStyle raised(double share) {
    return new TextStyle(face, Math.max(SMALLEST, size * 0.68), ink, rise + size * share, language);
  }
}
