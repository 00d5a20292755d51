package org.backfile.pdf.line;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.flow.Span;

/** The characters of a text block in one row, with their spans and their directions. */
final class Paragraph {
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();

  /** Where each span's characters end. */
  private int[] ends = new int[8];

  private int cursor;

  private final byte[] levels;
  private final boolean rightToLeft;

  private Paragraph(List<Span> source, FlowBlock.Spaces spaces, String language) {
    boolean collapse = spaces == FlowBlock.Spaces.COLLAPSED;
    for (Span span : source) {
      append(span.text(), collapse);
      if (ends.length == spans.size()) {
        ends = java.util.Arrays.copyOf(ends, ends.length * 2);
      }
      ends[spans.size()] = text.length();
      spans.add(span);
    }
    boolean leansLeft = Direction.isRightToLeft(language);
    if (leansLeft || needsBidi(text)) {
      Bidi bidi =
          new Bidi(
              text.toString(),
              leansLeft
                  ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT
                  : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
      levels = new byte[text.length()];
      for (int run = 0; run < bidi.getRunCount(); run++) {
        java.util.Arrays.fill(
            levels, bidi.getRunStart(run), bidi.getRunLimit(run), (byte) bidi.getRunLevel(run));
      }
      rightToLeft = !bidi.baseIsLeftToRight();
    } else {
      levels = new byte[0];
      rightToLeft = false;
    }
  }

  static Paragraph of(List<Span> spans, FlowBlock.Spaces spaces, String language) {
    return new Paragraph(spans, spaces, language);
  }

  private static boolean needsBidi(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      // The first character that runs from right to left is Hebrew's.
      if (text.charAt(i) >= '\u0590') {
        char[] chars = text.toString().toCharArray();
        return Bidi.requiresBidi(chars, 0, chars.length);
      }
    }
    return false;
  }

  private void append(String part, boolean collapse) {
    if (!collapse) {
      text.append(part);
      return;
    }
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean space = c == ' ' || c == '\t';
      int last = text.length() - 1;
      boolean afterSpace = last < 0 || text.charAt(last) == ' ' || text.charAt(last) == '\n';
      if (!space) {
        text.append(c);
      } else if (!afterSpace) {
        text.append(' ');
      }
    }
  }

  CharSequence text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /** Whether the paragraph as a whole runs from right to left. */
  boolean isRightToLeft() {
    return rightToLeft;
  }

  /** The embedding level of a character: odd ones run from right to left. */
  int level(int at) {
    return levels.length == 0 ? 0 : levels[at];
  }

  /** The index of the span that holds a character; fast when asked from start to end. */
  int spanAt(int at) {
    if (cursor > 0 && ends[cursor - 1] > at) {
      cursor = 0;
    }
    while (ends[cursor] <= at) {
      cursor++;
    }
    return cursor;
  }

  Span span(int index) {
    return spans.get(index);
  }

  /** The end of the stretch from {@code at} of one span and one level, at most {@code end}. */
  int uniform(int at, int span, int end) {
    int limit = Math.min(end, ends[span]);
    int next = at + 1;
    while (next < limit && level(next) == level(at)) {
      next++;
    }
    return next;
  }
}
