package org.backfile.epub.content;

import java.util.Optional;
import org.backfile.model.Anchor;

/** Tells where the pages of the same edition in a format of pages begin. */
@FunctionalInterface
public interface PageBreaks {
  /** There are no pages. */
  PageBreaks NONE = anchor -> Optional.empty();

  /**
   * The label of the page on which a block begins, unless an earlier document has its beginning.
   */
  Optional<String> label(Anchor anchor);
}
