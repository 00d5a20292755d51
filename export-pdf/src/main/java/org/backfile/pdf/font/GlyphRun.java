package org.backfile.pdf.font;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * Glyphs of one typeface that stand side by side, from left to right, each with the text it shows.
 * Where several glyphs show one text together, as a letter with its vowel sign may, the first of
 * them has the text and the others have none. Immutable and compact, because a long story has
 * millions.
 */
public final class GlyphRun {
  private static final int[] ONE_TO_ONE = {};
  private static final float[] ON_THE_LINE = {};

  private final Typeface typeface;
  private final char[] glyphs;
  private final float[] advances;
  private final char[] text;

  /**
   * Where each glyph's text starts, and a last entry where all ends; empty when each shows one
   * char.
   */
  private final int[] starts;

  /** How far right of the pen and above the line each stands, by turns; empty when none does. */
  private final float[] offsets;

  private final double width;

  private GlyphRun(Builder builder) {
    typeface = builder.typeface;
    boolean full = builder.size == builder.glyphs.length;
    glyphs = full ? builder.glyphs : Arrays.copyOf(builder.glyphs, builder.size);
    advances = full ? builder.advances : Arrays.copyOf(builder.advances, builder.size);
    text =
        builder.length == builder.text.length
            ? builder.text
            : Arrays.copyOf(builder.text, builder.length);
    starts = builder.isOneToOne() ? ONE_TO_ONE : Arrays.copyOf(builder.starts, builder.size + 1);
    offsets =
        builder.offsets.length == 0
            ? ON_THE_LINE
            : Arrays.copyOf(builder.offsets, 2 * builder.size);
    double sum = 0;
    for (float advance : advances) {
      sum += advance;
    }
    width = sum;
  }

  /** An empty builder for glyphs of a typeface. */
  public static Builder builder(Typeface typeface) {
    return new Builder(typeface, 16);
  }

  /** An empty builder that need not grow for as many glyphs. */
  public static Builder builder(Typeface typeface, int glyphs) {
    return new Builder(typeface, glyphs);
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

  /** Whether every glyph stands where the pen is. */
  public boolean isOnTheLine() {
    return offsets.length == 0;
  }

  /** How far right of the pen the glyph at a place stands, in ems. */
  public double x(int index) {
    return offsets.length == 0 ? 0 : offsets[2 * index];
  }

  /** How far above the baseline the glyph at a place stands, in ems. */
  public double y(int index) {
    return offsets.length == 0 ? 0 : offsets[2 * index + 1];
  }

  /** Whether the glyph at a place shows the text of the one before it, together with it. */
  public boolean continues(int index) {
    return starts.length > 0 && index > 0 && starts[index] == starts[index + 1];
  }

  /** What the glyph at a place stands for; nothing when it continues the one before it. */
  public String text(int index) {
    return starts.length == 0
        ? String.valueOf(text[index])
        : new String(text, starts[index], starts[index + 1] - starts[index]);
  }

  /** What the glyph at a place stands for when that is one code point, else -1. */
  public int codePoint(int index) {
    if (starts.length == 0) {
      return text[index];
    }
    int length = starts[index + 1] - starts[index];
    if (length == 1) {
      return text[starts[index]];
    }
    boolean pair =
        length == 2 && Character.isSurrogatePair(text[starts[index]], text[starts[index] + 1]);
    return pair ? Character.codePointAt(text, starts[index]) : -1;
  }

  /** What all the glyphs stand for, in their order; made anew at each call. */
  public String text() {
    return new String(text);
  }

  /** How many chars {@link #text} has. */
  public int length() {
    return text.length;
  }

  /** A char of {@link #text}, 0-based. */
  public char charAt(int index) {
    return text[index];
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
    return typeface.name() + " \"" + text() + "\"";
  }

  /** Collects glyphs of one typeface from left to right; not thread-safe. */
  public static final class Builder {
    private final Typeface typeface;
    private char[] text;
    private int length;
    private char[] glyphs;
    private float[] advances;

    /** As in the run: empty as long as each glyph shows one char. */
    private int[] starts = ONE_TO_ONE;

    private float[] offsets = ON_THE_LINE;
    private int size;

    /** Where the glyph added last was copied from. */
    private Optional<GlyphRun> source = Optional.empty();

    private int sourceIndex;

    private Builder(Typeface typeface, int expected) {
      this.typeface = typeface;
      text = new char[expected];
      glyphs = new char[expected];
      advances = new float[expected];
    }

    /** Whose glyphs they are. */
    public Typeface typeface() {
      return typeface;
    }

    /** Adds a glyph with its advance in ems and the text that it shows. */
    @CanIgnoreReturnValue
    public Builder add(int glyph, double advance, String shown) {
      return add(glyph, advance, shown, 0, shown.length());
    }

    /** Adds a glyph that stands off the pen: {@code x} ems right of it, {@code y} above it. */
    @CanIgnoreReturnValue
    public Builder add(int glyph, double advance, String shown, double x, double y) {
      add(glyph, advance, shown);
      offset(x, y);
      return this;
    }

    /**
     * Adds a glyph of another run of the same typeface. When a run is copied from its end to its
     * start, the text of glyphs that show one together goes to the leftmost as well.
     */
    @CanIgnoreReturnValue
    public Builder add(GlyphRun run, int index) {
      if (run.starts.length == 0) {
        add(run, index, index, index + 1);
      } else {
        int shown = source.isPresent() && source.get() == run ? sourceIndex : Integer.MIN_VALUE;
        boolean given =
            shown == index - 1 ? run.continues(index) : shown == index + 1 && run.continues(shown);
        int head = index;
        while (run.continues(head)) {
          head--;
        }
        int end = given ? run.starts[head] : run.starts[head + 1];
        add(run, index, run.starts[head], end);
      }
      source = Optional.of(run);
      sourceIndex = index;
      offset(run.x(index), run.y(index));
      return this;
    }

    /** Adds a glyph that shows part of a text. */
    @CanIgnoreReturnValue
    Builder add(int glyph, double advance, String shown, int from, int end) {
      reserveText(end - from);
      shown.getChars(from, end, text, length);
      return place(glyph, advance, end - from);
    }

    private void add(GlyphRun run, int index, int from, int end) {
      reserveText(end - from);
      System.arraycopy(run.text, from, text, length, end - from);
      place(run.glyphs[index], run.advances[index], end - from);
    }

    /** Adds a glyph that shows so many chars, which stand in their place already. */
    @CanIgnoreReturnValue
    private Builder place(int glyph, double advance, int chars) {
      checkArgument(glyph > 0 && glyph <= 0xFFFF, "glyph %s must be 1..65535", glyph);
      reserve(1);
      glyphs[size] = (char) glyph;
      advances[size] = (float) advance;
      if (chars != 1) {
        tellStarts();
      }
      length += chars;
      size++;
      if (!isOneToOne()) {
        starts[size] = length;
      }
      source = Optional.empty();
      return this;
    }

    private void offset(double x, double y) {
      if (x == 0 && y == 0) {
        return;
      }
      if (offsets.length == 0) {
        offsets = new float[2 * glyphs.length];
      }
      offsets[2 * size - 2] = (float) x;
      offsets[2 * size - 1] = (float) y;
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
      if (!run.isOneToOne()) {
        tellStarts();
      }
      if (!isOneToOne()) {
        for (int i = 1; i <= more; i++) {
          starts[size + i] = length + (run.isOneToOne() ? i : run.starts[i]);
        }
      }
      reserveText(run.text.length);
      System.arraycopy(run.text, 0, text, length, run.text.length);
      length += run.text.length;
      if (run.offsets.length > 0) {
        offsets = offsets.length == 0 ? new float[2 * glyphs.length] : offsets;
        System.arraycopy(run.offsets, 0, offsets, 2 * size, 2 * more);
      }
      size += more;
      source = Optional.empty();
      return this;
    }

    /** Says what the glyph added last stands for; there must be one. */
    public void showLastAs(String shown) {
      if (shown.length() != 1) {
        tellStarts();
      }
      length = isOneToOne() ? size - 1 : starts[size - 1];
      reserveText(shown.length());
      shown.getChars(0, shown.length(), text, length);
      length += shown.length();
      if (!isOneToOne()) {
        starts[size] = length;
      }
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

    /** The run; the builder is empty afterwards. */
    public GlyphRun build() {
      GlyphRun run = new GlyphRun(this);
      size = 0;
      glyphs = new char[0];
      advances = new float[0];
      starts = ONE_TO_ONE;
      offsets = ON_THE_LINE;
      text = new char[0];
      length = 0;
      source = Optional.empty();
      return run;
    }

    private boolean isOneToOne() {
      return starts.length == 0;
    }

    /** From now on glyphs may show none or several chars. */
    private void tellStarts() {
      if (isOneToOne()) {
        starts = new int[glyphs.length + 1];
        for (int i = 1; i <= size; i++) {
          starts[i] = i;
        }
      }
    }

    private void reserve(int more) {
      if (size + more > glyphs.length) {
        int room = Math.max(glyphs.length * 2, size + more);
        glyphs = Arrays.copyOf(glyphs, room);
        advances = Arrays.copyOf(advances, room);
        starts = isOneToOne() ? starts : Arrays.copyOf(starts, room + 1);
        offsets = offsets.length == 0 ? offsets : Arrays.copyOf(offsets, 2 * room);
      }
    }

    private void reserveText(int more) {
      if (length + more > text.length) {
        text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
      }
    }
  }
}
