package org.backfile.pdf.flow;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * How a block of text is set. Lengths are in points.
 *
 * @param text how its characters look, unless a span says otherwise
 * @param leading from baseline to baseline
 * @param align where its lines stand
 * @param space what is left free above and below; of two neighbours the larger counts
 * @param indent how far its lines stay away from the sides
 * @param keep what must not be parted
 * @param onGrid whether its baselines lie on the page's grid
 * @param composition how its lines are filled
 */
public record BlockStyle(
    TextStyle text,
    double leading,
    Align align,
    Space space,
    Indent indent,
    Keep keep,
    boolean onGrid,
    Composition composition) {
  /** Languages whose letters are taller than Latin ones, by the first subtag of BCP 47. */
  private static final Set<String> TALL =
      Set.of(
          "as", "bn", "gu", "hi", "hy", "km", "kn", "lo", "ml", "mr", "ne", "or", "pa", "sa", "si",
          "ta", "te", "th");

  /** Their leading as a share of the size, by the look of Noto's fonts for them. */
  private static final double TALL_LEADING = 1.45;

  /** Languages that pile letters on each other: no usual grid has room for them. */
  private static final Set<String> PILED = Set.of("bo", "dz", "my");

  private static final double PILED_LEADING = 1.9;

  /** Checks the leading. */
  public BlockStyle {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(align, "align");
    Objects.requireNonNull(composition, "composition");
    checkArgument(leading > 0, "leading %s must be > 0", leading);
  }

  /** Where lines stand between the sides. */
  public enum Align {
    /** At the side where lines start: left, or right in text from right to left. */
    START,
    /** In the middle, and broken so that no line is much shorter than the others. */
    CENTRE,
    /** At the side where lines end. */
    END,
    /** At the side where lines start, and broken so that none is much shorter than the others. */
    BALANCED,
    /** At both sides: spaces are widened or narrowed, but for the last line. */
    JUSTIFIED
  }

  /**
   * What is left free around a block.
   *
   * @param before above
   * @param after below
   */
  public record Space(double before, double after) {
    /** Nothing at all. */
    public static final Space NONE = new Space(0, 0);
  }

  /**
   * How far lines stay away from the sides.
   *
   * @param first the first line from where the others start
   * @param start from the side where lines start
   * @param end from the side where they end
   */
  public record Indent(double first, double start, double end) {
    /** Nothing at all. */
    public static final Indent NONE = new Indent(0, 0, 0);
  }

  /**
   * What must not be parted by the end of a column.
   *
   * @param withNext whether it stays with the start of the next block
   * @param together whether all its lines stay together
   */
  public record Keep(boolean withNext, boolean together) {
    /** As running text: two lines at least on either side. */
    public static final Keep LOOSE = new Keep(false, false);

    /** As a heading. */
    public static final Keep WITH_NEXT = new Keep(true, true);

    /** As a caption. */
    public static final Keep TOGETHER = new Keep(false, true);
  }

  /**
   * How lines are filled.
   *
   * @param hyphenated whether words may be parted by the rules of their language; where a source
   *     says that a word may be parted, it may in any style
   * @param dropCap over how many lines the first letter stands, 0 for a letter like the others
   */
  public record Composition(boolean hyphenated, int dropCap) {
    /** Whole words only, and no drop cap. */
    public static final Composition PLAIN = new Composition(false, 0);

    /** Checks the lines. */
    public Composition {
      checkArgument(dropCap >= 0 && dropCap != 1, "drop cap of %s lines must be 0 or > 1", dropCap);
    }
  }

  /** A style without space, indents or keeps, at the start side. */
  public static BlockStyle of(TextStyle text, double leading) {
    return new BlockStyle(
        text, leading, Align.START, Space.NONE, Indent.NONE, Keep.LOOSE, false, Composition.PLAIN);
  }

  /** The same with other characters. */
  public BlockStyle with(TextStyle other) {
    return new BlockStyle(other, leading, align, space, indent, keep, onGrid, composition);
  }

  /** The same at another side. */
  public BlockStyle with(Align other) {
    return new BlockStyle(text, leading, other, space, indent, keep, onGrid, composition);
  }

  /** The same with other space around it. */
  public BlockStyle spaced(double before, double after) {
    return new BlockStyle(
        text, leading, align, new Space(before, after), indent, keep, onGrid, composition);
  }

  /** The same with other indents. */
  public BlockStyle indented(double first, double start, double end) {
    return new BlockStyle(
        text, leading, align, space, new Indent(first, start, end), keep, onGrid, composition);
  }

  /** The same with other keeps. */
  public BlockStyle with(Keep other) {
    return new BlockStyle(text, leading, align, space, indent, other, onGrid, composition);
  }

  /**
   * The same for a language. Where letters stack marks above and below them and the lines are set
   * for Latin, they are opened so that they do not touch.
   */
  public BlockStyle in(String language) {
    boolean piled = PILED.contains(subtag(language));
    boolean tall = TALL.contains(subtag(language)) && !onGrid;
    double least = text.size() * (piled ? PILED_LEADING : tall ? TALL_LEADING : 0);
    return new BlockStyle(
        text.in(language),
        Math.max(leading, least),
        align,
        space,
        indent,
        keep,
        onGrid && !piled,
        composition);
  }

  private static String subtag(String language) {
    int end = language.indexOf('-');
    return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  /** The same with its baselines on the grid. */
  public BlockStyle gridded() {
    return new BlockStyle(text, leading, align, space, indent, keep, true, composition);
  }

  /** The same with words that may be parted. */
  public BlockStyle hyphenated() {
    return with(new Composition(true, composition.dropCap()));
  }

  /** The same with its first letter over some lines. */
  public BlockStyle withDropCap(int lines) {
    return with(new Composition(composition.hyphenated(), lines));
  }

  private BlockStyle with(Composition other) {
    return new BlockStyle(text, leading, align, space, indent, keep, onGrid, other);
  }
}
