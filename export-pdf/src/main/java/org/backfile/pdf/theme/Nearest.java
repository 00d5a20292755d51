package org.backfile.pdf.theme;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name that somebody may have meant. */
final class Nearest {
  /** More mistakes than one in so many letters make it another word. */
  private static final int LETTERS_PER_MISTAKE = 3;

  private Nearest() {}

  /** What is known, with the name in front that is most like another. */
  static String hint(String word, Collection<String> known) {
    String all = "known are " + String.join(", ", known);
    return known.stream()
        .filter(name -> distance(word, name) * LETTERS_PER_MISTAKE <= name.length())
        .min(Comparator.comparingInt(name -> distance(word, name)))
        .map(name -> "did you mean \"" + name + "\"? " + all)
        .orElse(all);
  }

  /** How many letters must be put in, left out or changed (Levenshtein 1966). */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }
}
