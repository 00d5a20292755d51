package org.backfile.pdf;

import java.util.Optional;
import org.backfile.edition.Entry;
import org.backfile.pdf.flow.ArticleFlow;
import org.backfile.pdf.flow.Tag;

/**
 * An article that is to be set.
 *
 * @param entry loads it
 * @param section where it belongs
 * @param opens whether the section's title stands before it
 */
record Copy(Entry entry, Part section, boolean opens) {
  /**
   * A section of the edition.
   *
   * @param tag holds its articles
   * @param opening its title, where sections have one
   * @param headingLevel the level of its title, or of its articles' headlines where it has none
   */
  record Part(Tag tag, Optional<ArticleFlow.Opening> opening, int headingLevel) {
    /** The level of its articles in the outline. */
    int level() {
      return opening.isPresent() ? 2 : 1;
    }
  }

  /** The article's place in the edition. */
  ArticleFlow.Place place() {
    return new ArticleFlow.Place(
        section.tag(),
        section.headingLevel() + section.level() - 1,
        opens ? section.opening() : Optional.empty());
  }

  /** The same as the first of its section. */
  Copy opening() {
    return new Copy(entry, section, true);
  }
}
