package org.backfile.pdf;

/** Where an edition's articles start. */
public enum ArticleStart {
  /** Each at the top of a new page. */
  PAGE,
  /** Each at the top of the next column, with nothing wider than a column. */
  COLUMN,
  /** Each below the one before it, parted from it by a line. */
  FLOW
}
