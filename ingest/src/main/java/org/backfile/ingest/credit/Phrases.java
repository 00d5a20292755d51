package org.backfile.ingest.credit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.ingest.credit.Token.Kind;

/** Phrases and what they mean; finds the longest one that begins at a word. */
final class Phrases<T> {
  private static final int MAX_WORDS = 10;

  private final Map<String, T> meanings;

  Phrases(Map<String, T> meanings) {
    this.meanings = Map.copyOf(meanings);
  }

  /** Phrases that all mean the same in every row; the first row that has a phrase decides. */
  static <T> Phrases<T> of(Map<String, T> phrases) {
    Map<String, T> byKey = new HashMap<>();
    phrases.forEach((phrase, meaning) -> byKey.putIfAbsent(Key.of(phrase), meaning));
    byKey.remove("");
    return new Phrases<>(byKey);
  }

  /**
   * A phrase found.
   *
   * @param meaning what it means
   * @param end the index after its last token
   */
  record Match<T>(T meaning, int end) {}

  /** The meaning of a whole text. */
  Optional<T> exactly(String text) {
    return Optional.ofNullable(meanings.get(Key.of(text)));
  }

  /** The longest phrase that begins at a token; a slash within one is written without blanks. */
  Optional<Match<T>> longestAt(List<Token> tokens, int from) {
    StringBuilder key = new StringBuilder();
    Optional<Match<T>> longest = Optional.empty();
    int words = 0;
    for (int i = from; i < tokens.size() && words < MAX_WORDS; i++) {
      Token token = tokens.get(i);
      if (token.isWord()) {
        key.append(key.isEmpty() ? "" : " ").append(token.key());
        words++;
        T meaning = meanings.get(key.toString());
        longest = meaning == null ? longest : Optional.of(new Match<>(meaning, i + 1));
      } else if (i == from || !token.is(Kind.SLASH) || token.spaced()) {
        break;
      }
    }
    return longest;
  }
}
