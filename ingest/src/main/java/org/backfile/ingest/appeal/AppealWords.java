package org.backfile.ingest.appeal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.backfile.ingest.lexicon.Lexicon;
import org.backfile.ingest.lexicon.Phrases;

/** The words that appeals are made of, of all languages together. Immutable, thread-safe. */
final class AppealWords {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "pl", "ru", "uk");

  private static final List<String> LISTS =
      List.of(
          "opener", "we", "you", "ask", "ask-us", "money", "press", "thanks", "said", "letter",
          "sign-up", "paywall", "banner", "button", "name-lead", "no-name", "article", "weak");

  private static final AppealWords STANDARD = new AppealWords();

  private final Map<String, Phrases> phrases = new HashMap<>();

  private AppealWords() {
    Map<String, List<String>> entries = new HashMap<>();
    for (String language : LANGUAGES) {
      Lexicon lexicon = Lexicon.load(AppealWords.class, "lexicon/" + language + ".txt");
      for (String list : LISTS) {
        entries.computeIfAbsent(list, k -> new ArrayList<>()).addAll(lexicon.list(list));
      }
    }
    entries.forEach((list, all) -> phrases.put(list, Phrases.of(all)));
  }

  /** A list's phrases. */
  static Phrases list(String name) {
    return Objects.requireNonNull(STANDARD.phrases.get(name), name);
  }
}
