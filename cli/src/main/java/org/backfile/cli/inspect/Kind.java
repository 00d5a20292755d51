package org.backfile.cli.inspect;

import java.util.Locale;
import org.backfile.ingest.html.story.Verdict;

/** What became of a piece, as the page shows it: by a word and, beside it, a colour. */
enum Kind {
  HEADLINE("headline"),
  STANDFIRST("standfirst"),
  KEPT("kept"),
  FIGURE("figure"),
  CAPTION("caption"),
  CREDIT("credit"),
  APPEAL("appeal"),
  DROPPED("left out");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  static Kind of(Verdict.Use use) {
    return use == Verdict.Use.BODY ? KEPT : valueOf(use.name());
  }

  /** The word for it. */
  String label() {
    return label;
  }

  /** Its class in the style sheet. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its words are in the article's pages. */
  boolean isPrinted() {
    return this != APPEAL && this != DROPPED;
  }
}
