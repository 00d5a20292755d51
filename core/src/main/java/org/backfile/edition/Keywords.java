package org.backfile.edition;

import com.google.common.collect.Iterables;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the publishers filed the articles of an edition under: each keyword once, whatever its case,
 * in the spelling that comes first. Not thread-safe.
 */
public final class Keywords {
  /** Catalogues take a few dozen subjects of a book; those that most articles share are kept. */
  private static final int MOST = 64;

  /** More different ones are not counted, so that memory does not grow with the edition. */
  private static final int MOST_COUNTED = 10_000;

  private static final int MOST_COUNTED_OF_ARTICLE = 100;

  /** What is longer is a sentence, in UTF-16 units. */
  private static final int LONGEST = 100;

  /** How many the line of one article names; it tells how many more there are. */
  private static final int MOST_NAMED = 40;

  /** Nothing is seen of these, and some turn what follows them. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Cs}\uFFFD&&[^\\s\u200C\u200D]]");

  private final Map<String, Use> uses = new LinkedHashMap<>();

  /** A spelling and how many articles have it. */
  private record Use(String spelling, int articles) {}

  /** Takes an article's keywords, not so many that no place is left for those of others. */
  public void add(List<String> keywords) {
    Set<Map.Entry<String, String>> all = distinct(keywords).entrySet();
    for (Map.Entry<String, String> keyword : Iterables.limit(all, MOST_COUNTED_OF_ARTICLE)) {
      count(keyword.getKey(), keyword.getValue());
    }
  }

  private void count(String key, String spelling) {
    Use known = uses.get(key);
    if (known != null) {
      uses.put(key, new Use(known.spelling(), known.articles() + 1));
    } else if (uses.size() < MOST_COUNTED) {
      uses.put(key, new Use(spelling, 1));
    }
  }

  /** Spellings by what is the same whatever the case; sentences are left out. */
  private static Map<String, String> distinct(List<String> keywords) {
    Map<String, String> distinct = new LinkedHashMap<>();
    for (String keyword : keywords) {
      String spelling = spelling(keyword);
      if (!spelling.isEmpty() && spelling.length() <= LONGEST) {
        distinct.putIfAbsent(key(spelling), spelling);
      }
    }
    return distinct;
  }

  private static String spelling(String keyword) {
    String start = keyword.substring(0, Math.min(keyword.length(), 4 * LONGEST));
    String seen = UNSEEN.matcher(start).replaceAll("");
    return Normalizer.normalize(seen, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  /** The same for spellings that differ in case alone: upper case first, for ß and SS. */
  private static String key(String spelling) {
    String folded = spelling.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC).replace("i\u0307", "i");
  }

  /**
   * The keywords of the edition, at most 64, sorted.
   *
   * @param sections what is told as a subject anyway, and not repeated
   */
  public List<String> besides(List<String> sections) {
    Map<String, String> told = distinct(sections);
    Map<String, Integer> kept =
        uses.entrySet().stream()
            .filter(use -> !told.containsKey(use.getKey()))
            .map(Map.Entry::getValue)
            // Sorting is stable: of equals, those that came first stay.
            .sorted((one, other) -> Integer.compare(other.articles(), one.articles()))
            .limit(MOST)
            .collect(Collectors.toMap(Use::spelling, Use::articles));
    return NameOrder.sorted(kept).stream().map(Map.Entry::getKey).toList();
  }

  /** Keywords in one line, parted by commas, or by semicolons where one has a comma itself. */
  public static String line(List<String> keywords) {
    boolean commas = keywords.stream().anyMatch(keyword -> keyword.contains(","));
    return String.join(commas ? "; " : ", ", keywords);
  }

  /** The keywords of an article in one line, which may be empty. */
  public static String ofArticle(List<String> keywords, Wording wording) {
    List<String> all = List.copyOf(distinct(keywords).values());
    List<String> named = new ArrayList<>(all.subList(0, Math.min(MOST_NAMED, all.size())));
    long sentences = keywords.stream().filter(k -> spelling(k).length() > LONGEST).count();
    int more = all.size() - named.size() + (int) sentences;
    return line(named) + (more > 0 ? " " + wording.text("more", more) : "");
  }
}
