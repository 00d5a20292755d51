package org.backfile.gate;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * A place in a finished file.
 *
 * @param part the file inside an EPUB
 * @param line 1-based, only together with a part
 * @param column 1-based, only together with a line
 * @param page the page of a PDF, 1-based
 * @param object where in a PDF's tree of objects the fault lies
 */
public record Place(
    Optional<String> part,
    Optional<Integer> line,
    Optional<Integer> column,
    Optional<Integer> page,
    Optional<String> object) {
  /** The file as a whole. */
  public static final Place WHOLE = pdf(Optional.empty(), Optional.empty());

  /** Checks that nothing stands without what it counts in. */
  public Place {
    checkArgument(line.isEmpty() || part.isPresent(), "a line needs a part");
    checkArgument(column.isEmpty() || line.isPresent(), "a column needs a line");
  }

  /** A place in a PDF. */
  public static Place pdf(Optional<Integer> page, Optional<String> object) {
    return new Place(Optional.empty(), Optional.empty(), Optional.empty(), page, object);
  }

  /** A place in a file inside an EPUB; what is not known of line and column is below 1. */
  public static Place epub(String part, int line, int column) {
    Optional<Integer> knownLine = Optional.of(line).filter(number -> number >= 1);
    return new Place(
        Optional.of(part),
        knownLine,
        knownLine.map(unused -> column).filter(number -> number >= 1),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it is the file as a whole. */
  public boolean isWhole() {
    return equals(WHOLE);
  }

  /** The form for people: {@code part:line:column}, or {@code page 3}; empty for the whole file. */
  @Override
  public String toString() {
    return part.orElse("")
        + line.map(number -> ":" + number).orElse("")
        + column.map(number -> ":" + number).orElse("")
        + page.map(number -> "page " + number).orElse("");
  }
}
