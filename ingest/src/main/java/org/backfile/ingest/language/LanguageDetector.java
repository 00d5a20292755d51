package org.backfile.ingest.language;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.ingest.lexicon.Lexicon;
import org.backfile.ingest.lexicon.Words;
import org.backfile.model.Article;

/**
 * Tells a text's language: by its script where one language has it almost to itself, else by how
 * many of its words are among the commonest of each language. Immutable, thread-safe.
 */
public final class LanguageDetector {
  /** How much of a text is looked at. */
  private static final int SAMPLE = 40_000;

  /** Running text has a share of 0.3 to 0.5 of its own language's commonest words. */
  private static final double LEAST_SHARE = 0.12;

  /** From this share on there is no doubt that it is the language. */
  private static final double FULL_SHARE = 0.3;

  /** How far the best must be ahead of the next. */
  private static final double LEAD = 1.08;

  private static final List<String> COVERED =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "pl", "nl", "sv", "da", "cs", "sk", "ro", "hu", "tr",
          "fi", "ru", "uk", "be", "bg", "sr");

  private static final Map<UnicodeScript, String> BY_SCRIPT =
      Map.ofEntries(
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.ARABIC, "ar"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"));

  private static final LanguageDetector STANDARD = new LanguageDetector();

  /** The languages, by their places in {@link #COVERED}, of which a word is among the commonest. */
  private final Map<String, BitSet> common = new HashMap<>();

  /** The letters beyond ASCII that a language writes, in lower case. */
  private final Map<String, String> letters = new HashMap<>();

  private LanguageDetector() {
    Lexicon lexicon = Lexicon.load(LanguageDetector.class, "languages.txt");
    for (int i = 0; i < COVERED.size(); i++) {
      for (String line : lexicon.list(COVERED.get(i))) {
        for (String word : Words.of(line, line.length()).words()) {
          common.computeIfAbsent(word, key -> new BitSet()).set(i);
        }
      }
    }
    for (String line : lexicon.list("letters")) {
      int space = line.indexOf(' ');
      letters.put(line.substring(0, space), line.substring(space + 1));
    }
  }

  /** The detector of the languages that news is read in. */
  public static LanguageDetector standard() {
    return STANDARD;
  }

  /** Whether a language is among those that texts are told to be in by their words. */
  public boolean covers(String language) {
    return COVERED.contains(language);
  }

  /** The BCP 47 tag of a text's language, {@link Article#UNDETERMINED} when unsure. */
  public String detect(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    return byScript(sample).orElseGet(() -> byWords(sample));
  }

  /**
   * How much a text is like one in the language it is most like: the share of its words that are
   * among the commonest, and the share of its letters beyond ASCII that the language writes, 0 to
   * 2.
   */
  public double likeness(String text) {
    Words words = Words.of(text, SAMPLE);
    Map<String, Integer> counts = counts(words);
    String best = Article.UNDETERMINED;
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    double share = most / (double) Math.max(1, words.count());
    return share + ownLetters(text, best) * Math.min(1, share / FULL_SHARE);
  }

  private double ownLetters(String text, String language) {
    String own = letters.getOrDefault(language, "");
    long all = text.chars().filter(c -> c > 0x7F && Character.isLetter(c)).count();
    long known = text.chars().filter(c -> own.indexOf(Character.toLowerCase(c)) >= 0).count();
    return all == 0 || own.isEmpty() ? 0 : known / (double) all;
  }

  private static Optional<String> byScript(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    int letters = counts.values().stream().mapToInt(n -> n).sum();
    if (japaneseShare(counts) > letters * 0.05) {
      return Optional.of("ja");
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > letters * 0.6)
        .map(entry -> BY_SCRIPT.get(entry.getKey()))
        .filter(language -> language != null)
        .findFirst();
  }

  private static int japaneseShare(Map<UnicodeScript, Integer> counts) {
    return counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
        + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
  }

  private String byWords(String sample) {
    Words words = Words.of(sample, sample.length());
    String best = Article.UNDETERMINED;
    int most = 0;
    int next = 0;
    for (Map.Entry<String, Integer> entry : counts(words).entrySet()) {
      if (entry.getValue() > most) {
        next = most;
        most = entry.getValue();
        best = entry.getKey();
      } else {
        next = Math.max(next, entry.getValue());
      }
    }
    boolean sure = most >= 2 && most >= words.count() * LEAST_SHARE && most > next * LEAD;
    return sure ? best : Article.UNDETERMINED;
  }

  private Map<String, Integer> counts(Words words) {
    int[] numbers = new int[COVERED.size()];
    for (String word : words.words()) {
      BitSet languages = common.get(word);
      if (languages != null) {
        languages.stream().forEach(language -> numbers[language]++);
      }
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      counts.put(COVERED.get(i), numbers[i]);
    }
    return counts;
  }
}
