package org.backfile.cli.inspect;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import org.backfile.epub.content.Direction;
import org.backfile.model.Article;

/**
 * The language that a source's words are in, and the way they run.
 *
 * @param language the tag; empty when unknown, as HTML has it
 * @param direction {@code ltr}, {@code rtl}, or {@code auto} when the words decide
 */
record Voice(String language, String direction) {
  static Voice of(String language) {
    return language.equals(Article.UNDETERMINED)
        ? new Voice("", "auto")
        : new Voice(language, Direction.of(language));
  }

  /** Marks the element just started. */
  @CanIgnoreReturnValue
  Markup mark(Markup out) throws IOException {
    return out.attribute("lang", language).attribute("dir", direction);
  }
}
