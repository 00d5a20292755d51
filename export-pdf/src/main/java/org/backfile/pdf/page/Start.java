package org.backfile.pdf.page;

/** Where on its page a galley begins. */
public enum Start {
  /** At the top of a new page. */
  PAGE,
  /** At the top of the next column. */
  COLUMN,
  /** Below what came before, after a divider. */
  RUN_ON,
  /** Below what came before, of which it is a part. */
  BELOW
}
