package org.backfile.pdf.font;

/** The characters that turn around in text from right to left (Unicode, BidiMirroring.txt). */
final class Mirrors {
  private static final String PAIRS = "()[]{}<>«»‹›≤≥⟨⟩";

  private Mirrors() {}

  /** The character whose shape is shown for another from right to left; mostly itself. */
  static int of(int codePoint) {
    int index = PAIRS.indexOf(codePoint);
    return index < 0 ? codePoint : PAIRS.charAt(index ^ 1);
  }
}
