package org.backfile.edition;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes file names from titles, each name once. Not thread-safe. */
final class Slugs {
  /** Short enough for every file system even when each character takes four bytes. */
  private static final int LONGEST = 48;

  private final Set<String> taken = new HashSet<>();

  /** The first number that a stem may still have free. */
  private final Map<String, Integer> numbers = new HashMap<>();

  /** A file name that no earlier call has given, also where case does not count. */
  String next(String title) {
    String stem = slug(title);
    if (taken.add(stem)) {
      return stem;
    }
    int number = numbers.getOrDefault(stem, 2);
    while (!taken.add(stem + "-" + number)) {
      number++;
    }
    numbers.put(stem, number + 1);
    return stem + "-" + number;
  }

  /** A file name for the volume of an edition that no earlier call has given. */
  String next(String slug, int volume) {
    String name = slug + "-" + volume;
    return taken.add(name) ? name : next(name, 2);
  }

  /** Lower-case letters and digits of any script, with single hyphens between them. */
  static String slug(String title) {
    StringBuilder slug = new StringBuilder();
    Normalizer.normalize(title, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(c -> append(slug, c));
    String whole = slug.toString();
    if (whole.codePointCount(0, whole.length()) > LONGEST) {
      whole = whole.substring(0, whole.offsetByCodePoints(0, LONGEST));
      int lastHyphen = whole.lastIndexOf('-');
      whole = lastHyphen > LONGEST / 2 ? whole.substring(0, lastHyphen) : whole;
    }
    whole = whole.endsWith("-") ? whole.substring(0, whole.length() - 1) : whole;
    return whole.isEmpty() ? "edition" : whole;
  }

  private static void append(StringBuilder slug, int c) {
    boolean mark =
        switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
    if (Character.isLetterOrDigit(c) || (mark && slug.length() > 0)) {
      slug.appendCodePoint(c);
    } else if (c == '\'' || c == '\u2019') {
      return;
    } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
      slug.append('-');
    }
  }
}
