package org.backfile.ingest.credit;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts names written in capitals into ordinary case: {@code IAN MCKAY} is Ian McKay, {@code ANNA
 * VAN DER BERG} Anna van der Berg. What is not all capitals is left as it is. Immutable.
 */
final class NameCase {
  private static final String APOSTROPHES = "'’ʼ‘`´";
  private static final String HYPHENS = "-‐‑";
  private static final String TURKISH = "ŞĞİ";
  private static final String VOWELS =
      "aeiouyáàâäãåæéèêëíìîïóòôöõøúùûüýıаеёиоуыэюяіїєαεηιουωάέήίόύώ";

  private final Map<String, Set<String>> words;

  private NameCase(Map<String, Set<String>> words) {
    this.words = words;
  }

  static NameCase standard() {
    Map<String, Set<String>> words = new HashMap<>();
    for (List<String> row : Table.rows("names.tsv", 2)) {
      words.computeIfAbsent(row.get(0), kind -> new HashSet<>()).addAll(Table.list(row.get(1)));
    }
    return new NameCase(Map.copyOf(words));
  }

  boolean isParticle(String word) {
    return in("particle", word.toLowerCase(Locale.ROOT));
  }

  /** Whether it is a small word within organisations' names, such as "of". */
  boolean isLink(String word) {
    return in("link", word) || in("particle", word);
  }

  /** Whether it is a word of dates, such as a month. */
  boolean isDateWord(String key) {
    return in("month", key);
  }

  /** Whether it is a word that begins sentences but no names, such as "the". */
  boolean isNoName(String key) {
    return in("never", key);
  }

  /** Whether the first name is one that many bear, which tells a person from a place or a firm. */
  boolean isGivenName(String word) {
    String lower = lower(word, false);
    int hyphen = lower.indexOf('-');
    return in("given", lower) || (hyphen > 0 && in("given", lower.substring(0, hyphen)));
  }

  private boolean in(String kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  /**
   * A name in ordinary case.
   *
   * @param name words separated by single blanks
   * @param turkish whether a capital I without a dot is a Turkish one
   */
  String ordinary(String name, boolean turkish) {
    if (!Letters.isUpper(name)) {
      return name;
    }
    boolean dotless = turkish || name.chars().anyMatch(c -> TURKISH.indexOf(c) >= 0);
    List<String> parts = new ArrayList<>();
    for (String word : Splitter.on(' ').split(name)) {
      parts.add(word(word, parts.isEmpty(), dotless));
    }
    return String.join(" ", parts);
  }

  private String word(String word, boolean first, boolean dotless) {
    String lower = lower(word, dotless);
    if (!first && in("particle", lower)) {
      return lower;
    }
    for (String suffix : words.getOrDefault("suffix", Set.of())) {
      if (!first && suffix.equalsIgnoreCase(word)) {
        return suffix;
      }
    }
    return isInitials(word, lower) ? word : hyphenated(lower, first, dotless);
  }

  /** Initials keep their capitals: with a full stop, alone, or two consonants ("KC"). */
  private boolean isInitials(String word, String lower) {
    if (word.indexOf('.') >= 0 && word.length() <= 6) {
      return true;
    }
    return lower.length() <= 2
        && !in("surname2", lower)
        && lower.chars().noneMatch(c -> VOWELS.indexOf(c) >= 0);
  }

  private String hyphenated(String lower, boolean first, boolean dotless) {
    StringBuilder name = new StringBuilder(lower.length());
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || HYPHENS.indexOf(lower.charAt(i)) >= 0) {
        String part = lower.substring(start, i);
        boolean small = in("particle", part) && !(first && start == 0) && i < lower.length();
        name.append(small ? part : clipped(part, dotless));
        name.append(i < lower.length() ? lower.substring(i, i + 1) : "");
        start = i + 1;
      }
    }
    return name.toString();
  }

  /** A capital, and another after "O'" and the like, "Mc", and "Mac" where names have it. */
  private String clipped(String part, boolean dotless) {
    for (int i = 1; i < part.length() - 1; i++) {
      if (APOSTROPHES.indexOf(part.charAt(i)) >= 0 && in("clip", part.substring(0, i))) {
        return capital(part.substring(0, i), dotless)
            + part.charAt(i)
            + clipped(part.substring(i + 1), dotless);
      }
    }
    if (part.startsWith("mc") && part.length() > 3) {
      return "Mc" + capital(part.substring(2), dotless);
    }
    if (part.startsWith("mac") && in("mac", part.substring(3))) {
      return "Mac" + capital(part.substring(3), dotless);
    }
    return capital(part, dotless);
  }

  private static String capital(String part, boolean dotless) {
    if (part.isEmpty()) {
      return part;
    }
    if (part.startsWith("ij") && part.length() > 2 && VOWELS.indexOf(part.charAt(2)) < 0) {
      return "IJ" + part.substring(2);
    }
    if (dotless && part.charAt(0) == 'i') {
      return "İ" + part.substring(1);
    }
    int first = part.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + part.substring(Character.charCount(first));
  }

  /** Lower case after the root locale, or after the Turkish rules for the two kinds of I. */
  private static String lower(String word, boolean dotless) {
    String prepared = dotless ? word.replace('I', 'ı').replace('İ', 'i') : word;
    return prepared.toLowerCase(Locale.ROOT).replace("i\u0307", "i");
  }
}
