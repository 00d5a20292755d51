package org.backfile.ingest.credit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.credit.Token.Kind;

/** Phrases and what they mean; finds the longest one that begins at a word. */
final class Phrases<T> {
  private final Map<String, T> meanings;

  /** What phrases begin with, word by word, so that a search ends where no phrase goes on. */
  private final Set<String> beginnings;

  Phrases(Map<String, T> meanings) {
    this.meanings = Map.copyOf(meanings);
    Set<String> starts = new HashSet<>();
    for (String phrase : meanings.keySet()) {
      for (int i = phrase.indexOf(' '); i >= 0; i = phrase.indexOf(' ', i + 1)) {
        starts.add(phrase.substring(0, i));
      }
    }
    this.beginnings = Set.copyOf(starts);
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

  /** The words that phrases begin with. */
  Set<String> firstWords() {
    Set<String> words = new HashSet<>();
    for (String phrase : meanings.keySet()) {
      int blank = phrase.indexOf(' ');
      words.add(blank < 0 ? phrase : phrase.substring(0, blank));
    }
    return Set.copyOf(words);
  }

  /** The longest phrase that begins at a token; a slash within one is written without blanks. */
  Optional<Match<T>> longestAt(List<Token> tokens, int from) {
    if (from >= tokens.size() || !tokens.get(from).isWord()) {
      return Optional.empty();
    }
    String key = "";
    Optional<Match<T>> longest = Optional.empty();
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isWord()) {
        key = key.isEmpty() ? token.key() : key + " " + token.key();
        T meaning = meanings.get(key);
        longest = meaning == null ? longest : Optional.of(new Match<>(meaning, i + 1));
        if (!beginnings.contains(key)) {
          break;
        }
      } else if (i == from || !token.is(Kind.SLASH) || token.spaced()) {
        break;
      }
    }
    return longest;
  }
}
