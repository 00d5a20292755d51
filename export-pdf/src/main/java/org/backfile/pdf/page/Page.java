package org.backfile.pdf.page;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Objects;

/**
 * A finished page.
 *
 * @param number its place in the file, 1-based
 * @param label what is printed as its number and shown by viewers
 * @param width of the paper, in points
 * @param height of the paper, in points
 * @param content what is read, in reading order as far as the page has one
 * @param furniture what is not read: running heads, folios
 */
public record Page(
    int number,
    String label,
    double width,
    double height,
    List<Placed> content,
    List<Placed> furniture) {
  /** Checks the number and copies the lists. */
  public Page {
    checkArgument(number >= 1, "page number %s must be >= 1", number);
    Objects.requireNonNull(label, "label");
    content = List.copyOf(content);
    furniture = List.copyOf(furniture);
  }
}
