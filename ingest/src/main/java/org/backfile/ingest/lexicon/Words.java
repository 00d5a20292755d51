package org.backfile.ingest.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text: runs of letters, marks and digits in lower case. Apostrophes and hyphens
 * part words.
 *
 * @param words in order
 * @param starts where each begins in the text, in UTF-16 code units
 * @param ends where each ends, exclusive
 */
public record Words(List<String> words, List<Integer> starts, List<Integer> ends) {
  /** Copies the lists. */
  public Words {
    words = List.copyOf(words);
    starts = List.copyOf(starts);
    ends = List.copyOf(ends);
  }

  /** The words of a text's first {@code limit} code units. */
  public static Words of(String text, int limit) {
    List<String> words = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int end = Math.min(limit, text.length());
    int start = -1;
    for (int i = 0; i <= end; i++) {
      boolean inside = i < end && isWordPart(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        starts.add(start);
        ends.add(i);
        start = -1;
      }
    }
    return new Words(words, starts, ends);
  }

  /** How many there are. */
  public int count() {
    return words.size();
  }

  private static boolean isWordPart(char c) {
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || Character.isSurrogate(c);
  }
}
