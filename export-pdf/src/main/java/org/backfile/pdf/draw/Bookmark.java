package org.backfile.pdf.draw;

import static com.google.common.base.Preconditions.checkArgument;

import org.backfile.model.Anchor;

/**
 * A line of the outline that viewers show beside the pages.
 *
 * @param level 1 for the outermost
 * @param title what it says
 * @param anchor where it leads
 */
public record Bookmark(int level, String title, Anchor anchor) {
  /** Checks the level. */
  public Bookmark {
    checkArgument(level >= 1, "level %s must be >= 1", level);
  }
}
