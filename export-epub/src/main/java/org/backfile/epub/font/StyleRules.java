package org.backfile.epub.font;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.epub.font.Selector.Element;

/**
 * The rules of the edition's stylesheet that choose a face: by family, weight and slant. They are
 * read from the stylesheet, so that the embedded faces are used, and have their characters, just
 * where it says. Immutable.
 */
final class StyleRules {
  private static final String FAMILY = "font-family";
  private static final String WEIGHT = "font-weight";
  private static final String SLANT = "font-style";

  /** What reading systems do of their own accord (HTML, section 15.3). */
  private static final String READING_SYSTEM =
      """
      h1, h2, h3, h4, h5, h6, b, strong, th { font-weight: bold }
      em, i, cite, dfn, var, address { font-style: italic }
      code, pre, kbd, samp { font-family: monospace }
      """;

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern DECLARATION =
      Pattern.compile("\\b(font-family|font-weight|font-style)\\s*:\\s*([^;]+?)\\s*(?:;|$)");

  private final List<Rule> rules = new ArrayList<>();

  /**
   * A rule.
   *
   * @param selectors as the stylesheet has them
   * @param parsed each of them
   * @param values of the properties that it sets
   * @param own whether it is the stylesheet's own
   */
  private record Rule(
      String selectors, List<Selector> parsed, Map<String, String> values, boolean own) {
    /** How much the rule counts for an element, nothing when it finds another. */
    Optional<Integer> weight(List<Element> path) {
      return parsed.stream()
          .filter(selector -> selector.matches(path))
          .map(selector -> selector.specificity() + (own ? 1_000_000 : 0))
          .max(Integer::compare);
    }
  }

  /**
   * The rules of a stylesheet.
   *
   * @throws IllegalArgumentException when it chooses a face in a way that is not understood here
   */
  StyleRules(String stylesheet) {
    read(READING_SYSTEM, false);
    read(stylesheet, true);
  }

  private void read(String stylesheet, boolean own) {
    Matcher rule = RULE.matcher(COMMENT.matcher(stylesheet).replaceAll(""));
    while (rule.find()) {
      Map<String, String> values = new TreeMap<>();
      Matcher declaration = DECLARATION.matcher(rule.group(2).strip());
      while (declaration.find()) {
        String said = once(declaration.group(2));
        values.put(declaration.group(1), checked(declaration.group(1), said));
      }
      if (!values.isEmpty()) {
        String selectors = rule.group(1).strip();
        rules.add(
            new Rule(
                selectors,
                Splitter.on(',').splitToStream(selectors).map(Selector::parse).toList(),
                values,
                own));
      }
    }
  }

  /** A family that is named twice, which keeps readers from setting it smaller, means itself. */
  private static String once(String value) {
    List<String> names = Splitter.on(',').trimResults().splitToStream(value).distinct().toList();
    return names.size() == 1 ? names.get(0) : value;
  }

  private static String checked(String property, String value) {
    boolean known =
        switch (property) {
          case WEIGHT -> value.equals("bold") || value.equals("normal");
          case SLANT -> value.equals("italic") || value.equals("normal");
          default -> Stream.of(WebFace.Family.values()).anyMatch(f -> f.generic().equals(value));
        };
    checkArgument(known, "%s: %s must be a value that the bundled faces have", property, value);
    return value;
  }

  /** The selectors by which the stylesheet chooses a family, in its order. */
  List<String> selectors(WebFace.Family family) {
    return rules.stream()
        .filter(rule -> rule.own() && family.generic().equals(rule.values().get(FAMILY)))
        .map(Rule::selectors)
        .toList();
  }

  /** The style of the last of some elements, which it has from the one around it or of its own. */
  Style style(List<Element> path, Style around) {
    return new Style(
        value(FAMILY, path).map(StyleRules::family).orElse(around.family()),
        value(WEIGHT, path).map("bold"::equals).orElse(around.bold()),
        value(SLANT, path).map("italic"::equals).orElse(around.italic()));
  }

  /** What the rule that counts most says, the last among equals (CSS Cascade 4, section 6). */
  private Optional<String> value(String property, List<Element> path) {
    int most = -1;
    Optional<String> value = Optional.empty();
    for (Rule rule : rules) {
      Optional<String> said = Optional.ofNullable(rule.values().get(property));
      int weight = said.flatMap(any -> rule.weight(path)).orElse(-1);
      if (weight >= 0 && weight >= most) {
        most = weight;
        value = said;
      }
    }
    return value;
  }

  private static WebFace.Family family(String generic) {
    return Stream.of(WebFace.Family.values())
        .filter(family -> family.generic().equals(generic))
        .findFirst()
        .orElseThrow();
  }

  /**
   * What chooses a face.
   *
   * @param family the kind of type
   * @param bold whether its strokes are heavy
   * @param italic whether it is slanted
   */
  record Style(WebFace.Family family, boolean bold, boolean italic) {
    /** What text has before any rule. */
    static final Style PLAIN = new Style(WebFace.Family.SERIF, false, false);

    WebFace face() {
      return WebFace.of(family, bold, italic);
    }
  }
}
