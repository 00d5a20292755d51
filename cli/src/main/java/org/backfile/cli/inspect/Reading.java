package org.backfile.cli.inspect;

import java.util.List;
import java.util.Objects;
import org.backfile.ingest.html.PageArticle;
import org.backfile.model.Article;

/**
 * An article as it is told: the facts of it and the pieces of its source.
 *
 * @param article what was read
 * @param facts what is known of it, and where each stood
 * @param pieces the source's pieces in order
 */
record Reading(Article article, List<Fact> facts, List<Piece> pieces) {
  Reading {
    Objects.requireNonNull(article, "article");
    facts = List.copyOf(facts);
    pieces = List.copyOf(pieces);
  }

  /** A saved page's. */
  static Reading of(PageArticle page) {
    return new Reading(page.article(), Facts.of(page), PagePieces.of(page));
  }

  /** That of an article of which no more is known than it says itself. */
  static Reading of(Article article) {
    return new Reading(article, Facts.of(article), ArticlePieces.of(article));
  }

  /** Whether its pieces are those of a saved page, each with its likelihood. */
  boolean isOfPage() {
    return pieces.stream().anyMatch(piece -> piece.likelihood().isPresent());
  }
}
