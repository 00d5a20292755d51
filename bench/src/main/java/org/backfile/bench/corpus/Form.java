package org.backfile.bench.corpus;

import java.util.Locale;

/** In which form a corpus is written. */
enum Form {
  /** A text for each article, as a scraper leaves it. */
  TEXT,
  /** A file for each article in the article's JSON form. */
  JSON,
  /** One document for Typst. */
  TYPST,
  /** One document of formatting objects (XSL 1.1), for Apache FOP. */
  FO;

  /** The form with a name, in letters of either case. */
  static Form of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
