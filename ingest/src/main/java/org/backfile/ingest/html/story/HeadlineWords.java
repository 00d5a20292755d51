package org.backfile.ingest.html.story;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.ingest.html.meta.PageMetadata;
import org.backfile.ingest.html.meta.Sourced;

/** What a page shows as its headline, beside the headline that the article has. */
final class HeadlineWords {
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private HeadlineWords() {}

  /** The shown headline where it says anything that headline and kicker do not. */
  static Optional<String> unsaid(String shown, PageMetadata metadata) {
    if (metadata.headline().isEmpty()) {
      return Optional.empty(); // the shown one becomes the article's
    }
    Multiset<String> left = words(shown);
    Multisets.removeOccurrences(left, words(metadata.headline().get().value()));
    metadata
        .kicker()
        .map(Sourced::value)
        .ifPresent(k -> Multisets.removeOccurrences(left, words(k)));
    return left.isEmpty() ? Optional.empty() : Optional.of(shown);
  }

  private static Multiset<String> words(String text) {
    Multiset<String> words = HashMultiset.create();
    for (String word : SIGNS.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
