package org.backfile.pdf.font;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;

/**
 * Glyphs of one typeface that stand side by side, from left to right, each with the text it shows.
 * Immutable and compact, because a long story has millions.
 */
public final class GlyphRun {
  private static final int[] ONE_TO_ONE = {};

  private final Typeface typeface;
  private final char[] glyphs;
  private final float[] advances;
  private final String text;

  /**
   * Where each glyph's text starts, and a last entry where all ends; empty when each shows one
   * char.
   */
  private final int[] starts;

  private final double width;

  private GlyphRun(Typeface typeface, char[] glyphs, float[] advances, String text, int[] starts) {
    this.typeface = typeface;
    this.glyphs = glyphs;
    this.advances = advances;
    this.text = text;
    this.starts = starts;
    double sum = 0;
    for (float advance : advances) {
      sum += advance;
    }
    width = sum;
  }

  /** An empty builder for glyphs of a typeface. */
  public static Builder builder(Typeface typeface) {
    return new Builder(typeface);
  }

  /** Whose glyphs they are. */
  public Typeface typeface() {
    return typeface;
  }

  /** How many glyphs. */
  public int size() {
    return glyphs.length;
  }

  /** The glyph at a place, 0-based from the left. */
  public int glyph(int index) {
    return glyphs[index];
  }

  /** How far the glyph at a place moves the pen, kerning and stretch included, in ems. */
  public double advance(int index) {
    return advances[index];
  }

  /** What the glyph at a place stands for, at least one code point unless it shares another's. */
  public String text(int index) {
    return starts.length == 0
        ? text.substring(index, index + 1)
        : text.substring(starts[index], starts[index + 1]);
  }

  /** What the glyph at a place stands for when that is one code point, else -1. */
  public int codePoint(int index) {
    if (starts.length == 0) {
      return text.charAt(index);
    }
    int length = starts[index + 1] - starts[index];
    if (length == 1) {
      return text.charAt(starts[index]);
    }
    return length == 2 && Character.isHighSurrogate(text.charAt(starts[index]))
        ? text.codePointAt(starts[index])
        : -1;
  }

  /** What all the glyphs stand for, in their order. */
  public String text() {
    return text;
  }

  /** The sum of the advances, in ems. */
  public double width() {
    return width;
  }

  /** Whether each glyph shows one char of {@link #text}, so that their places are the same. */
  public boolean isOneToOne() {
    return starts.length == 0;
  }

  @Override
  public String toString() {
    return typeface.name() + " \"" + text + "\"";
  }

  /** Collects glyphs of one typeface from left to right; not thread-safe. */
  public static final class Builder {
    private final Typeface typeface;
    private final StringBuilder text = new StringBuilder();
    private char[] glyphs = new char[16];
    private float[] advances = new float[16];
    private int[] starts = new int[17];
    private int size;
    private boolean oneToOne = true;

    private Builder(Typeface typeface) {
      this.typeface = typeface;
    }

    /** Whose glyphs they are. */
    public Typeface typeface() {
      return typeface;
    }

    /** Adds a glyph with its advance in ems and the text that it shows. */
    @CanIgnoreReturnValue
    public Builder add(int glyph, double advance, String shown) {
      checkArgument(glyph > 0 && glyph <= 0xFFFF, "glyph %s must be 1..65535", glyph);
      reserve(1);
      glyphs[size] = (char) glyph;
      advances[size] = (float) advance;
      text.append(shown);
      oneToOne &= shown.length() == 1;
      size++;
      starts[size] = text.length();
      return this;
    }

    /** Adds a glyph of another run of the same typeface. */
    @CanIgnoreReturnValue
    public Builder add(GlyphRun run, int index) {
      return add(run.glyphs[index], run.advances[index], run.text(index));
    }

    /** Adds all glyphs of another run of the same typeface, the last one first. */
    @CanIgnoreReturnValue
    public Builder appendReversed(GlyphRun run) {
      for (int i = run.glyphs.length - 1; i >= 0; i--) {
        add(run, i);
      }
      return this;
    }

    /** Adds all glyphs of another run of the same typeface. */
    @CanIgnoreReturnValue
    public Builder append(GlyphRun run) {
      int more = run.glyphs.length;
      reserve(more);
      System.arraycopy(run.glyphs, 0, glyphs, size, more);
      System.arraycopy(run.advances, 0, advances, size, more);
      int before = text.length();
      for (int i = 1; i <= more; i++) {
        starts[size + i] = before + (run.starts.length == 0 ? i : run.starts[i]);
      }
      oneToOne &= run.starts.length == 0;
      text.append(run.text);
      size += more;
      return this;
    }

    /** Says what the glyph added last stands for; there must be one. */
    public void showLastAs(String shown) {
      text.setLength(starts[size - 1]);
      text.append(shown);
      starts[size] = text.length();
      oneToOne &= shown.length() == 1;
    }

    /** Widens the glyph added last, by kerning for instance; there must be one. */
    public void widenLast(double ems) {
      advances[size - 1] += (float) ems;
    }

    /** The glyph added last, 0 when there is none. */
    public int last() {
      return size == 0 ? 0 : glyphs[size - 1];
    }

    /** Whether nothing was added. */
    public boolean isEmpty() {
      return size == 0;
    }

    /** The run. */
    public GlyphRun build() {
      return new GlyphRun(
          typeface,
          Arrays.copyOf(glyphs, size),
          Arrays.copyOf(advances, size),
          text.toString(),
          oneToOne ? ONE_TO_ONE : Arrays.copyOf(starts, size + 1));
    }

    private void reserve(int more) {
      if (size + more > glyphs.length) {
        int room = Math.max(glyphs.length * 2, size + more);
        glyphs = Arrays.copyOf(glyphs, room);
        advances = Arrays.copyOf(advances, room);
        starts = Arrays.copyOf(starts, room + 1);
      }
    }
  }
}
