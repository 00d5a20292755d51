package org.backfile.edition;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A row of editions that belong together, such as a coverage's days or a large edition's volumes,
 * and an edition's place in it.
 *
 * @param name the title that they share
 * @param position the edition's place, 1-based
 * @param size how many editions the row has
 */
public record Series(String name, int position, int size) {
  /** Checks the name and the place. */
  public Series {
    checkArgument(!name.isBlank(), "name must not be blank");
    checkArgument(size >= 1, "size %s must be >= 1", size);
    checkArgument(
        position >= 1 && position <= size, "position %s must be from 1 to %s", position, size);
  }
}
