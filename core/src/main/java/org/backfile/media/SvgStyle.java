package org.backfile.media;

import com.google.common.base.CharMatcher;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cleans the style rules of a drawing. Only plain rules are understood: simple selectors, and
 * values without escapes, addresses or anything that loads; what has others is refused as a whole,
 * since a guess could let something through. Immutable.
 */
final class SvgStyle {
  /** Longer ones are nobody's, and patterns would go deep. */
  private static final int LONGEST = 1_000;

  private static final Pattern SELECTOR =
      Pattern.compile("(?:[*]|[A-Za-z][\\w-]*)?(?:[.#:][A-Za-z_][\\w-]*)*");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");
  private static final Pattern VALUE =
      Pattern.compile("[\\w#%.,+\\-\\s/!]+(?:\\([\\w#%.,+\\-\\s/]*\\)[\\w#%.,+\\-\\s/!]*)*");
  private static final Pattern FONTS =
      Pattern.compile("(?:[\\w\\-\\s,]|'[\\w\\-\\s,]*'|\"[\\w\\-\\s,]*\")+");
  private static final Pattern REFERENCE =
      Pattern.compile("\\s*url\\(\\s*(['\"]?)#([^'\"()\\s]+)\\1\\s*\\)(.*)", Pattern.DOTALL);
  private static final Pattern FORBIDDEN = Pattern.compile("direction|unicode-bidi|position|src");

  private final BinaryOperator<String> references;

  /**
   * A cleaner.
   *
   * @param references gives, for a property and the id that its value points to, the value that
   *     takes its place, or an empty one to leave the property out
   */
  SvgStyle(BinaryOperator<String> references) {
    this.references = references;
  }

  /**
   * A style sheet's rules.
   *
   * @return none when they are not understood
   */
  Optional<String> sheet(String css) {
    String rules = withoutComments(css);
    StringBuilder clean = new StringBuilder();
    int at = 0;
    for (int open = rules.indexOf('{'); open >= 0; open = rules.indexOf('{', at)) {
      int close = rules.indexOf('}', open);
      String selector = rules.substring(at, open);
      Optional<String> declarations =
          close < 0 ? Optional.empty() : declarations(rules.substring(open + 1, close));
      if (declarations.isEmpty() || !isSelector(selector)) {
        return Optional.empty();
      }
      clean.append(CharMatcher.whitespace().trimAndCollapseFrom(selector, ' '));
      clean.append('{').append(declarations.get()).append("}\n");
      at = close + 1;
    }
    return rules.substring(at).isBlank() ? Optional.of(clean.toString()) : Optional.empty();
  }

  /** Rules with a blank for each comment; one that does not end stays, and is not understood. */
  private static String withoutComments(String css) {
    StringBuilder rules = new StringBuilder();
    int at = 0;
    for (int from = css.indexOf("/*"); from >= 0; from = css.indexOf("/*", at)) {
      int to = css.indexOf("*/", from + 2);
      if (to < 0) {
        break;
      }
      rules.append(css, at, from).append(' ');
      at = to + 2;
    }
    return rules.append(css, at, css.length()).toString();
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

  /**
   * A list of declarations, as in a {@code style} attribute.
   *
   * @return none when they are not understood
   */
  Optional<String> declarations(String css) {
    StringBuilder clean = new StringBuilder();
    for (String declaration : withoutComments(css).split(";", -1)) {
      if (declaration.isBlank()) {
        continue;
      }
      int colon = declaration.indexOf(':');
      String name = declaration.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
      Optional<String> value = value(name, declaration.substring(colon + 1).strip());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      if (NAME.matcher(name).matches()
          && !FORBIDDEN.matcher(name).matches()
          && !value.get().isEmpty()) {
        clean.append(clean.length() == 0 ? "" : ";").append(name).append(':').append(value.get());
      }
    }
    return Optional.of(clean.toString());
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
    boolean vendor = name.startsWith("-");
    boolean fonts = name.startsWith("font") || vendor;
    boolean plain = VALUE.matcher(value).matches() || (fonts && FONTS.matcher(value).matches());
    boolean loads = value.toLowerCase(Locale.ROOT).contains("url(");
    return plain && !loads ? Optional.of(value) : Optional.empty();
  }
}
