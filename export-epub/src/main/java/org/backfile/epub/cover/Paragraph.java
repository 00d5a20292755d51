package org.backfile.epub.cover;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in lines.
 *
 * @param lettering what it is set in
 * @param lines from top to bottom
 */
record Paragraph(Lettering lettering, List<String> lines) {
  private static final String MORE = "…";

  private static final String PARTING = "·";

  /** After these a line may end, beside spaces. */
  private static final String HYPHENS = "-\u2010\u2013\u2014/";

  /** As near as the narrowest measure is looked for. */
  private static final double NEAR = 0.005;

  Paragraph {
    lines = List.copyOf(lines);
  }

  /** A text in lines that are as long as they can be; a word longer than a line is divided. */
  static Paragraph of(String text, Lettering lettering, double measure) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String piece : pieces(text)) {
      String longer = line + piece;
      if (lettering.width(longer.strip()) > measure && !line.isBlank()) {
        lines.add(line(line));
        longer = piece;
      }
      while (lettering.width(longer.strip()) > measure) {
        int fitting = fitting(longer, lettering, measure);
        lines.add(longer.substring(0, fitting));
        longer = longer.substring(fitting);
      }
      line = longer;
    }
    if (!line.isBlank()) {
      lines.add(line.strip());
    }
    return new Paragraph(lettering, lines);
  }

  /** A line that another follows: what parts the two is seen without a sign. */
  private static String line(String text) {
    String line = text.strip();
    return line.endsWith(PARTING) ? line.substring(0, line.length() - 1).strip() : line;
  }

  /** The parts of a text between which a line may end; together they are the text. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean hyphen =
          HYPHENS.indexOf(text.charAt(i)) >= 0
              && i > start
              && i + 1 < text.length()
              && Character.isLetter(text.charAt(i - 1))
              && Character.isLetter(text.charAt(i + 1));
      if (text.charAt(i) == ' ' || hyphen) {
        pieces.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    pieces.add(text.substring(start));
    return pieces;
  }

  /** How much of a word fits, at least one character. */
  private static int fitting(String word, Lettering lettering, double measure) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (lettering.width(word.substring(0, next)) > measure) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /** Whether no word of a text has to be divided. */
  static boolean isWhole(String text, Lettering lettering, double measure) {
    return pieces(text).stream().allMatch(piece -> lettering.width(piece.strip()) <= measure);
  }

  /** A text in as few lines, which are as equal as they can be. */
  static Paragraph even(String text, Lettering lettering, double measure) {
    Paragraph widest = of(text, lettering, measure);
    double least = 0;
    double most = measure;
    while (most - least > NEAR * measure) {
      double middle = (least + most) / 2;
      boolean fits =
          of(text, lettering, middle).lines.size() <= widest.lines.size()
              && isWhole(text, lettering, middle);
      least = fits ? least : middle;
      most = fits ? middle : most;
    }
    return of(text, lettering, most);
  }

  /** The first lines, the last with a mark where there are more. */
  Paragraph atMost(int count, double measure) {
    if (lines.size() <= count) {
      return this;
    }
    List<String> first = new ArrayList<>(lines.subList(0, count));
    String last = first.get(count - 1);
    while (lettering.width(last + MORE) > measure && last.length() > 1) {
      int space = last.lastIndexOf(' ');
      int end = space > 0 ? space : last.offsetByCodePoints(last.length(), -1);
      last = last.substring(0, end).strip();
    }
    first.set(count - 1, last + MORE);
    return new Paragraph(lettering, first);
  }
}
