package org.backfile.pdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.font.FontNotice;
import org.backfile.pdf.font.Shaper;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.line.Typesetter;

/**
 * Sets flows for the measures of one edition, with a memory for shaped words of its own. Not
 * thread-safe; each worker has one.
 */
final class Compositor {
  private final Set<FontNotice> notices = new LinkedHashSet<>();
  private final Typesetter columns;
  private final Typesetter wide;

  /**
   * Sets with the fonts of a book.
   *
   * @param column what stories are set for
   * @param frame what the edition's own pages are set for
   */
  Compositor(FontBook fonts, Typesetter.Column column, Typesetter.Column frame) {
    Shaper shaper = new Shaper(fonts, notices::add);
    columns = new Typesetter(shaper, column);
    wide = new Typesetter(shaper, frame);
  }

  /** Sets a story for the edition's columns. */
  Galley set(Flow flow) {
    return columns.set(flow);
  }

  /** Sets one of the edition's own parts for the whole width of a page. */
  Galley setWide(Flow flow) {
    return wide.set(flow);
  }

  /** What sets for the whole width of a page. */
  Typesetter wide() {
    return wide;
  }

  /** What there is to tell of the type of what was set since this was asked last. */
  List<FontNotice> notices() {
    List<FontNotice> told = List.copyOf(notices);
    notices.clear();
    return told;
  }
}
