package org.backfile.pdf.flow;

/** Gives headings their levels without gaps, as PDF/UA-1 (7.4.2) asks for. Not thread-safe. */
final class Headings {
  private final int headline;
  private int last;

  /** Levels below a headline of level {@code headline}. */
  Headings(int headline) {
    this.headline = headline;
    last = headline;
  }

  /** The role of a sub-heading, 1 being next below the headline. */
  Role role(int level) {
    last = Math.min(headline + level, last + 1);
    return Role.heading(last);
  }
}
