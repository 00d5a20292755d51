package org.backfile.pdf.font;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for type: which family, in which weight and slope.
 *
 * @param family the kind of type
 * @param bold whether the strokes are heavy
 * @param italic whether it is the slanted companion
 */
public record Face(Family family, boolean bold, boolean italic) {
  /** Upright serif of normal weight. */
  public static final Face SERIF = new Face(Family.SERIF, false, false);

  /** Upright sans serif of normal weight. */
  public static final Face SANS = new Face(Family.SANS, false, false);

  /** Upright monospaced type of normal weight. */
  public static final Face MONO = new Face(Family.MONO, false, false);

  /** Checks the family. */
  public Face {
    Objects.requireNonNull(family, "family");
  }

  /** Whether it is the same type; by hand, since a record's own is slow until it is compiled. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Face face
        && family == face.family
        && bold == face.bold
        && italic == face.italic;
  }

  @Override
  public int hashCode() {
    return family.hashCode() * 4 + (bold ? 2 : 0) + (italic ? 1 : 0);
  }

  /** The same in bold. */
  public Face inBold() {
    return new Face(family, true, italic);
  }

  /** The same in italics. */
  public Face inItalic() {
    return new Face(family, bold, true);
  }

  /** The other slope: stress inside italics is set upright. */
  public Face stressed() {
    return new Face(family, bold, !italic);
  }

  /** The same weight and slope in another family. */
  public Face in(Family other) {
    return new Face(other, bold, italic);
  }
}
