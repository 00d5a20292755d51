package org.backfile.cli.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.backfile.edition.EditionAnchors;
import org.backfile.edition.Original;
import org.backfile.json.ArticleSpool;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;

/**
 * Gives each article of a run an id and anchors of its own: a second article that is the same as
 * the first is left out, one with the same id that differs gets an id made from its content too,
 * and anchors that were given by hand to two articles are made anew for the second, and those that
 * an edition's own parts have are made anew for any. Not thread-safe.
 */
final class Deduplication {
  private final ArticleSpool spool;
  private final List<Issue> issues;
  private final Map<UUID, ReadArticle> byId = new HashMap<>();
  private final Set<Anchor> givenAnchors = new HashSet<>();
  private final List<ReadArticle> kept = new ArrayList<>();

  /** Adds what it finds to {@code issues}. */
  Deduplication(ArticleSpool spool, List<Issue> issues) {
    this.spool = spool;
    this.issues = issues;
  }

  void add(ReadArticle article) throws IOException {
    ReadArticle first = byId.putIfAbsent(article.entry().id(), article);
    if (first == null) {
      keep(article);
    } else if (first.digest().equals(article.digest())) {
      report(IssueCode.EDITION_DUPLICATE, article, first);
    } else {
      Article loaded = article.entry().load();
      UUID id = ArticleIds.uuid5(loaded.id(), article.digest());
      ReadArticle renamed = anchored(loaded.toBuilder().id(id).build(), article.entry().original());
      ReadArticle twin = byId.putIfAbsent(id, renamed);
      report(
          twin == null ? IssueCode.EDITION_SAME_ID : IssueCode.EDITION_DUPLICATE, article, first);
      if (twin == null) {
        keep(renamed);
      }
    }
  }

  private void keep(ReadArticle article) throws IOException {
    boolean free =
        article.givenAnchors().stream()
            .noneMatch(anchor -> givenAnchors.contains(anchor) || EditionAnchors.isOwn(anchor));
    if (free) {
      givenAnchors.addAll(article.givenAnchors());
      kept.add(article);
    } else {
      issues.add(Issue.of(IssueCode.EDITION_ANCHORS_TAKEN, Location.of(article.entry().source())));
      kept.add(anchored(article.entry().load(), article.entry().original()));
    }
  }

  /** The articles that are left, in the order they came. */
  List<ReadArticle> kept() {
    return List.copyOf(kept);
  }

  private ReadArticle anchored(Article article, Optional<Original> original) throws IOException {
    return ReadArticle.of(Anchors.assign(article), original, spool);
  }

  private void report(IssueCode code, ReadArticle article, ReadArticle first) {
    issues.add(Issue.of(code, Location.of(article.entry().source()), first.entry().source()));
  }
}
