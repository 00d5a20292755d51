package org.backfile.font;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Follows the outlines of a font's glyphs (OpenType 1.9, table {@code glyf}), those put together
 * from others included. Not for fonts whose bytes nobody has looked at: a damaged outline ends in
 * an exception. Immutable and thread-safe.
 */
public final class Contours {
  private static final int ON_CURVE = 1;
  private static final int X_SHORT = 2;
  private static final int Y_SHORT = 4;
  private static final int REPEAT = 8;
  private static final int X_SAME = 16;
  private static final int Y_SAME = 32;

  private static final int WORDS = 1;
  private static final int OFFSETS = 2;
  private static final int SCALE = 8;
  private static final int MORE = 32;
  private static final int TWO_SCALES = 64;
  private static final int MATRIX = 128;

  /** One of the numbers of two bits before and 14 behind the point. */
  private static final double ONE = 1 << 14;

  private static final int HEADER = 10;

  /** Glyphs are put together from letters and marks, not deeper. */
  private static final int DEEPEST = 5;

  private final Outlines outlines;

  /** The outlines of a font. */
  public Contours(Outlines outlines) {
    this.outlines = outlines;
  }

  /** Takes lines and curves in the font's units, y upwards; each contour ends where it began. */
  public interface Pen {
    /** Begins a contour. */
    void move(double x, double y);

    /** Goes straight to a point. */
    void line(double x, double y);

    /** Goes to a point by a parabola, with the point that its ends are turned to. */
    void curve(double cx, double cy, double x, double y);
  }

  /** Follows a glyph; one without an outline is a blank. */
  public void draw(int glyph, Pen pen) {
    draw(glyph, pen, new double[] {1, 0, 0, 1, 0, 0}, 0);
  }

  private void draw(int glyph, Pen pen, double[] matrix, int depth) {
    ByteBuffer outline = outlines.outline(glyph);
    if (outline.limit() < HEADER || depth > DEEPEST) {
      return;
    }
    int contours = outline.getShort(0);
    outline.position(HEADER);
    if (contours >= 0) {
      new Simple(outline, contours).draw(pen, matrix);
    } else {
      parts(outline, pen, matrix, depth);
    }
  }

  private void parts(ByteBuffer outline, Pen pen, double[] matrix, int depth) {
    int flags;
    do {
      flags = outline.getChar();
      int glyph = outline.getChar();
      boolean words = (flags & WORDS) != 0;
      double dx = words ? outline.getShort() : outline.get();
      double dy = words ? outline.getShort() : outline.get();
      double[] own = {1, 0, 0, 1, (flags & OFFSETS) != 0 ? dx : 0, (flags & OFFSETS) != 0 ? dy : 0};
      if ((flags & SCALE) != 0) {
        own[0] = own[3] = outline.getShort() / ONE;
      } else if ((flags & TWO_SCALES) != 0) {
        own[0] = outline.getShort() / ONE;
        own[3] = outline.getShort() / ONE;
      } else if ((flags & MATRIX) != 0) {
        for (int i = 0; i < 4; i++) {
          own[i] = outline.getShort() / ONE;
        }
      }
      draw(glyph, pen, times(own, matrix), depth + 1);
    } while ((flags & MORE) != 0);
  }

  /** First the one, then the other. */
  private static double[] times(double[] a, double[] b) {
    return new double[] {
      a[0] * b[0] + a[1] * b[2],
      a[0] * b[1] + a[1] * b[3],
      a[2] * b[0] + a[3] * b[2],
      a[2] * b[1] + a[3] * b[3],
      a[4] * b[0] + a[5] * b[2] + b[4],
      a[4] * b[1] + a[5] * b[3] + b[5]
    };
  }

  /** The points of a glyph that is not put together from others. */
  private static final class Simple {
    private final int[] ends;
    private final int[] flags;
    private final double[] xs;
    private final double[] ys;

    Simple(ByteBuffer outline, int contours) {
      ends = new int[contours];
      for (int i = 0; i < contours; i++) {
        ends[i] = outline.getChar();
      }
      int count = contours == 0 ? 0 : ends[contours - 1] + 1;
      outline.position(outline.position() + 2 + outline.getChar(outline.position()));
      flags = new int[count];
      for (int i = 0; i < count; i++) {
        int flag = outline.get() & 0xFF;
        int repeated = (flag & REPEAT) != 0 ? outline.get() & 0xFF : 0;
        Arrays.fill(flags, i, Math.min(count, i + repeated + 1), flag);
        i += repeated;
      }
      xs = coordinates(outline, X_SHORT, X_SAME);
      ys = coordinates(outline, Y_SHORT, Y_SAME);
    }

    private double[] coordinates(ByteBuffer outline, int isShort, int isSame) {
      double[] places = new double[flags.length];
      int place = 0;
      for (int i = 0; i < places.length; i++) {
        boolean same = (flags[i] & isSame) != 0;
        if ((flags[i] & isShort) != 0) {
          int step = outline.get() & 0xFF;
          place += same ? step : -step;
        } else if (!same) {
          place += outline.getShort();
        }
        places[i] = place;
      }
      return places;
    }

    void draw(Pen pen, double[] matrix) {
      for (int i = 0; i < xs.length; i++) {
        double x = xs[i];
        xs[i] = x * matrix[0] + ys[i] * matrix[2] + matrix[4];
        ys[i] = x * matrix[1] + ys[i] * matrix[3] + matrix[5];
      }
      int first = 0;
      for (int end : ends) {
        if (end > first) {
          contour(pen, first, end - first + 1);
        }
        first = end + 1;
      }
    }

    private boolean isOn(int point) {
      return (flags[point] & ON_CURVE) != 0;
    }

    /** Between two points off the curve there is one on it, in their middle. */
    private void contour(Pen pen, int first, int count) {
      int last = first + count - 1;
      boolean on = isOn(first);
      double startX = on ? xs[first] : isOn(last) ? xs[last] : (xs[first] + xs[last]) / 2;
      double startY = on ? ys[first] : isOn(last) ? ys[last] : (ys[first] + ys[last]) / 2;
      pen.move(startX, startY);
      for (int i = on ? 1 : 0; i < count; i++) {
        int point = first + i;
        if (isOn(point)) {
          pen.line(xs[point], ys[point]);
          continue;
        }
        int next = first + (i + 1) % count;
        boolean back = i + 1 == count;
        if (back) {
          pen.curve(xs[point], ys[point], startX, startY);
        } else if (isOn(next)) {
          pen.curve(xs[point], ys[point], xs[next], ys[next]);
          i++;
        } else {
          pen.curve(xs[point], ys[point], (xs[point] + xs[next]) / 2, (ys[point] + ys[next]) / 2);
        }
      }
      pen.line(startX, startY);
    }
  }
}
