package org.backfile.report;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.Optional;
import org.backfile.model.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A place in a source or an artefact.
 *
 * @param source the source's or artefact's name as provenance gives it
 * @param line 1-based
 * @param column 1-based, only together with a line
 * @param span a stretch of the decoded text
 */
public record Location(
    String source, Optional<Integer> line, Optional<Integer> column, Optional<SourceSpan> span) {
  /** Checks the numbers. */
  public Location {
    checkArgument(!source.isBlank(), "source must not be blank");
    checkArgument(column.isEmpty() || line.isPresent(), "a column needs a line");
  }

  /** A source as a whole. */
  public static Location of(String source) {
    return new Location(source, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A line and column, both 1-based. */
  public static Location of(String source, int line, int column) {
    return new Location(source, Optional.of(line), Optional.of(column), Optional.empty());
  }

  /** A stretch of the decoded text. */
  public static Location of(String source, SourceSpan span) {
    return new Location(source, Optional.empty(), Optional.empty(), Optional.of(span));
  }

  // Written out because those that a record has by itself are made anew in every run.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Location location
        && source.equals(location.source)
        && line.equals(location.line)
        && column.equals(location.column)
        && span.equals(location.span);
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, line, column, span);
  }

  /** The form for messages: {@code source:line:column}, or {@code source@start}. */
  @Override
  public String toString() {
    return source
        + line.map(l -> ":" + l).orElse("")
        + column.map(c -> ":" + c).orElse("")
        + span.map(s -> "@" + s.start()).orElse("");
  }
}
