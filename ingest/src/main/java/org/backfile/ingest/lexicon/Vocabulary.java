package org.backfile.ingest.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words by which the parts of a page are known, of all languages together: a page's furniture
 * is often in another language than its story. Immutable, thread-safe.
 */
public final class Vocabulary {
  /** The languages with a data file; order does not matter. */
  static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "pl", "ru", "uk", "nl", "sv", "da", "fi", "cs", "ro",
          "hu", "tr", "el", "ar", "id");

  private static final Vocabulary STANDARD = new Vocabulary();

  private final Map<String, List<String>> entries = new HashMap<>();
  private final Map<String, Phrases> phrases = new HashMap<>();
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  private Vocabulary() {
    Lexicon names = Lexicon.load(Vocabulary.class, "lists.txt");
    List<String> lists = names.list("lists");
    for (String language : LANGUAGES) {
      Lexicon lexicon = Lexicon.load(Vocabulary.class, language + ".txt");
      for (String list : lists) {
        entries.computeIfAbsent(list, k -> new ArrayList<>()).addAll(lexicon.list(list));
      }
    }
    for (String list : lists) {
      List<String> all = entries.getOrDefault(list, List.of());
      phrases.put(list, Phrases.of(all));
      Set<String> single = new HashSet<>();
      all.forEach(line -> single.addAll(Words.of(line, line.length()).words()));
      words.put(list, Set.copyOf(single));
    }
    entries.getOrDefault("month", List.of()).forEach(this::month);
  }

  private void month(String line) {
    List<String> names = Words.of(line, line.length()).words();
    names.subList(1, names.size()).forEach(name -> months.put(name, Integer.valueOf(names.get(0))));
  }

  /** The words that come with Backfile. */
  public static Vocabulary standard() {
    return STANDARD;
  }

  /** A list's phrases. */
  public Phrases phrases(String list) {
    return java.util.Objects.requireNonNull(phrases.get(list), list);
  }

  /** Every word that occurs in a list. */
  public Set<String> words(String list) {
    return java.util.Objects.requireNonNull(words.get(list), list);
  }

  /** Month numbers by lower-case name. */
  public Map<String, Integer> months() {
    return months;
  }
}
