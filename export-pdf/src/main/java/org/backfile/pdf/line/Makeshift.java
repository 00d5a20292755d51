package org.backfile.pdf.line;

import java.util.Objects;

/**
 * Something that was set otherwise than its source has it, because the page has no room for it.
 *
 * @param kind what was done
 * @param example to what: a word, or numbers
 */
public record Makeshift(Kind kind, String example) {
  /** Checks the components. */
  public Makeshift {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(example, "example");
  }

  /** What was done. */
  public enum Kind {
    /** A table's cells stand below each other; the example tells its columns. */
    TABLE_STACKED,
    /** A word is cut at the end of a line, not by the rules of its language. */
    WORD_CUT,
    /** Lists or quotations have less indentation than they should. */
    INDENTS_NARROWED,
    /** A picture is thinner than a hairline; the example tells its pixels. */
    PICTURE_TOO_THIN
  }
}
