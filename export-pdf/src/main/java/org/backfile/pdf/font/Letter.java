package org.backfile.pdf.font;

/**
 * Characters that are set together in one typeface.
 *
 * @param typeface the typeface
 * @param glyph the glyph for all of them, 0 when there is more to do than to take it
 * @param shown what they are
 * @param complex whether they belong to a script that is shaped as a whole
 * @param look what they look like
 */
record Letter(Typeface typeface, int glyph, String shown, boolean complex, Look look) {
  /** What characters look like. */
  enum Look {
    /** Themselves. */
    OWN,
    /** Another glyph stands for them. */
    REPLACED,
    /** Marks upon a circle in the place of a letter. */
    BASED
  }

  Letter(Typeface typeface, int glyph, String shown, boolean complex) {
    this(typeface, glyph, shown, complex, Look.OWN);
  }

  Letter with(String more) {
    return new Letter(typeface, glyph, shown + more, complex, look);
  }

  boolean replaced() {
    return look == Look.REPLACED;
  }

  /** Whether it is a letter of a script whose words are set letter by letter. */
  boolean isOfAWord() {
    return look == Look.OWN && (glyph == 0 || !complex) && Scripts.isEuropean(shown.codePointAt(0));
  }

  boolean fits(Typeface other) {
    return other == typeface
        || (shown.length() == 1 ? other.glyph(shown.charAt(0)) != 0 : glyph == 0 && hasAll(other));
  }

  private boolean hasAll(Typeface other) {
    return shown
        .codePoints()
        .filter(codePoint -> !Clusters.isInvisible(codePoint))
        .allMatch(codePoint -> other.glyph(codePoint) != 0);
  }

  Letter in(Typeface other) {
    int same = glyph == 0 || other == typeface ? glyph : other.glyph(shown.codePointAt(0));
    return new Letter(other, same, shown, complex, look);
  }

  boolean goesWith(Letter other) {
    return typeface == other.typeface && replaced() == other.replaced();
  }
}
