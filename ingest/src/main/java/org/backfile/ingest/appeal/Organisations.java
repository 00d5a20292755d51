package org.backfile.ingest.appeal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.backfile.ingest.lexicon.Phrases;
import org.backfile.ingest.lexicon.Words;

/**
 * Finds who asks: the name after "support" or "the journalists of". The forms that a page uses for
 * one name ("Courier", "The Courier", "THE COURIER") are brought to the fullest of them.
 */
final class Organisations {
  private Organisations() {}

  /** Gives each appeal its organisation; one that names none has that of the page's others. */
  static List<FoundAppeal> name(
      List<FoundAppeal> appeals, List<Passage> passages, AppealWords lists) {
    Map<String, Tally> all = new LinkedHashMap<>();
    List<Optional<String>> keys = new ArrayList<>();
    for (FoundAppeal appeal : appeals) {
      Map<String, Tally> own = new LinkedHashMap<>();
      passages.subList(appeal.first(), appeal.end()).forEach(p -> collect(p.text(), own, lists));
      keys.add(best(own));
      own.forEach((key, tally) -> all.merge(key, tally, Tally::plus));
    }
    Optional<String> usual = best(all);
    List<FoundAppeal> named = new ArrayList<>();
    for (int i = 0; i < appeals.size(); i++) {
      FoundAppeal a = appeals.get(i);
      Optional<String> name =
          keys.get(i)
              .or(() -> usual)
              .flatMap(key -> Optional.ofNullable(all.get(key)))
              .map(Tally::form);
      named.add(new FoundAppeal(a.kind(), a.first(), a.end(), name, a.link()));
    }
    return List.copyOf(named);
  }

  /** Whether a passage names somebody to be supported. */
  static boolean isNamed(String text, AppealWords lists) {
    Map<String, Tally> own = new LinkedHashMap<>();
    collect(text, own, lists);
    return best(own).isPresent();
  }

  /** Whether the name in a passage has its article or quotation marks, as no common noun has. */
  static boolean isArticled(String text, AppealWords lists) {
    Map<String, Tally> own = new LinkedHashMap<>();
    collect(text, own, lists);
    return own.values().stream()
        .anyMatch(tally -> tally.form().startsWith("The ") || text.contains("«" + tally.form()));
  }

  private static Optional<String> best(Map<String, Tally> names) {
    Optional<String> best = Optional.empty();
    int most = 0;
    for (Map.Entry<String, Tally> entry : names.entrySet()) {
      if (entry.getValue().weight() > most) {
        most = entry.getValue().weight();
        best = Optional.of(entry.getKey());
      }
    }
    return best;
  }

  private static void collect(String text, Map<String, Tally> into, AppealWords lists) {
    String part = text.substring(0, Math.min(text.length(), 2_000));
    Words words = Words.of(part, part.length());
    for (Phrases.Match match : lists.list("name-lead").find(words)) {
      Name.at(part, words.ends().get(match.end() - 1), lists).ifPresent(name -> add(name, 3, into));
    }
    for (int i = part.indexOf("The "); i >= 0; i = part.indexOf("The ", i + 4)) {
      Name.at(part, i, lists)
          .filter(name -> name.indexOf(' ', 4) > 0)
          .ifPresent(name -> add(name, 1, into));
    }
  }

  private static void add(String name, int weight, Map<String, Tally> into) {
    into.merge(key(name), new Tally(name, weight), Tally::plus);
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }

  /**
   * How much speaks for a name.
   *
   * @param form the fullest form seen so far
   * @param weight how much
   */
  private record Tally(String form, int weight) {
    Tally plus(Tally other) {
      boolean better = other.rank() > rank();
      return new Tally(better ? other.form : form, weight + other.weight);
    }

    private int rank() {
      boolean shouted = form.equals(form.toUpperCase(Locale.ROOT));
      return (shouted ? 0 : 2) + (form.startsWith("The ") ? 1 : 0);
    }
  }
}
