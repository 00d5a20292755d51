package org.backfile.ingest.html;

import java.util.List;
import java.util.Objects;
import org.backfile.ingest.html.meta.PageMetadata;
import org.backfile.ingest.html.story.Verdict;
import org.backfile.model.Article;

/**
 * An article with what became of every piece of its page.
 *
 * @param article what was read
 * @param metadata what the page says of itself, with where it stood
 * @param verdicts the page's pieces in order
 */
public record PageArticle(Article article, PageMetadata metadata, List<Verdict> verdicts) {
  /** Checks the components and copies the list. */
  public PageArticle {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(metadata, "metadata");
    verdicts = List.copyOf(verdicts);
  }
}
