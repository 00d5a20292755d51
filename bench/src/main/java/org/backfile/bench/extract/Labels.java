package org.backfile.bench.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which pieces of a page belong to its story, judged by the truth's text. */
final class Labels {
  /** Words in a row that are looked for. */
  private static final int ROW = 4;

  /** A piece whose label is not known. */
  static final double UNKNOWN = -1;

  private Labels() {}

  /** A label for each piece: 1, 0, or {@link #UNKNOWN}. */
  static double[] of(List<String> pieces, Cases page) {
    return page.text().isBlank()
        ? segments(pieces, page.strings("with"), page.strings("without"))
        : text(pieces, page.text());
  }

  private static double[] text(List<String> pieces, String truth) {
    List<String> words = words(truth);
    Set<String> rows = new HashSet<>();
    for (int i = 0; i + ROW <= words.size(); i++) {
      rows.add(String.join(" ", words.subList(i, i + ROW)));
    }
    String all = " " + String.join(" ", words) + " ";
    double[] labels = new double[pieces.size()];
    Map<String, Integer> seen = new HashMap<>();
    int first = -1;
    int last = -1;
    for (int p = 0; p < labels.length; p++) {
      List<String> own = words(pieces.get(p));
      if (own.isEmpty()) {
        labels[p] = UNKNOWN;
      } else if (own.size() < ROW) {
        labels[p] = all.contains(" " + String.join(" ", own) + " ") ? 1 : 0;
      } else {
        int common = 0;
        for (int i = 0; i + ROW <= own.size(); i++) {
          common += rows.contains(String.join(" ", own.subList(i, i + ROW))) ? 1 : 0;
        }
        labels[p] = common >= 0.6 * (own.size() - ROW + 1) ? 1 : 0;
      }
      if (labels[p] == 1 && own.size() >= 8 && first < 0) {
        first = p;
      }
      last = labels[p] == 1 && own.size() >= 8 ? p : last;
      if (labels[p] == 1 && seen.merge(pieces.get(p), 1, Integer::sum) > 1 && own.size() >= 8) {
        labels[p] = UNKNOWN;
      }
    }
    // A few words of the story may stand anywhere on its page, in menus above all.
    for (int p = 0; p < labels.length; p++) {
      if (labels[p] == 1 && words(pieces.get(p)).size() < ROW && (p < first || p > last + 3)) {
        labels[p] = p > last ? UNKNOWN : 0;
      }
    }
    return labels;
  }

  private static double[] segments(List<String> pieces, List<String> with, List<String> without) {
    double[] labels = new double[pieces.size()];
    for (int p = 0; p < labels.length; p++) {
      String piece = pieces.get(p);
      labels[p] = UNKNOWN;
      for (String segment : with) {
        labels[p] = overlaps(piece, segment) ? 1 : labels[p];
      }
      for (String segment : without) {
        labels[p] = overlaps(piece, segment) ? 0 : labels[p];
      }
    }
    return labels;
  }

  private static boolean overlaps(String piece, String segment) {
    String plain = segment.strip().replaceAll("\\s+", " ");
    return !plain.isEmpty()
        && (piece.contains(plain) || (piece.length() > 10 && plain.contains(piece)));
  }

  /** A text's words; each syllable of scripts without spaces is one. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean dense = c >= 0x3040 && c <= 0x9FFF;
      boolean inside = Character.isLetterOrDigit(c) && !dense;
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
      if (dense) {
        words.add(String.valueOf(c));
      }
    }
    return words;
  }
}
