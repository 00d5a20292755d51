package org.backfile.epub.cover;

import java.util.List;
import java.util.Optional;

/**
 * What a cover picture says.
 *
 * @param publications who published what is in the edition, in one line
 * @param title the edition's
 * @param period its days
 * @param count how many articles it has
 * @param stories names of what is in it, the first ones first
 * @param rightToLeft whether lines begin at the right
 */
public record CoverText(
    Optional<String> publications,
    String title,
    Optional<String> period,
    String count,
    List<String> stories,
    boolean rightToLeft) {
  /** Copies the stories. */
  public CoverText {
    stories = List.copyOf(stories);
  }
}
