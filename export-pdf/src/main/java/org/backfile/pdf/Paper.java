package org.backfile.pdf;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of the sheet that an edition is set for.
 *
 * @param name as on the command line, such as {@code a4} or {@code 148x210mm}
 * @param width in points
 * @param height in points
 */
public record Paper(String name, double width, double height) {
  /** ISO 216 A4, 210 × 297 mm. */
  public static final Paper A4 = new Paper("a4", 595.276, 841.89);

  /** US letter, 8.5 × 11 inches. */
  public static final Paper LETTER = new Paper("letter", 612, 792);

  /** ISO 216 A5, 148 × 210 mm. */
  public static final Paper A5 = new Paper("a5", 419.528, 595.276);

  /** The sizes that have a name. */
  public static final List<Paper> NAMED = List.of(A4, LETTER, A5);

  private static final double POINTS_PER_INCH = 72;
  private static final double POINTS_PER_MILLIMETRE = POINTS_PER_INCH / 25.4;

  /** Shorter sides leave no room for lines. */
  private static final double SHORTEST_MILLIMETRES = 60;

  /** Longer sides are no page; a PDF's page ends at 5,080 mm (ISO 32000-1, annex C.2). */
  private static final double LONGEST_MILLIMETRES = 1200;

  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,5}(?:\\.[0-9]{1,3})?)x([0-9]{1,5}(?:\\.[0-9]{1,3})?)(mm|in|pt)?");

  /** Checks that the sides are neither too short nor too long. */
  public Paper {
    check("width", width);
    check("height", height);
  }

  private static void check(String side, double points) {
    double millimetres = points / POINTS_PER_MILLIMETRE;
    checkArgument(
        millimetres > SHORTEST_MILLIMETRES - 0.5 && millimetres < LONGEST_MILLIMETRES + 0.5,
        "paper %s of %s mm must be between %s and %s mm",
        side,
        Math.round(millimetres),
        (int) SHORTEST_MILLIMETRES,
        (int) LONGEST_MILLIMETRES);
  }

  /**
   * The paper that a word stands for: a name, or {@code WIDTHxHEIGHT} in {@code mm} (or none),
   * {@code in} or {@code pt}.
   *
   * @throws IllegalArgumentException when it stands for none, with what would
   */
  public static Paper parse(String word) {
    String name = word.strip().toLowerCase(Locale.ROOT);
    Optional<Paper> named = NAMED.stream().filter(paper -> paper.name().equals(name)).findFirst();
    if (named.isPresent()) {
      return named.get();
    }
    Matcher size = SIZE.matcher(name);
    checkArgument(
        size.matches(), "\"%s\" is neither a4, letter, a5 nor a size such as 148x210mm", word);
    double unit = points(Optional.ofNullable(size.group(3)).orElse("mm"));
    return new Paper(
        name, Double.parseDouble(size.group(1)) * unit, Double.parseDouble(size.group(2)) * unit);
  }

  private static double points(String unit) {
    return switch (unit) {
      case "in" -> POINTS_PER_INCH;
      case "pt" -> 1;
      default -> POINTS_PER_MILLIMETRE;
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
