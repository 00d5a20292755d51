package org.backfile.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.backfile.model.Article;

/**
 * Articles of one source, one in memory at a time. Not thread-safe; whoever opened it closes it.
 */
public interface ArticleStream extends AutoCloseable {
  /**
   * The next article, or empty after the last.
   *
   * @throws org.backfile.report.SourceFormatException when the rest of the source is not readable
   * @throws IOException when the source cannot be read
   */
  Optional<Article> next() throws IOException;

  @Override
  void close() throws IOException;

  /** A stream of articles that are in memory already. */
  static ArticleStream of(List<Article> articles) {
    Queue<Article> queue = new ArrayDeque<>(articles);
    return new ArticleStream() {
      @Override
      public Optional<Article> next() {
        return Optional.ofNullable(queue.poll());
      }

      @Override
      public void close() {}
    };
  }
}
