package org.backfile.pdf.font;

import java.util.Objects;

/** What there is to tell of the type that a text was set in, with a character as an example. */
public sealed interface FontNotice {
  /** The character. */
  int codePoint();

  /**
   * No font has it; a box is shown for it.
   *
   * @param codePoint the character
   */
  record Missing(int codePoint) implements FontNotice {}

  /**
   * Only a font of this machine has it, so that another machine may print it in another.
   *
   * @param codePoint the character
   * @param font the font's family
   */
  record OfSystem(int codePoint, String font) implements FontNotice {
    /** Checks the name. */
    public OfSystem {
      Objects.requireNonNull(font, "font");
    }
  }

  /**
   * Its script has to be shaped as a whole, which this Java runtime cannot do; its letters stand
   * side by side.
   *
   * @param codePoint the character
   */
  record Unshaped(int codePoint) implements FontNotice {}

  /**
   * A letter has more marks than a line has room for; the others stand beside it.
   *
   * @param codePoint the first of those
   */
  record Spread(int codePoint) implements FontNotice {}
}
