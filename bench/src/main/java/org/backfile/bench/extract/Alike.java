package org.backfile.bench.extract;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.backfile.model.Timestamp;

/** Says when two facts are the same for a score. */
final class Alike {
  private static final Pattern JOINTS =
      Pattern.compile("(?i)[,;|\\n&]|\\s(?:and|und|et|y|e|и)\\s|(?<=\\s)翻訳者?(?=\\s)");
  private static final Pattern LEAD =
      Pattern.compile("(?i)^(?:words by|story by|written by|by|von|par|por|作者)[\\s:：]+");

  private Alike() {}

  static boolean titles(String truth, String found) {
    return key(truth).equals(key(found));
  }

  /** Whether the truth is the title that was found, and then more after a dash or bar. */
  static boolean isLonger(String truth, String found) {
    String whole = key(truth);
    String part = key(found);
    boolean parted = truth.chars().anyMatch(c -> "|-–—·:".indexOf(c) >= 0);
    return parted && part.length() >= 4 && (whole.startsWith(part) || whole.endsWith(part));
  }

  /**
   * Sets of names; one whole string may also be what the truth has as one, with the site's name
   * behind it.
   */
  static boolean authors(List<String> truth, List<String> found) {
    boolean one = truth.size() == 1 && found.size() == 1;
    return names(truth).equals(names(found))
        || key(String.join("", truth)).equals(key(String.join("", found)))
        || (one && truth.get(0).strip().startsWith(found.get(0) + " - "));
  }

  private static Set<String> names(List<String> texts) {
    Set<String> names = new HashSet<>();
    for (String text : texts) {
      for (String part : JOINTS.split(LEAD.matcher(text.strip()).replaceFirst(""), -1)) {
        names.add(key(part));
      }
    }
    names.remove("");
    return names;
  }

  /**
   * The same day as it is told, or in UTC. Where the truth is an instant in UTC and what was found
   * has no zone, the day that the instant falls in somewhere on Earth.
   */
  static boolean days(String truth, Optional<Timestamp> found) {
    if (found.isEmpty() || truth.length() < 10) {
      return false;
    }
    LocalDate day = found.get().date();
    LocalDate utc = found.get().instant().atOffset(ZoneOffset.UTC).toLocalDate();
    boolean same = truth.startsWith(day.toString()) || truth.startsWith(utc.toString());
    return same || (truth.endsWith("Z") && isSomewhere(Instant.parse(truth), found.get()));
  }

  private static boolean isSomewhere(Instant truth, Timestamp found) {
    int from = found.offset().map(offset -> offset.getTotalSeconds() / 3600).orElse(-12);
    int to = found.offset().map(offset -> offset.getTotalSeconds() / 3600).orElse(14);
    return IntStream.rangeClosed(from, to)
        .mapToObj(hours -> truth.atOffset(ZoneOffset.ofHours(hours)).toLocalDate())
        .anyMatch(found.date()::equals);
  }

  static String key(String text) {
    StringBuilder key = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toUpperCase(Locale.ROOT) // ß as SS
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
