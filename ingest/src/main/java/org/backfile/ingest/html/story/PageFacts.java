package org.backfile.ingest.html.story;

import java.util.HashSet;
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

  /** How alike a text and what is known are: common words by all words, 0 to 1. */
  record Likeness(double headline, double summary) {
    private static final Likeness NONE = new Likeness(0, 0);
  }

  /** How alike a text is to the headline and to the page's summary. */
  Likeness likeness(String text) {
    boolean known = !headline.isEmpty() || !summary.isEmpty();
    if (!known || text.isEmpty() || text.length() > LONGEST) {
      return Likeness.NONE;
    }
    Set<String> own = new HashSet<>(Words.of(text, LONGEST).words());
    return new Likeness(likeness(own, headline), likeness(own, summary));
  }

  private static double likeness(Set<String> own, Set<String> known) {
    if (known.isEmpty()) {
      return 0;
    }
    int common = 0;
    for (String word : own) {
      common += known.contains(word) ? 1 : 0;
    }
    int union = own.size() + known.size() - common;
    return union == 0 ? 0 : (double) common / union;
  }
}
