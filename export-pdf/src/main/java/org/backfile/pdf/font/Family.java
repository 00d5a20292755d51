package org.backfile.pdf.font;

/** The kinds of type that a page is set in. */
public enum Family {
  /** For running text and headlines. */
  SERIF,
  /** For what stands around the story: captions, datelines, furniture. */
  SANS,
  /** For computer text, all characters of one width. */
  MONO
}
