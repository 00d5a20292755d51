package org.backfile.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** What is longer is a sentence, in UTF-16 units. */
  private static final int LONGEST = 100;

  /** More of one article's are counted, not named. */
  private static final int MOST_OF_ARTICLE = 40;

  private final Map<String, Use> uses = new LinkedHashMap<>();

  /** A spelling and how many articles have it. */
  private record Use(String spelling, int articles) {}

  /** Takes an article's keywords. */
  public void add(List<String> keywords) {
    distinct(keywords).forEach(this::count);
  }

  private void count(String key, String spelling) {
    if (spelling.length() > LONGEST) {
      return;
    }
    Use known = uses.get(key);
    if (known != null) {
      uses.put(key, new Use(known.spelling(), known.articles() + 1));
    } else if (uses.size() < MOST_COUNTED) {
      uses.put(key, new Use(spelling, 1));
    }
  }

  /** Spellings by what is the same whatever the case, in order of appearance. */
  private static Map<String, String> distinct(List<String> keywords) {
    Map<String, String> distinct = new LinkedHashMap<>();
    for (String keyword : keywords) {
      String spelling = keyword.strip().replaceAll("\\s+", " ");
      if (!spelling.isEmpty()) {
        distinct.putIfAbsent(spelling.toLowerCase(Locale.ROOT), spelling);
      }
    }
    return distinct;
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
            .sorted(Comparator.comparingInt(Use::articles).reversed())
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
    List<String> named = new ArrayList<>(all.subList(0, Math.min(MOST_OF_ARTICLE, all.size())));
    int more = all.size() - named.size();
    return line(named) + (more > 0 ? " " + wording.text("more", more) : "");
  }
}
