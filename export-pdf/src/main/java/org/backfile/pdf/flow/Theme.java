package org.backfile.pdf.flow;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Maps;
import java.util.Map;
import java.util.Objects;

/**
 * How an edition looks: a style for every kind of text, every rule and frame, the colours, and a
 * few measures.
 *
 * @param styles one for each element
 * @param ornaments one for each rule and frame
 * @param palette the colours
 * @param measures what is not about text
 */
public record Theme(
    Map<Element, BlockStyle> styles,
    Map<Ornament, OrnamentStyle> ornaments,
    Palette palette,
    Measures measures) {
  /** Checks that no style is missing. */
  public Theme {
    for (Element element : Element.values()) {
      checkArgument(styles.containsKey(element), "theme has no style for %s", element);
    }
    for (Ornament ornament : Ornament.values()) {
      checkArgument(ornaments.containsKey(ornament), "theme has no style for %s", ornament);
    }
    styles = Maps.immutableEnumMap(styles);
    ornaments = Maps.immutableEnumMap(ornaments);
    Objects.requireNonNull(palette, "palette");
    Objects.requireNonNull(measures, "measures");
  }

  /**
   * The colours, all dark enough on white for small type (WCAG 2.2, 1.4.3).
   *
   * @param text of stories
   * @param muted of what stands around them
   * @param accent of what is to catch the eye
   * @param link of what leads elsewhere
   * @param rule of lines
   * @param tint of grounds
   */
  public record Palette(Ink text, Ink muted, Ink accent, Ink link, Ink rule, Ink tint) {}

  /**
   * Lengths in points.
   *
   * @param grid the distance between baselines of running text
   * @param inset how far running text stands away from the frame's start side
   * @param listIndent how far a list's items stand away from what is around them
   * @param margins around the text
   * @param centredHead whether running head and folio stand in the middle rather than at the sides
   */
  public record Measures(
      double grid, double inset, double listIndent, Margins margins, boolean centredHead) {
    /** Checks the margins. */
    public Measures {
      Objects.requireNonNull(margins, "margins");
    }
  }

  /**
   * What is left free around the text, in points.
   *
   * @param top above it
   * @param side on either side
   * @param foot below it
   * @param gutter between two columns
   */
  public record Margins(double top, double side, double foot, double gutter) {}

  /** The same with running text that is not moved in further. */
  public Theme insetAtMost(double most) {
    Measures fitted =
        new Measures(
            measures.grid(),
            Math.min(measures.inset(), Math.max(0, most)),
            measures.listIndent(),
            measures.margins(),
            measures.centredHead());
    return new Theme(styles, ornaments, palette, fitted);
  }

  /** The style of an element, for text whose language is not known. */
  public BlockStyle style(Element element) {
    return Objects.requireNonNull(styles.get(element), "style");
  }

  /** The style of an element for a language. */
  public BlockStyle style(Element element, String language) {
    return style(element).in(language);
  }

  /** The style of a rule or frame. */
  public OrnamentStyle style(Ornament ornament) {
    return Objects.requireNonNull(ornaments.get(ornament), "style");
  }
}
