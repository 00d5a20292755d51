package org.backfile.ingest.text;

import java.util.Locale;
import java.util.Optional;
import org.backfile.ingest.language.Characters;
import org.backfile.ingest.lexicon.Vocabulary;
import org.backfile.ingest.lexicon.Words;
import org.backfile.model.Dateline;

/**
 * Finds the place line at the beginning of a story: "LISBON, March 3 (Northwire) —", "BERLIN (dpa)
 * -", "МОСКВА, 5 марта. /ТАСС/.".
 */
final class Datelines {
  /** How far into a paragraph its dateline may reach, in UTF-16 code units. */
  private static final int FARTHEST = 90;

  private static final int LONGEST_PLACE = 5;
  private static final int SHORTEST_STORY = 40;
  private static final String DASHES = "-–—―";

  private Datelines() {}

  /**
   * The dateline that opens a paragraph.
   *
   * @return its line ends where the story's own words begin, spaces aside
   */
  static Optional<Dateline> at(String paragraph) {
    if (paragraph.isEmpty() || !Character.isUpperCase(paragraph.charAt(0))) {
      return Optional.empty();
    }
    Optional<Dateline> stopped = stopped(paragraph);
    if (stopped.isPresent()) {
      return stopped;
    }
    int end = Math.min(paragraph.length(), FARTHEST);
    for (int i = 2; i < end; i++) {
      boolean dash = isDash(paragraph, i);
      boolean slash = paragraph.startsWith("/.", i) || paragraph.startsWith("/ .", i);
      if (dash || slash) {
        int close = slash ? paragraph.indexOf('.', i) + 1 : i + 1;
        return dateline(paragraph, i, close, slash);
      }
    }
    return Optional.empty();
  }

  /** A place in capitals that is parted from the story by a full stop alone. */
  private static Optional<Dateline> stopped(String paragraph) {
    int stop = paragraph.indexOf(". ");
    if (stop < 4 || stop > FARTHEST / 2) {
      return Optional.empty();
    }
    String place = paragraph.substring(0, stop);
    String rest = paragraph.substring(stop + 2);
    boolean good =
        isPlace(place)
            && place.equals(place.toUpperCase(Locale.ROOT))
            && rest.length() >= SHORTEST_STORY
            && opensStory(rest)
            && !startsWithMore(rest);
    return good
        ? Optional.of(new Dateline(paragraph.substring(0, stop + 1), place))
        : Optional.empty();
  }

  /** Whether a day or an agency follows, so that the dateline ends later. */
  private static boolean startsWithMore(String rest) {
    int stop = rest.indexOf(". ");
    return Character.isDigit(rest.charAt(0)) || (stop > 0 && stop < FARTHEST / 3);
  }

  /** A dash with a space at least on one side; a hyphen only between spaces. */
  private static boolean isDash(String text, int i) {
    if (DASHES.indexOf(text.charAt(i)) < 0 || i + 1 >= text.length()) {
      return false;
    }
    boolean before = isBlank(text.charAt(i - 1)) || text.charAt(i - 1) == ')';
    boolean after = isBlank(text.charAt(i + 1));
    return text.charAt(i) == '-' ? before && after : before || after;
  }

  private static Optional<Dateline> dateline(String paragraph, int dash, int close, boolean slash) {
    String head = paragraph.substring(0, dash).strip();
    String rest = paragraph.substring(close).strip();
    String place = place(head);
    boolean sure = isShouted(place) || head.endsWith(")") || slash || tellsDay(head, place);
    boolean story = rest.length() >= SHORTEST_STORY && opensStory(rest);
    boolean good = isPlace(place) && isTail(head.substring(place.length())) && story && sure;
    return good
        ? Optional.of(new Dateline(paragraph.substring(0, close).strip(), place))
        : Optional.empty();
  }

  private static boolean opensStory(String rest) {
    char first = rest.charAt(0);
    return Character.isUpperCase(first)
        || Character.isDigit(first)
        || "\"“„«»‘'¿¡".indexOf(first) >= 0;
  }

  private static String place(String head) {
    int end = 0;
    while (end < head.length() && ",(/.;|".indexOf(head.charAt(end)) < 0) {
      end++;
    }
    return head.substring(0, end).strip();
  }

  private static boolean isPlace(String place) {
    String[] words = place.split("[\\s\u00A0]+", -1);
    if (words.length > LONGEST_PLACE || place.length() < 2) {
      return false;
    }
    int capitalised = 0;
    for (String word : words) {
      boolean upper = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      capitalised += upper ? 1 : 0;
      if (word.isEmpty() || (!upper && word.length() > 3)) {
        return false;
      }
    }
    return capitalised > 0 && place.chars().noneMatch(Character::isDigit);
  }

  private static boolean isShouted(String place) {
    long upper = place.chars().filter(Character::isUpperCase).count();
    long lower = place.chars().filter(Character::isLowerCase).count();
    return upper >= 3 && lower <= upper / 4;
  }

  /** Whether what follows the place is more places, a day, an agency: nothing in lower case. */
  private static boolean isTail(String tail) {
    Words words = Words.of(tail, tail.length());
    boolean bracketed = false;
    for (int i = 0; i < words.count(); i++) {
      int start = words.starts().get(i);
      String word = words.words().get(i);
      char before = start == 0 ? ' ' : tail.charAt(start - 1);
      bracketed = bracketed || before == '(' || before == '/';
      boolean known =
          bracketed
              || !Character.isLowerCase(tail.charAt(start))
              || Vocabulary.standard().months().containsKey(word)
              || Vocabulary.standard().words("date-noise").contains(word)
              || Vocabulary.standard().words("weekday").contains(word);
      if (!known) {
        return false;
      }
    }
    return words.count() <= 10;
  }

  private static boolean tellsDay(String head, String place) {
    Words words = Words.of(head.substring(place.length()), FARTHEST);
    return words.words().stream().anyMatch(Vocabulary.standard().months()::containsKey);
  }

  private static boolean isBlank(char c) {
    return Characters.isInvisible(c);
  }
}
