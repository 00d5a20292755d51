package org.backfile.ingest.lexicon;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** As many beginnings are told apart before the maps are asked. */
  private static final int BEGINNINGS = 1 << 10;

  /** Which beginnings any phrase has: most words of a text begin none. */
  private final BitSet beginnings = new BitSet(BEGINNINGS);

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
      beginnings.set(beginning(first));
    } else {
      beginnings.set(beginning(first));
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
    int longest = longest(text.words(), index);
    return longest < 0 ? Optional.empty() : Optional.of(new Match(index, longest));
  }

  /** Where the longest phrase that begins at a word ends, or -1. */
  private int longest(List<String> words, int index) {
    if (index >= words.size()) {
      return -1;
    }
    String word = words.get(index);
    int longest = -1;
    if (!byNumber.isEmpty() && isNumber(word)) {
      longest = longest(byNumber, words, index, longest);
    }
    if (beginnings.get(beginning(word))) {
      longest = longest(byWord.get(word), words, index, longest);
      if (word.length() >= PREFIX) {
        longest = longest(byPrefix.get(word.substring(0, PREFIX)), words, index, longest);
      }
    }
    return longest;
  }

  private static int longest(
      @Nullable List<String[]> candidates, List<String> words, int index, int known) {
    int longest = known;
    if (candidates != null) {
      for (String[] phrase : candidates) {
        longest = Math.max(longest, end(phrase, words, index));
      }
    }
    return longest;
  }

  /** A number for a word's first two characters. */
  private static int beginning(String word) {
    int second = word.length() < PREFIX ? 0 : word.charAt(1);
    return (word.charAt(0) * 31 + second) & (BEGINNINGS - 1);
  }

  /** Every phrase in the text that does not lie in an earlier one, from left to right. */
  public List<Match> find(Words text) {
    List<Match> found = new ArrayList<>();
    int i = 0;
    while (i < text.count()) {
      int end = longest(text.words(), i);
      if (end >= 0) {
        found.add(new Match(i, end));
      }
      i = Math.max(end, i + 1);
    }
    return found;
  }

  /** Whether any phrase is in the text. */
  public boolean occursIn(Words text) {
    for (int i = 0; i < text.count(); i++) {
      if (longest(text.words(), i) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text begins with a phrase. */
  public boolean begins(Words text) {
    return text.count() > 0 && longest(text.words(), 0) >= 0;
  }

  /** Whether the text is one phrase from its first word to its last. */
  public boolean isWhole(Words text) {
    return text.count() > 0 && longest(text.words(), 0) == text.count();
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
