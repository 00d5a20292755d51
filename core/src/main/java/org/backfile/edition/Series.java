package org.backfile.edition;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * A row of editions that belong together, such as a coverage's days or a large edition's volumes,
 * and an edition's place in it.
 *
 * @param name the title that they share
 * @param position the edition's place, 1-based
 * @param size how many editions the row has
 * @param others other volumes of the same edition, in their order, for its contents: all, or of
 *     very many the nearest; none where the row is not one of volumes
 */
public record Series(String name, int position, int size, List<Volume> others) {
  /** Checks the name and the place, and copies the other volumes. */
  public Series {
    checkArgument(!name.isBlank(), "name must not be blank");
    checkArgument(size >= 1, "size %s must be >= 1", size);
    checkArgument(
        position >= 1 && position <= size, "position %s must be from 1 to %s", position, size);
    others = List.copyOf(others);
    checkArgument(others.size() < size, "others %s must be < %s", others.size(), size);
  }

  /** A place in a row that is not one of volumes. */
  public Series(String name, int position, int size) {
    this(name, position, size, List.of());
  }

  /** How many other volumes there are that {@link #others} does not tell of. */
  public int untold() {
    return others.isEmpty() ? 0 : size - 1 - others.size();
  }
}
