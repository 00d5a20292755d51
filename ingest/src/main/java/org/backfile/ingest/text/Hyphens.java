package org.backfile.ingest.text;

import java.util.HashSet;
import java.util.Set;

/**
 * Joins the lines of hard-wrapped text. A hyphen at a line's end may belong to the word ("well-
 * known") or to the layout ("infor- mation"); the rest of the text tells: how the word is written
 * elsewhere, else whether so many lines end with a hyphen that they must have been hyphenated. One
 * for each source; not thread-safe.
 */
final class Hyphens {
  /** Below this share of lines ending with a hyphen, the hyphens are those of the words. */
  private static final double HYPHENATED_SHARE = 0.06;

  private static final int FEWEST = 3;
  private static final int LONGEST_WORD = 60;

  private final String text;
  private final Set<String> words = new HashSet<>();
  private boolean hyphenated;
  private boolean looked;

  Hyphens(String text) {
    this.text = text;
  }

  /** Appends a line to the lines before it. */
  void join(StringBuilder out, String line, boolean softHyphen) {
    int length = out.length();
    boolean hyphen =
        length > 1
            && out.charAt(length - 1) == '-'
            && Character.isLetter(out.charAt(length - 2))
            && !line.isEmpty()
            && Character.isLowerCase(line.charAt(0));
    if (hyphen && isLayoutOnly(out, line)) {
      out.setLength(length - 1);
    } else if (!hyphen && length > 0 && !softHyphen) {
      out.append(' ');
    }
    out.append(line);
  }

  private boolean isLayoutOnly(StringBuilder out, String line) {
    look();
    // No word that was noted is longer, and looking further back each time would never end.
    int first = Math.max(0, out.length() - 1 - LONGEST_WORD);
    int start = out.length() - 1;
    while (start > first && Character.isLetter(out.charAt(start - 1))) {
      start--;
    }
    int last = Math.min(line.length(), LONGEST_WORD);
    int end = 0;
    while (end < last && Character.isLetter(line.charAt(end))) {
      end++;
    }
    String left = out.substring(start, out.length() - 1);
    String right = line.substring(0, end);
    return !words.contains(left + "-" + right) && (words.contains(left + right) || hyphenated);
  }

  /** Takes note of the text's words and line ends, the first time they are asked for. */
  private void look() {
    if (looked) {
      return;
    }
    looked = true;
    int lines = 0;
    int hyphens = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (Character.isLetter(c) || (c == '-' && start >= 0)) {
        start = start < 0 ? i : start;
        continue;
      }
      boolean lineEnd = c == '\n' || c == '\r';
      boolean hyphen = lineEnd && start >= 0 && text.charAt(i - 1) == '-';
      lines += c == '\n' ? 1 : 0;
      hyphens += hyphen ? 1 : 0;
      if (start >= 0 && !hyphen && i - start < LONGEST_WORD) {
        words.add(text.substring(start, i));
      }
      start = -1;
    }
    hyphenated = hyphens >= FEWEST && hyphens > lines * HYPHENATED_SHARE;
  }
}
