package org.backfile.edition;

/** What goes into one edition together. */
public enum BundleBy {
  /** All articles in one edition, its sections by the articles' own. */
  ALL,
  /** Each article an edition of its own. */
  ARTICLE,
  /** One edition for each day of publication; articles without a date have one of their own. */
  DAY,
  /** One edition for each section of a publication. */
  SECTION,
  /** One edition for each folder, archive or feed that articles came from. */
  SOURCE
}
