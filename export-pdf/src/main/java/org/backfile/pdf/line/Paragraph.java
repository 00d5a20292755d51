package org.backfile.pdf.line;

import java.nio.CharBuffer;
import java.util.List;
import org.backfile.pdf.flow.Direction;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.flow.Span;

/** The characters of a text block in one row, with their spans, directions and line breaks. */
final class Paragraph {
  private final char[] text;
  private int length;

  /** The same characters, of which words are cut out at less cost. */
  private final String whole;

  private final List<Span> spans;

  /** Where each span's characters end. */
  private final int[] ends;

  private final Levels levels;
  private final byte[] breaks;
  private boolean softHyphens;
  private int cursor;

  Paragraph(FlowBlock.Text block, Breaks finder) {
    spans = block.spans();
    ends = new int[spans.size()];
    int room = 0;
    for (Span span : spans) {
      room += span.text().length();
    }
    text = new char[room];
    boolean collapse = block.spaces() == FlowBlock.Spaces.COLLAPSED;
    for (int i = 0; i < ends.length; i++) {
      append(spans.get(i).text(), collapse);
      ends[i] = length;
    }
    whole = new String(text, 0, length);
    String language = block.style().text().language();
    levels = Levels.of(text, length, Direction.isRightToLeft(language));
    breaks = finder.find(text, length, language);
  }

  private void append(String part, boolean collapse) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (collapse && (c == ' ' || c == '\t')) {
        if (length == 0 || text[length - 1] == ' ' || text[length - 1] == '\n') {
          continue;
        }
        c = ' ';
      }
      softHyphens |= c == '\u00AD';
      text[length++] = c;
    }
  }

  int length() {
    return length;
  }

  char charAt(int index) {
    return text[index];
  }

  String substring(int from, int to) {
    // Every second piece of a text is a space, which need not be made and hashed each time.
    return to - from == 1 && text[from] == ' ' ? " " : whole.substring(from, to);
  }

  /** The characters up to one of them. */
  CharSequence upTo(int end) {
    return CharBuffer.wrap(text, 0, end);
  }

  /** Whether the source says somewhere that a word may be parted. */
  boolean hasSoftHyphens() {
    return softHyphens;
  }

  /** What {@link Breaks} says of the place before a character. */
  byte breakBefore(int index) {
    return breaks[index];
  }

  Levels levels() {
    return levels;
  }

  /** Whether the paragraph as a whole runs from right to left. */
  boolean isRightToLeft() {
    return levels.isRightToLeft();
  }

  /** The index of the span that holds a character; fast when asked from start to end. */
  int spanAt(int at) {
    if (cursor > 0 && ends[cursor - 1] > at) {
      cursor = firstEndingAfter(at);
    }
    while (ends[cursor] <= at) {
      cursor++;
    }
    return cursor;
  }

  private int firstEndingAfter(int at) {
    int low = 0;
    int high = ends.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Where the characters of a span end. */
  int end(int span) {
    return ends[span];
  }

  Span span(int index) {
    return spans.get(index);
  }
}
