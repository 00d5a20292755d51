package org.backfile.ingest.appeal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.backfile.ingest.lexicon.Lexicon;
import org.backfile.ingest.lexicon.Phrases;

/** The words that appeals are made of in one language, or in all. Immutable, thread-safe. */
final class AppealWords {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "pl", "ru", "uk");

  private static final List<String> LISTS =
      List.of(
          "opener",
          "we",
          "you",
          "ask",
          "ask-us",
          "money",
          "press",
          "thanks",
          "said",
          "letter",
          "sign-up",
          "paywall",
          "banner",
          "button",
          "name-lead",
          "no-name",
          "article",
          "weak");

  private static final Map<String, AppealWords> BY_LANGUAGE = byLanguage();

  private static final AppealWords ALL = new AppealWords(LANGUAGES);

  private final Map<String, Phrases> phrases = new HashMap<>();

  private AppealWords(List<String> languages) {
    Map<String, List<String>> entries = new HashMap<>();
    for (String language : languages) {
      Lexicon lexicon = Lexicon.load(AppealWords.class, "lexicon/" + language + ".txt");
      for (String list : LISTS) {
        entries.computeIfAbsent(list, k -> new ArrayList<>()).addAll(lexicon.list(list));
      }
    }
    entries.forEach((list, all) -> phrases.put(list, Phrases.of(all)));
  }

  private static Map<String, AppealWords> byLanguage() {
    Map<String, AppealWords> words = new HashMap<>();
    LANGUAGES.forEach(language -> words.put(language, new AppealWords(List.of(language))));
    return Map.copyOf(words);
  }

  /** The words of a language by its BCP 47 tag; of all languages when it has no lexicon. */
  static AppealWords of(String language) {
    return BY_LANGUAGE.getOrDefault(language.split("-", 2)[0], ALL);
  }

  /** A list's phrases. */
  Phrases list(String name) {
    return Objects.requireNonNull(phrases.get(name), name);
  }
}
