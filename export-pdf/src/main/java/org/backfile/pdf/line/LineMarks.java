package org.backfile.pdf.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.backfile.pdf.flow.LinkTarget;
import org.backfile.pdf.flow.Span;
import org.backfile.pdf.font.GlyphRun;

/**
 * Makes marks of the parts of a line: what runs from right to left is turned around, and neighbours
 * of one look become one mark. Not thread-safe; each worker has one.
 */
final class LineMarks {
  /** How far below the baseline a link is underlined, and how thick, as shares of the size. */
  private static final double UNDERLINE_DROP = 0.14;

  private static final double UNDERLINE_THICKNESS = 0.045;

  private final LineMaker line;
  private int[] order = new int[64];

  LineMarks(LineMaker line) {
    this.line = line;
  }

  private record Group(int first, List<Mark> marks) {}

  /** The marks of the line from a place on, in logical order. */
  List<Mark> of(double left, double baseline) {
    List<Mark> marks = new ArrayList<>(2);
    if (!line.isMixed()) {
      for (int from = 0, end; from < line.size(); from = end) {
        end = end(from, 1);
        left = add(marks, left, baseline, new Stretch(from, end, 1));
      }
      return marks;
    }
    order();
    List<Group> groups = new ArrayList<>();
    for (int at = 0; at < line.size(); ) {
      int first = order[at];
      int step = (line.level(first) & 1) == 1 ? -1 : 1;
      int last = first;
      while (++at < line.size() && order[at] == last + step && line.isAlike(last, last + step)) {
        last += step;
      }
      List<Mark> own = new ArrayList<>(2);
      left = add(own, left, baseline, new Stretch(first, last + step, step));
      groups.add(new Group(Math.min(first, last), own));
    }
    groups.sort(Comparator.comparingInt(Group::first));
    groups.forEach(group -> marks.addAll(group.marks()));
    return marks;
  }

  /** Parts from one to before another, upwards or downwards, that become one mark. */
  private record Stretch(int from, int end, int step) {}

  private int end(int from, int step) {
    int end = from + step;
    while (end < line.size() && line.isAlike(end - step, end)) {
      end += step;
    }
    return end;
  }

  /** Puts the parts into the order from left to right (UAX 9, rule L2). */
  private void order() {
    int size = line.size();
    if (order.length < size) {
      order = new int[size * 2];
    }
    int highest = 0;
    int lowestOdd = Byte.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      order[i] = i;
      highest = Math.max(highest, line.level(i));
      if ((line.level(i) & 1) == 1) {
        lowestOdd = Math.min(lowestOdd, line.level(i));
      }
    }
    for (int level = highest; level >= lowestOdd; level--) {
      for (int from = 0; from < size; from++) {
        int end = from;
        while (end < size && line.level(order[end]) >= level) {
          end++;
        }
        reverse(from, end - 1);
        from = end;
      }
    }
  }

  private void reverse(int from, int to) {
    for (int low = from, high = to; low < high; low++, high--) {
      int swapped = order[low];
      order[low] = order[high];
      order[high] = swapped;
    }
  }

  private double add(List<Mark> marks, double left, double baseline, Stretch parts) {
    Span span = line.span(parts.from());
    double size = span.style().size();
    double own = baseline - span.style().rise();
    double width = 0;
    double before = 0;
    double solid = 0;
    for (int i = parts.from(); i != parts.end(); i += parts.step()) {
      if (i < line.solid()) {
        solid += line.width(i);
      } else if (solid == 0) {
        before += line.width(i);
      }
      width += line.width(i);
    }
    marks.add(
        new Mark.Glyphs(
            left, own, run(parts, size), size, span.style().ink(), span.tag(), span.link()));
    if (span.link().isPresent() && span.link().get() instanceof LinkTarget.Web) {
      marks.add(
          new Mark.Fill(
              left + before,
              own + size * UNDERLINE_DROP,
              solid,
              size * UNDERLINE_THICKNESS,
              span.style().ink()));
    }
    return left + width;
  }

  private GlyphRun run(Stretch parts, double size) {
    GlyphRun first = line.run(parts.from());
    if (parts.from() + 1 == parts.end() && line.extra(parts.from()) == 0) {
      return first;
    }
    int glyphs = 0;
    for (int i = parts.from(); i != parts.end(); i += parts.step()) {
      glyphs += line.run(i).size();
    }
    GlyphRun.Builder joined = GlyphRun.builder(first.typeface(), glyphs);
    for (int i = parts.from(); i != parts.end(); i += parts.step()) {
      GlyphRun run = line.run(i);
      double extra = line.extra(i) / size;
      if (extra != 0 && LineMaker.isUnspaced(run)) {
        spread(joined, run, extra);
        continue;
      } else if (parts.step() > 0) {
        joined.append(run);
      } else {
        joined.appendReversed(run);
      }
      if (extra != 0) {
        joined.widenLast(extra);
      }
    }
    return joined.build();
  }

  /**
   * Adds a word that has no spaces beside it, with what widens the place behind it spread over all
   * of its letters: a reader of the file would take a wide place for a space.
   */
  private static void spread(GlyphRun.Builder joined, GlyphRun run, double extra) {
    int letters = LineMaker.letters(run);
    for (int glyph = 0; glyph < run.size(); glyph++) {
      if (glyph > 0 && !run.text(glyph).isEmpty()) {
        joined.widenLast(extra / letters);
      }
      joined.add(run, glyph);
    }
    joined.widenLast(extra / letters);
  }
}
