package org.backfile.epub.content;

/** A finished document. */
public final class Rendered {
  private final byte[] content;
  private final int replaced;

  Rendered(byte[] content, int replaced) {
    this.content = content;
    this.replaced = replaced;
  }

  /** Its bytes, not copied: who gets them must not change them. */
  public byte[] content() {
    return content;
  }

  /** How many characters of its text XML does not allow and had to be replaced. */
  public int replaced() {
    return replaced;
  }
}
