package org.backfile.cli.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.backfile.edition.Entry;
import org.backfile.json.ArticleSpool;
import org.backfile.model.Anchors;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;

/**
 * Gives each article of a run an id of its own: a second article with the same id and words is left
 * out, one with the same id and other words gets an id made from its words too. Not thread-safe.
 */
final class Deduplication {
  private final ArticleSpool spool;
  private final List<Issue> issues;
  private final Map<UUID, ReadArticle> byId = new HashMap<>();
  private final List<ReadArticle> kept = new ArrayList<>();

  /** Adds what it finds to {@code issues}. */
  Deduplication(ArticleSpool spool, List<Issue> issues) {
    this.spool = spool;
    this.issues = issues;
  }

  void add(ReadArticle article) throws IOException {
    ReadArticle first = byId.putIfAbsent(article.entry().id(), article);
    if (first == null) {
      kept.add(article);
    } else if (first.contentDigest().equals(article.contentDigest())) {
      report(IssueCode.EDITION_DUPLICATE, article, first);
    } else {
      ReadArticle renamed = renamed(article);
      if (byId.putIfAbsent(renamed.entry().id(), renamed) == null) {
        report(IssueCode.EDITION_SAME_ID, article, first);
        kept.add(renamed);
      } else {
        report(IssueCode.EDITION_DUPLICATE, article, first);
      }
    }
  }

  /** The articles that are left, in the order they came. */
  List<ReadArticle> kept() {
    return List.copyOf(kept);
  }

  private ReadArticle renamed(ReadArticle read) throws IOException {
    Article article = read.entry().load();
    UUID id = ArticleIds.uuid5(article.id(), read.contentDigest());
    Article renamed = Anchors.assign(article.toBuilder().id(id).build());
    Entry entry = spool.add(renamed);
    return ReadArticle.of(renamed, entry);
  }

  private void report(IssueCode code, ReadArticle article, ReadArticle first) {
    issues.add(Issue.of(code, Location.of(article.entry().source()), first.entry().source()));
  }
}
