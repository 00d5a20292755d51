package org.backfile.edition;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Byline;
import org.backfile.model.Publication;
import org.backfile.model.Timestamp;

/**
 * One line of an edition's contents: what bundling and the edition's own pages need to know of an
 * article, and the way to the article itself. It is small, so that an edition can hold very many.
 *
 * @param id the article's id
 * @param address names the article's own address, as an id made of it would
 * @param headline the article's headline
 * @param bylines the article's makers
 * @param publication who published it
 * @param section the part of the publication it stood in
 * @param published when it was published
 * @param language its BCP 47 tag
 * @param source where it was read from
 * @param lastChange the latest instant its source tells: modification, publication or capture
 * @param weight what it takes in a finished file, where that was asked for
 * @param original the file it was read from, when that can be had again
 * @param loader reads the article
 */
public record Entry(
    UUID id,
    Optional<UUID> address,
    String headline,
    List<Byline> bylines,
    Optional<Publication> publication,
    Optional<String> section,
    Optional<Timestamp> published,
    String language,
    String source,
    Optional<Instant> lastChange,
    Optional<Weight> weight,
    Optional<Original> original,
    ArticleLoader loader) {
  /** Checks the components and copies the bylines. */
  public Entry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(address, "address");
    bylines = List.copyOf(bylines);
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(loader, "loader");
  }

  /** The entry of an article that is kept in memory. */
  public static Entry of(Article article) {
    return of(article, Optional.empty(), () -> article);
  }

  /** The entry of an article that {@code loader} will read again. */
  public static Entry of(Article article, ArticleLoader loader) {
    return of(article, Optional.empty(), loader);
  }

  /**
   * The entry of an article that {@code loader} will read again.
   *
   * @param original the file it was read from
   */
  public static Entry of(Article article, Optional<Original> original, ArticleLoader loader) {
    return of(article, original, Optional.of(Weight.of(article)), loader);
  }

  /**
   * The entry of an article that {@code loader} will read again.
   *
   * @param original the file it was read from
   * @param weight what it takes; needed only by an edition that is divided into volumes
   */
  public static Entry of(
      Article article, Optional<Original> original, Optional<Weight> weight, ArticleLoader loader) {
    return new Entry(
        article.id(),
        article.canonicalUrl().map(ArticleIds::ofUrl),
        article.headline(),
        article.bylines(),
        article.publication(),
        article.section(),
        article.published(),
        article.language(),
        article.provenance().source(),
        lastChange(article),
        weight,
        original,
        loader);
  }

  private static Optional<Instant> lastChange(Article article) {
    Optional<Instant> last = article.provenance().captured();
    for (Optional<Timestamp> change : List.of(article.modified(), article.published())) {
      Optional<Instant> instant = change.map(Timestamp::instant);
      if (instant.isPresent() && (last.isEmpty() || instant.get().isAfter(last.get()))) {
        last = instant;
      }
    }
    return last;
  }

  /** The anchor of the article as a whole. */
  public Anchor anchor() {
    return Anchor.ofArticle(id);
  }

  /**
   * Reads the article.
   *
   * @throws IOException when its keeper cannot be read
   */
  public Article load() throws IOException {
    return loader.load();
  }
}
