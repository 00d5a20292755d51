package org.backfile.edition;

import java.io.IOException;
import org.backfile.model.Article;

/** The way to an article that is kept somewhere else than in memory. May be used by any thread. */
@FunctionalInterface
public interface ArticleLoader {
  /**
   * Reads the article anew.
   *
   * @throws IOException when its keeper cannot be read
   */
  Article load() throws IOException;
}
