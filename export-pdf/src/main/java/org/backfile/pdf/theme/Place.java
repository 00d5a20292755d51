package org.backfile.pdf.theme;

/**
 * Where in a style sheet something stands.
 *
 * @param sheet the style sheet's name
 * @param line 1-based
 * @param column 1-based, in characters
 */
record Place(String sheet, int line, int column) {
  /** A mistake here: what is the case, and what to do about it. */
  IllegalArgumentException mistake(String message, String hint) {
    return new IllegalArgumentException(message + " (" + this + "); " + hint);
  }

  @Override
  public String toString() {
    return sheet + ":" + line + ":" + column;
  }
}
