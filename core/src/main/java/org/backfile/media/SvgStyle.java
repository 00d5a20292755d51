package org.backfile.media;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cleans the style rules of a drawing. Only what is plain is kept: simple selectors, and values
 * without escapes, addresses or anything that loads. Whatever else there is, rule by rule and
 * declaration by declaration, is left out, since a guess could let something through. Immutable.
 */
final class SvgStyle {
  /** Longer ones are nobody's, and patterns would go deep. */
  private static final int LONGEST = 1_000;

  private static final Pattern SELECTOR =
      Pattern.compile("(?:[*]|[A-Za-z][\\w-]*)?(?:[.#:][A-Za-z_][\\w-]*)*");
  private static final Pattern AT_RULE = Pattern.compile("@[A-Za-z-]{1,40}");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,40}");
  private static final Pattern VALUE =
      Pattern.compile("[\\w#%.,+\\-\\s/!]+(?:\\([\\w#%.,+\\-\\s/]*\\)[\\w#%.,+\\-\\s/!]*)*");
  private static final Pattern FONTS =
      Pattern.compile("(?:[\\w\\p{L}\\-\\s,.%/]|'[\\w\\p{L}\\- ,]*'|\"[\\w\\p{L}\\- ,]*\")+");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\s*url\\(\\s*(['\"]?)#([^'\"()\\s;{}<>\\\\]+)\\1\\s*\\)(.*)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern FORBIDDEN = Pattern.compile("direction|unicode-bidi|position|src");

  /** The functions that give colours, numbers, shapes, places and effects. None of them loads. */
  private static final ImmutableSet<String> FUNCTIONS =
      ImmutableSet.of(
          "rgb",
          "rgba",
          "hsl",
          "hsla",
          "hwb",
          "lab",
          "lch",
          "oklab",
          "oklch",
          "color",
          "calc",
          "min",
          "max",
          "clamp",
          "var",
          "matrix",
          "matrix3d",
          "translate",
          "translatex",
          "translatey",
          "translatez",
          "translate3d",
          "scale",
          "scalex",
          "scaley",
          "scalez",
          "scale3d",
          "rotate",
          "rotatex",
          "rotatey",
          "rotatez",
          "rotate3d",
          "skew",
          "skewx",
          "skewy",
          "perspective",
          "circle",
          "ellipse",
          "inset",
          "polygon",
          "rect",
          "blur",
          "brightness",
          "contrast",
          "drop-shadow",
          "grayscale",
          "hue-rotate",
          "invert",
          "opacity",
          "saturate",
          "sepia",
          "cubic-bezier",
          "steps");

  private final BinaryOperator<String> references;
  private final Consumer<String> leftOut;

  /**
   * A cleaner.
   *
   * @param references gives, for a property and the id that its value points to, the value that
   *     takes its place, or an empty one to leave the property out
   * @param leftOut is told what was not understood, in the words of a message
   */
  SvgStyle(BinaryOperator<String> references, Consumer<String> leftOut) {
    this.references = references;
    this.leftOut = leftOut;
  }

  /**
   * Whether a sheet's rules count where a drawing is shown.
   *
   * @param attributes of the {@code style} element
   */
  static boolean counts(Map<String, String> attributes) {
    String type = attributes.getOrDefault("type", "").strip();
    String media = Ascii.toLowerCase(attributes.getOrDefault("media", "").strip());
    boolean css = type.isEmpty() || Ascii.equalsIgnoreCase(type, "text/css");
    return css && (media.isEmpty() || media.equals("all") || media.equals("screen"));
  }

  /** The rules of a style sheet that are understood, one a line. */
  String sheet(String css) {
    StringBuilder clean = new StringBuilder();
    for (SvgRules.Rule rule : SvgRules.of(css)) {
      if (rule.block().isEmpty() || !isSelector(rule.prelude())) {
        leave(rule.prelude());
        continue;
      }
      String declarations = declarations(rule.block().get());
      if (!declarations.isEmpty()) {
        clean.append(CharMatcher.whitespace().trimAndCollapseFrom(rule.prelude(), ' '));
        clean.append('{').append(declarations).append("}\n");
      }
    }
    return clean.toString();
  }

  /** Tells of a rule that is gone; the charset of a file that is not there is nobody's loss. */
  private void leave(String prelude) {
    Matcher name = AT_RULE.matcher(prelude);
    String rule = name.lookingAt() ? Ascii.toLowerCase(name.group()) : "style rule";
    if (!rule.equals("@charset")) {
      leftOut.accept(rule);
    }
  }

  private static boolean isSelector(String text) {
    for (String selector : text.split(",", -1)) {
      String stripped = selector.strip();
      if (stripped.isEmpty() || stripped.length() > LONGEST) {
        return false;
      }
      for (String part : stripped.split("\\s*[\\s>+~]\\s*", -1)) {
        if (part.isEmpty() || !SELECTOR.matcher(part).matches()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Those of a list of declarations, as in a {@code style} attribute, that are understood. */
  String declarations(String css) {
    StringBuilder clean = new StringBuilder();
    for (String declaration : SvgRules.declarations(css)) {
      int colon = declaration.indexOf(':');
      String name = Ascii.toLowerCase(declaration.substring(0, Math.max(0, colon)).strip());
      if (name.startsWith("-") || FORBIDDEN.matcher(name).matches()) {
        continue; // nothing that every browser draws
      }
      String value = understood(name, declaration.substring(colon + 1).strip());
      if (!value.isEmpty()) {
        clean.append(clean.length() == 0 ? "" : ";").append(name).append(':').append(value);
      }
    }
    return clean.toString();
  }

  /** A declaration's value, or none, and then it is told. */
  private String understood(String name, String value) {
    boolean named = NAME.matcher(name).matches();
    Optional<String> clean = named ? value(name, value) : Optional.empty();
    if (clean.isEmpty()) {
      leftOut.accept(named ? "style of " + name : "style rule");
    }
    return clean.orElse("");
  }

  /**
   * A property's value.
   *
   * @return empty text when the property has to go; none when it is not understood
   */
  Optional<String> value(String name, String value) {
    if (value.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher reference = REFERENCE.matcher(value);
    if (reference.matches()) {
      return Optional.of(references.apply(name, reference.group(2)));
    }
    boolean plain = VALUE.matcher(value).matches() && isOfKnownFunctions(value);
    boolean fonts = name.startsWith("font") && FONTS.matcher(value).matches();
    return plain || fonts ? Optional.of(value) : Optional.empty();
  }

  private static boolean isOfKnownFunctions(String value) {
    for (int open = value.indexOf('('); open >= 0; open = value.indexOf('(', open + 1)) {
      int end = open;
      while (end > 0 && Character.isWhitespace(value.charAt(end - 1))) {
        end--; // attributes may have blanks there
      }
      int start = end;
      while (start > 0 && SvgRules.isWord(value.charAt(start - 1))) {
        start--;
      }
      if (!FUNCTIONS.contains(Ascii.toLowerCase(value.substring(start, end)))) {
        return false;
      }
    }
    return true;
  }
}
