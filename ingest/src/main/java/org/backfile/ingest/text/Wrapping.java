package org.backfile.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.backfile.ingest.language.Characters;
import org.backfile.ingest.language.Sentences;

/**
 * Whether a text's lines are paragraphs or were broken at a fixed width. A text is hard-wrapped
 * when most of its line ends were forced: the next line's first word had no room left.
 *
 * @param width the width it was wrapped at, in characters; 0 when it was not
 */
record Wrapping(int width) {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 110;

  /** How many characters short of the width still count as full. */
  private static final int SLACK = 3;

  /** With fewer line ends than this, chance could have made them. */
  private static final int FEWEST_ENDS = 2;

  private static final double LEAST_FORCED = 0.6;

  /** The wrapping of a text, from its runs of lines without a blank one between them. */
  static Wrapping of(String text, List<List<Line>> groups) {
    List<Integer> widths = new ArrayList<>();
    for (List<Line> group : groups) {
      for (int i = 0; i + 1 < group.size(); i++) {
        if (isRunning(text, group, i)) {
          widths.add(group.get(i).width());
        }
      }
    }
    if (widths.size() < FEWEST_ENDS) {
      return new Wrapping(0);
    }
    widths.sort(null);
    Wrapping guess = new Wrapping(widths.get((int) ((widths.size() - 1) * 0.95)));
    boolean possible = guess.width >= NARROWEST && guess.width <= WIDEST;
    return possible && guess.explains(text, groups) ? guess : new Wrapping(0);
  }

  private boolean explains(String text, List<List<Line>> groups) {
    int ends = 0;
    int forced = 0;
    for (List<Line> group : groups) {
      for (int i = 0; i + 1 < group.size(); i++) {
        if (group.get(i).width() * 2 >= width && isRunning(text, group, i)) {
          ends++;
          forced += forced(text, group.get(i), group.get(i + 1)) ? 1 : 0;
        }
      }
    }
    return ends >= FEWEST_ENDS && forced >= ends * LEAST_FORCED;
  }

  /** Whether neither a line nor the next is an item or a rule, whose ends mean nothing. */
  private static boolean isRunning(String text, List<Line> group, int i) {
    return Marker.of(group.get(i + 1).text(text)).isEmpty()
        && Marker.of(group.get(i).text(text)).filter(m -> m.form() == Stretch.Form.RULE).isEmpty();
  }

  /** Whether a line had to end where it does. */
  boolean forced(String text, Line line, Line next) {
    int wordEnd = next.start();
    while (wordEnd < next.end() && !Characters.isInvisible(text.charAt(wordEnd))) {
      wordEnd++;
    }
    return line.width() + 1 + wordEnd - next.start() > width - SLACK;
  }

  /** Whether the next line goes on with the paragraph of this one. */
  boolean joins(String text, Line line, Line next) {
    if (width > 0 && forced(text, line, next)) {
      return next.indent() <= line.indent() + 1 || !endsSentence(text, line);
    }
    boolean goesOn = Character.isLowerCase(text.charAt(next.start()));
    char last = text.charAt(line.end() - 1);
    boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '-';
    return goesOn && open && line.width() >= NARROWEST;
  }

  private static boolean endsSentence(String text, Line line) {
    return Sentences.isEnd(text, line.start(), line.end());
  }
}
