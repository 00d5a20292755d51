package org.backfile.media;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Parts style rules into their pieces (CSS Syntax Module Level 3, section 5), so that what is not
 * understood can be left out piece by piece. Strings, addresses, escapes and brackets are stepped
 * over whole; what nothing ends runs to the end. Takes time linear in the text.
 */
final class SvgRules {
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";
  private static final String ADDRESS = "url(";

  private SvgRules() {}

  /**
   * A rule.
   *
   * @param prelude what stands in front of its block: selectors, or an at-rule's words
   * @param block what stands in its braces; none for a rule without any
   */
  record Rule(String prelude, Optional<String> block) {}

  /** The rules of a style sheet, in its order and without comments. */
  static List<Rule> of(String sheet) {
    String css = withoutComments(sheet);
    List<Rule> rules = new ArrayList<>();
    int at = start(css, 0);
    while (at < css.length()) {
      int open = next(css, at, css.charAt(at) == '@' ? "{;" : "{");
      boolean block = open < css.length() && css.charAt(open) == '{';
      int close = block ? next(css, open + 1, "}") : open;
      rules.add(
          new Rule(
              css.substring(at, open),
              block ? Optional.of(css.substring(open + 1, close)) : Optional.empty()));
      at = start(css, Math.min(css.length(), close + 1));
    }
    return rules;
  }

  /** The declarations of a block or of a {@code style} attribute, without those that are blank. */
  static List<String> declarations(String block) {
    String css = withoutComments(block);
    List<String> declarations = new ArrayList<>();
    for (int at = 0; at < css.length(); ) {
      int end = next(css, at, ";");
      String declaration = css.substring(at, end);
      if (!declaration.isBlank()) {
        declarations.add(declaration);
      }
      at = end + 1;
    }
    return declarations;
  }

  /** Where the next rule starts, after blanks and the marks that once hid rules from browsers. */
  private static int start(String css, int from) {
    int at = from;
    while (at < css.length()) {
      if (css.startsWith("<!--", at)) {
        at += 4;
      } else if (css.startsWith("-->", at)) {
        at += 3;
      } else if (Character.isWhitespace(css.charAt(at))) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  /** A blank for each comment. */
  private static String withoutComments(String css) {
    StringBuilder rules = new StringBuilder(css.length());
    int at = 0;
    while (at < css.length()) {
      int from = at;
      if (css.startsWith("/*", at)) {
        int end = css.indexOf("*/", at + 2);
        at = end < 0 ? css.length() : end + 2;
        rules.append(' ');
      } else {
        at = end(css, at);
        rules.append(css, from, at);
      }
    }
    return rules.toString();
  }

  /** Where the first of some characters stands that is not inside brackets; else the end. */
  private static int next(String css, int from, String stops) {
    Deque<Character> open = new ArrayDeque<>();
    int at = from;
    while (at < css.length()) {
      char c = css.charAt(at);
      int bracket = OPENING.indexOf(c);
      if (open.isEmpty() && stops.indexOf(c) >= 0) {
        return at;
      } else if (bracket >= 0) {
        open.push(CLOSING.charAt(bracket));
      } else if (!open.isEmpty() && open.element() == c) {
        open.pop();
      }
      at = end(css, at);
    }
    return css.length();
  }

  /** The end of the string, address or escape that starts here; else of the one character. */
  private static int end(String css, int at) {
    char c = css.charAt(at);
    if (c == '\\') {
      return Math.min(css.length(), at + 2);
    } else if (c == '"' || c == '\'') {
      return endOfString(css, at);
    }
    return isAddress(css, at) ? endOfAddress(css, at) : at + 1;
  }

  /** A string ends with its line, if nothing else ends it. */
  private static int endOfString(String css, int start) {
    int at = start + 1;
    while (at < css.length() && css.charAt(at) != '\n') {
      if (css.charAt(at) == css.charAt(start)) {
        return at + 1;
      }
      at += css.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(css.length(), at);
  }

  private static boolean isAddress(String css, int at) {
    boolean first = at == 0 || !isWord(css.charAt(at - 1));
    return first && css.regionMatches(true, at, ADDRESS, 0, ADDRESS.length());
  }

  /** Whether a character may be part of a name. */
  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '\\';
  }

  /** An address that is no string has any characters up to its bracket. */
  private static int endOfAddress(String css, int start) {
    int at = start + ADDRESS.length();
    while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
      at++;
    }
    if (at < css.length() && (css.charAt(at) == '"' || css.charAt(at) == '\'')) {
      return start + ADDRESS.length() - 1; // a function like any other
    }
    while (at < css.length() && css.charAt(at) != ')') {
      at += css.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(css.length(), at + 1);
  }
}
