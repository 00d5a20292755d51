package org.backfile.pdf.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.pdf.flow.Element;
import org.backfile.pdf.flow.Ornament;

/** Every selector that a style sheet may name, with what may be said about it. */
final class Vocabulary {
  /** The colours of the palette. */
  static final List<String> COLOURS = List.of("text", "muted", "accent", "link", "rule", "tint");

  /** The selector of the page's measures. */
  static final String PAGE = "page";

  /** The selector of the palette. */
  static final String PALETTE = "colours";

  private static final List<Property> SPACES =
      List.of(Property.length("space-before"), Property.length("space-after"));

  private static final Map<String, Property> MEASURES =
      byName(
          List.of(
              Property.length("size"),
              Property.length("grid"),
              Property.length("inset"),
              Property.length("list-indent"),
              Property.length("margin-top"),
              Property.length("margin-side"),
              Property.length("margin-foot"),
              Property.length("gutter"),
              Property.word("running-head", "sides", "centre")));

  private static final Map<String, Property> INKS =
      byName(COLOURS.stream().map(name -> Property.colour(name, Property.Kind.INK)).toList());

  private static final Map<String, Property> TEXT =
      byName(
          List.of(
              Property.words("font", "serif", "sans", "mono", "bold", "italic"),
              Property.length("size"),
              Property.length("leading"),
              Property.colour("colour", Property.Kind.COLOUR),
              Property.word("align", "start", "centre", "end", "balanced", "justified"),
              Property.word("keep", "loose", "together", "with-next"),
              Property.word("hyphens", "on", "off"),
              Property.word("grid", "on", "off"),
              Property.shift("first-line"),
              Property.length("indent-start"),
              Property.length("indent-end")),
          SPACES);

  /** Only where a story begins may its first letter stand over several lines. */
  private static final Map<String, Property> FIRST_TEXT =
      byName(
          List.copyOf(TEXT.values()),
          List.of(Property.number("drop-cap", Property.Kind.COUNT, 0, 6)));

  private static final Map<String, Property> LINES =
      byName(
          List.of(
              Property.word("sides", "none", "start", "top-and-bottom", "all"),
              Property.length("line"),
              Property.colour("colour", Property.Kind.COLOUR),
              Property.colour("ground", Property.Kind.GROUND),
              Property.length("padding"),
              Property.length("indent-start"),
              Property.length("indent-end"),
              Property.number("length", Property.Kind.SHARE, 0, 1),
              Property.word("align", "start", "centre", "end")),
          SPACES);

  /** Selectors with their properties, in the order of the documentation. */
  static final Map<String, Map<String, Property>> SELECTORS = selectors();

  private Vocabulary() {}

  @SafeVarargs
  private static Map<String, Property> byName(List<Property>... properties) {
    Map<String, Property> byName = new LinkedHashMap<>();
    for (List<Property> some : properties) {
      some.forEach(property -> byName.put(property.name(), property));
    }
    return byName;
  }

  private static Map<String, Map<String, Property>> selectors() {
    Map<String, Map<String, Property>> selectors = new LinkedHashMap<>();
    selectors.put(PAGE, MEASURES);
    selectors.put(PALETTE, INKS);
    for (Element element : Element.values()) {
      selectors.put(name(element), element == Element.BODY_FIRST ? FIRST_TEXT : TEXT);
    }
    for (Ornament ornament : Ornament.values()) {
      selectors.put(name(ornament), LINES);
    }
    return selectors;
  }

  /** The name of an element or ornament in style sheets. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Every selector's name, for hints. */
  static List<String> names() {
    return new ArrayList<>(SELECTORS.keySet());
  }
}
