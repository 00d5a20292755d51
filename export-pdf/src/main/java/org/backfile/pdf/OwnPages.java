package org.backfile.pdf;

import org.backfile.edition.Edition;
import org.backfile.edition.OwnPage;

/**
 * Which of its own pages one edition has.
 *
 * @param edition the edition
 * @param choice what was asked for
 */
record OwnPages(Edition edition, OwnPage.Choice choice) {
  boolean has(OwnPage page) {
    return choice.has(page, edition);
  }

  /** The level of headings below the edition's title, which is the first where it has a cover. */
  int headingLevel() {
    return has(OwnPage.COVER) ? 2 : 1;
  }
}
