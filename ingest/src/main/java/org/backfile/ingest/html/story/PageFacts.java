package org.backfile.ingest.html.story;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.html.meta.PageMetadata;
import org.backfile.ingest.html.meta.Sourced;
import org.backfile.ingest.lexicon.Words;

/** What is known of a story before it is looked for. Immutable. */
final class PageFacts {
  private static final int LONGEST = 1_000;

  private final Set<String> headline;
  private final Set<String> summary;
  private final Optional<String> articleBody;

  private PageFacts(Set<String> headline, Set<String> summary, Optional<String> articleBody) {
    this.headline = headline;
    this.summary = summary;
    this.articleBody = articleBody;
  }

  static PageFacts of(PageMetadata metadata) {
    return new PageFacts(
        metadata.headline().map(Sourced::value).map(PageFacts::words).orElse(Set.of()),
        metadata.standfirst().map(Sourced::value).map(PageFacts::words).orElse(Set.of()),
        metadata.articleBody().map(Sourced::value));
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Words.of(text.toLowerCase(Locale.ROOT), LONGEST).words());
  }

  Optional<String> articleBody() {
    return articleBody;
  }

  /** How alike a text and the headline are: common words by all words, 0 to 1. */
  double headlineLikeness(String text) {
    return likeness(text, headline);
  }

  /** How alike a text and the page's summary are. */
  double summaryLikeness(String text) {
    return likeness(text, summary);
  }

  private static double likeness(String text, Set<String> known) {
    if (known.isEmpty() || text.isEmpty() || text.length() > LONGEST) {
      return 0;
    }
    List<String> own = Words.of(text, LONGEST).words();
    Set<String> all = new HashSet<>(own);
    int common = 0;
    for (String word : all) {
      common += known.contains(word) ? 1 : 0;
    }
    int union = all.size() + known.size() - common;
    return union == 0 ? 0 : (double) common / union;
  }
}
