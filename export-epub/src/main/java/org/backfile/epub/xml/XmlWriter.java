package org.backfile.epub.xml;

import static com.google.common.base.Preconditions.checkState;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes one XML document: every start tag gets its end tag, every character with a meaning in XML
 * is escaped, and what XML does not allow becomes U+FFFD and is counted. Not thread-safe.
 */
public final class XmlWriter {
  private final StringBuilder out = new StringBuilder(1 << 12);
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;
  private int replaced;
  private int counted;
  private long sizeBytes;

  /** A document that starts with the XML declaration. */
  public XmlWriter() {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Writes the document type declaration of XHTML, on a line of its own. */
  @CanIgnoreReturnValue
  public XmlWriter htmlDoctype() {
    out.append("<!DOCTYPE html>\n");
    return this;
  }

  /** Starts an element. */
  @CanIgnoreReturnValue
  public XmlWriter open(String name) {
    endTag();
    out.append('<').append(name);
    open.push(name);
    inTag = true;
    return this;
  }

  /** Adds an attribute to the element just started. */
  @CanIgnoreReturnValue
  public XmlWriter attribute(String name, String value) {
    checkState(inTag, "attribute %s must follow a start tag", name);
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
    return this;
  }

  /** Writes characters. */
  @CanIgnoreReturnValue
  public XmlWriter text(String text) {
    endTag();
    escape(text, false);
    return this;
  }

  /** Ends the innermost element; one without content gets an end tag of its own. */
  @CanIgnoreReturnValue
  public XmlWriter close() {
    endTag();
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends the innermost element, which can have no content, inside its start tag. */
  @CanIgnoreReturnValue
  public XmlWriter closeEmpty() {
    checkState(inTag, "an empty element must have no content");
    open.pop();
    out.append("/>");
    inTag = false;
    return this;
  }

  /** An element that holds characters alone. */
  @CanIgnoreReturnValue
  public XmlWriter element(String name, String text) {
    return open(name).text(text).close();
  }

  /** Starts a new line; only where white space means nothing. */
  @CanIgnoreReturnValue
  public XmlWriter line() {
    endTag();
    out.append('\n');
    return this;
  }

  /** How many characters XML does not allow and were replaced. */
  public int replaced() {
    return replaced;
  }

  /** How many characters have been written. */
  public int length() {
    return out.length();
  }

  /** How many bytes the document has in UTF-8 as far as it is written. */
  public long sizeBytes() {
    for (; counted < out.length(); counted++) {
      char c = out.charAt(counted);
      // The halves of a pair, two bytes each, are four in all.
      sizeBytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return sizeBytes;
  }

  /** The document in UTF-8; every element must be closed. */
  public byte[] toBytes() {
    checkState(open.isEmpty(), "element %s must be closed", open.peek());
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void endTag() {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  private void escape(String text, boolean quoted) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        continue;
      }
      if (XmlText.isPair(text, i)) {
        i++;
        continue;
      }
      out.append(text, from, i);
      special(c, quoted);
      from = i + 1;
    }
    out.append(text, from, text.length());
  }

  private static boolean isPlain(char c) {
    return c > '>'
        ? c < Character.MIN_SURROGATE
        : c >= ' ' && c != '&' && c != '<' && c != '"' && c != '>';
  }

  private void special(char c, boolean quoted) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append(quoted ? "&quot;" : "\"");
      // A bare carriage return would be read as a line feed (XML 1.0 section 2.11).
      case '\r' -> out.append("&#13;");
      case '\n' -> out.append(quoted ? "&#10;" : "\n");
      case '\t' -> out.append(quoted ? "&#9;" : "\t");
      default -> out.append(legal(c));
    }
  }

  private char legal(char c) {
    if (XmlText.isLegalUnit(c)) {
      return c;
    }
    replaced++;
    return XmlText.REPLACEMENT;
  }
}
