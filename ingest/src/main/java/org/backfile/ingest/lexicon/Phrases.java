package org.backfile.ingest.lexicon;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A set of phrases that is looked for in text. Immutable; a search takes time linear in the text.
 *
 * <p>A phrase is a row of words. A word may end with {@code *} and then stands for every word that
 * begins so ({@code subscri*}); {@code #} stands for a number; a {@code *} alone, as the last word,
 * stands for up to {@value #TAIL} further words.
 */
public final class Phrases {
  /** How many words a closing {@code *} stands for at most. */
  public static final int TAIL = 12;

  private static final int PREFIX = 2;

  private final Map<String, List<String[]>> byWord = new HashMap<>();
  private final Map<String, List<String[]>> byPrefix = new HashMap<>();
  private final List<String[]> byNumber = new ArrayList<>();

  private Phrases() {}

  /** A set of the given phrases. */
  public static Phrases of(Collection<String> phrases) {
    Phrases set = new Phrases();
    phrases.forEach(set::add);
    return set;
  }

  private void add(String phrase) {
    String[] words = split(phrase);
    checkArgument(words.length > 0, "phrase \"%s\" must have a word", phrase);
    String first = words[0];
    if (first.equals("#")) {
      byNumber.add(words);
    } else if (first.endsWith("*")) {
      byPrefix.computeIfAbsent(first.substring(0, PREFIX), k -> new ArrayList<>()).add(words);
    } else {
      byWord.computeIfAbsent(first, k -> new ArrayList<>()).add(words);
    }
  }

  private static String[] split(String phrase) {
    List<String> words = new ArrayList<>();
    for (String part : phrase.strip().split("\\s+", -1)) {
      if (part.equals("#") || part.equals("*")) {
        words.add(part);
      } else {
        boolean prefix = part.endsWith("*");
        Words split = Words.of(part, part.length());
        words.addAll(split.words());
        if (prefix) {
          words.set(words.size() - 1, words.get(words.size() - 1) + "*");
        }
      }
    }
    return words.toArray(String[]::new);
  }

  /**
   * Where a phrase was found.
   *
   * @param first index of its first word
   * @param end index after its last word
   */
  public record Match(int first, int end) {}

  /** The longest phrase that begins at a word. */
  public Optional<Match> at(Words text, int index) {
    int longest = -1;
    for (List<String[]> candidates : candidates(text.words().get(index))) {
      for (String[] phrase : candidates) {
        longest = Math.max(longest, end(phrase, text.words(), index));
      }
    }
    return longest < 0 ? Optional.empty() : Optional.of(new Match(index, longest));
  }

  /** Every phrase in the text that does not lie in an earlier one, from left to right. */
  public List<Match> find(Words text) {
    List<Match> found = new ArrayList<>();
    int i = 0;
    while (i < text.count()) {
      Optional<Match> match = at(text, i);
      match.ifPresent(found::add);
      i = match.map(Match::end).orElse(i + 1);
    }
    return found;
  }

  /** Whether any phrase is in the text. */
  public boolean occursIn(Words text) {
    for (int i = 0; i < text.count(); i++) {
      if (at(text, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text begins with a phrase. */
  public boolean begins(Words text) {
    return text.count() > 0 && at(text, 0).isPresent();
  }

  /** Whether the text is one phrase from its first word to its last. */
  public boolean isWhole(Words text) {
    return text.count() > 0 && at(text, 0).filter(m -> m.end() == text.count()).isPresent();
  }

  private List<List<String[]>> candidates(String word) {
    List<List<String[]>> all = new ArrayList<>(3);
    all.add(byWord.getOrDefault(word, List.of()));
    if (word.length() >= PREFIX) {
      all.add(byPrefix.getOrDefault(word.substring(0, PREFIX), List.of()));
    }
    if (isNumber(word)) {
      all.add(byNumber);
    }
    return all;
  }

  private static int end(String[] phrase, List<String> words, int index) {
    int at = index;
    for (String pattern : phrase) {
      if (pattern.equals("*")) {
        return Math.min(words.size(), at + TAIL);
      }
      if (at >= words.size() || !matches(pattern, words.get(at))) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private static boolean matches(String pattern, String word) {
    if (pattern.equals("#")) {
      return isNumber(word);
    }
    return pattern.endsWith("*")
        ? word.startsWith(pattern.substring(0, pattern.length() - 1))
        : word.equals(pattern);
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }
}
