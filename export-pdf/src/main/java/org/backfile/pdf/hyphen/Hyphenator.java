package org.backfile.pdf.hyphen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Parts words by the rules of their languages and remembers what it found. Not thread-safe; each
 * worker has one.
 */
public final class Hyphenator {
  /** As many distinct words as a thick newspaper has; then the eldest are forgotten. */
  private static final int MOST_WORDS = 20_000;

  /** Stories that quote others have two languages, seldom more. */
  private static final int MOST_LANGUAGES = 4;

  private final Map<String, Memory> memories = new LinkedHashMap<>();
  private String language = "";
  private Memory memory = new Memory(Optional.empty());

  /** What was found of one language. */
  private record Memory(Optional<Patterns> patterns, Map<String, Long> words) {
    Memory(Optional<Patterns> patterns) {
      this(patterns, new LinkedHashMap<>());
    }
  }

  /**
   * Whether a language's words can be parted; those asked about next are taken for words of it.
   *
   * @param tag BCP 47
   */
  public boolean speaks(String tag) {
    if (!tag.equals(language)) {
      language = tag;
      if (memories.size() > MOST_LANGUAGES) {
        memories.remove(memories.keySet().iterator().next());
      }
      memory = memories.computeIfAbsent(tag, unknown -> new Memory(Patterns.of(unknown)));
    }
    return memory.patterns().isPresent();
  }

  /**
   * Where a word of the language may be parted: bit <em>i</em> stands for the place before its
   * character <em>i</em>. Acronyms, words with capitals inside, and words longer than 63 characters
   * are never parted.
   *
   * @param word letters, marks and apostrophes alone
   */
  public long points(String word) {
    Optional<Patterns> patterns = memory.patterns();
    int length = word.length();
    if (patterns.isEmpty() || length < patterns.get().shortest() || length > Patterns.LONGEST) {
      return 0;
    }
    Map<String, Long> words = memory.words();
    Long known = words.get(word);
    if (known != null) {
      return known;
    }
    long points = hasCapitalInside(word) ? 0 : patterns.get().points(word);
    if (words.size() >= MOST_WORDS) {
      words.remove(words.keySet().iterator().next());
    }
    words.put(word, points);
    return points;
  }

  /** After an apostrophe a capital begins a name: d'Avignon, O'Neill. */
  private static boolean hasCapitalInside(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLetter(word.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
