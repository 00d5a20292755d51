package org.backfile.cli.inspect;

import static com.google.common.base.Preconditions.checkState;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes mark-up that HTML and XML parsers read alike, as it comes. Whatever has a meaning in
 * mark-up is escaped; control characters, halves of pairs and non-characters become U+FFFD. Not
 * thread-safe.
 */
final class Markup {
  private static final char REPLACEMENT = '\uFFFD';

  private final Appendable out;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;

  Markup(Appendable out) {
    this.out = out;
  }

  /** Starts an element. */
  @CanIgnoreReturnValue
  Markup open(String name) throws IOException {
    endTag();
    out.append('<').append(name);
    open.push(name);
    inTag = true;
    return this;
  }

  /** Starts an element of a class. */
  @CanIgnoreReturnValue
  Markup open(String name, String style) throws IOException {
    return open(name).attribute("class", style);
  }

  /** Adds an attribute to the element just started. */
  @CanIgnoreReturnValue
  Markup attribute(String name, String value) throws IOException {
    checkState(inTag, "attribute %s must follow a start tag", name);
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
    return this;
  }

  /** Writes characters. */
  @CanIgnoreReturnValue
  Markup text(String text) throws IOException {
    endTag();
    escape(text);
    return this;
  }

  /** Writes mark-up of our own as it is. */
  @CanIgnoreReturnValue
  Markup raw(String markup) throws IOException {
    endTag();
    out.append(markup);
    return this;
  }

  /** Ends the innermost element with an end tag of its own. */
  @CanIgnoreReturnValue
  Markup close() throws IOException {
    endTag();
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends the innermost element, one of those that HTML knows as void, inside its start tag. */
  @CanIgnoreReturnValue
  Markup closeVoid() throws IOException {
    checkState(inTag, "a void element must have no content");
    open.pop();
    out.append("/>");
    inTag = false;
    return this;
  }

  /** An element that holds characters alone. */
  @CanIgnoreReturnValue
  Markup element(String name, String text) throws IOException {
    return open(name).text(text).close();
  }

  /** An element of a class that holds characters alone. */
  @CanIgnoreReturnValue
  Markup element(String name, String style, String text) throws IOException {
    return open(name, style).text(text).close();
  }

  /** Starts a new line; only where white space means nothing. */
  @CanIgnoreReturnValue
  Markup line() throws IOException {
    return raw("\n");
  }

  private void endTag() throws IOException {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  private void escape(String text) throws IOException {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPair(text, i)) {
        i++;
      } else if (!isPlain(c)) {
        out.append(text, from, i);
        special(c);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
  }

  private void special(char c) throws IOException {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      // Written by number, since a bare one would be read as a line feed.
      case '\r' -> out.append("&#13;");
      default -> out.append(REPLACEMENT);
    }
  }

  private static boolean isPlain(char c) {
    if (c < ' ') {
      return c == '\n' || c == '\t';
    }
    return c != '&'
        && c != '<'
        && c != '>'
        && c != '"'
        && !(c >= 0x7F && c <= 0x9F)
        && !Character.isSurrogate(c)
        && !(c >= 0xFDD0 && c <= 0xFDEF)
        && c < 0xFFFE;
  }

  private static boolean isPair(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        && index + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(index + 1));
  }
}
