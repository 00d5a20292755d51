package org.backfile.pdf.flow;

import java.util.Objects;
import org.backfile.edition.Wording;
import org.backfile.report.IssueSink;

/**
 * What every flow of one edition shares.
 *
 * @param theme how it looks
 * @param wording the edition's own words
 * @param column what has room in a column of text
 * @param pictures where pictures are taken in
 * @param issues told of what had to be changed
 */
public record FlowContext(
    Theme theme, Wording wording, Room column, PictureShelf pictures, IssueSink issues) {
  /** Checks the components. */
  public FlowContext {
    Objects.requireNonNull(theme, "theme");
    Objects.requireNonNull(wording, "wording");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(pictures, "pictures");
    Objects.requireNonNull(issues, "issues");
  }

  /** A width and a height, in points. */
  public record Room(double width, double height) {}

  /** The edition's own words in a language; in the edition's own where they are not known in it. */
  public Wording wording(String language) {
    return Wording.ifKnown(language).orElse(wording);
  }

  /** The same with another place for issues. */
  public FlowContext telling(IssueSink sink) {
    return new FlowContext(theme, wording, column, pictures, sink);
  }
}
