package org.backfile.ingest.html.meta;

/**
 * Mends JSON whose strings hold quotation marks that are not escaped: a mark ends a string only
 * where a comma, colon or bracket follows. One walk, linear in the text.
 */
final class JsonMender {
  private JsonMender() {}

  /** The same text with such marks escaped. */
  static String mend(String text) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inside && c == '\\' && i + 1 < text.length()) {
        out.append(c).append(text.charAt(++i));
      } else if (c == '"') {
        boolean quoted = inside && !ends(text, i + 1);
        out.append(quoted ? "\\\"" : "\"");
        inside = quoted || !inside;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean ends(String text, int after) {
    int next = after;
    int limit = Math.min(text.length(), after + 64);
    while (next < limit && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next >= text.length()) {
      return true;
    }
    char c = text.charAt(next);
    if (c == ',') {
      return opens(text, next + 1);
    }
    return c == ':' || c == '}' || c == ']';
  }

  /** Whether after a comma something stands that may: a name, a value or a closing bracket. */
  private static boolean opens(String text, int after) {
    int next = after;
    int limit = Math.min(text.length(), after + 64);
    while (next < limit && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next >= limit || "\"{[]}".indexOf(text.charAt(next)) >= 0;
  }
}
