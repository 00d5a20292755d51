package org.backfile.model;

import java.util.Objects;

/**
 * A piece of a source that a reader left out of the story.
 *
 * @param reason why
 * @param text what it said, verbatim
 * @param span where it stood
 */
public record DroppedBlock(Reason reason, String text, SourceSpan span) {
  /** Checks the components. */
  public DroppedBlock {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(span, "span");
  }

  /** Why something is not part of the story. */
  public enum Reason {
    /** The label of a button or form field. */
    BUTTON,
    /** Share, print and comment controls. */
    SHARING,
    /** Links to other stories. */
    RELATED,
    /** A notice about cookies or privacy. */
    COOKIE_NOTICE,
    /** Menus, breadcrumbs and other ways around a site. */
    NAVIGATION,
    /** Advertising. */
    ADVERTISEMENT,
    /** A line whose content went into the article's own fields. */
    METADATA,
    /** The same text a second time. */
    DUPLICATE,
    /** What readers said about the story. */
    COMMENT,
    /** What the page holds but does not show. */
    HIDDEN,
    /** Furniture of the page that is none of the above. */
    BOILERPLATE
  }
}
