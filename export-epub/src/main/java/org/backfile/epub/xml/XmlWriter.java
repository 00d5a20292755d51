package org.backfile.epub.xml;

import static com.google.common.base.Preconditions.checkState;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Writes one XML document: every start tag gets its end tag, every character with a meaning in XML
 * is escaped, and what XML does not allow becomes U+FFFD and is counted. Not thread-safe.
 */
public final class XmlWriter {
  /** A char that stands alone takes so many bytes at most. */
  private static final int MOST_BYTES = 3;

  private final Deque<String> open = new ArrayDeque<>();
  private byte[] bytes = new byte[1 << 13];
  private int size;
  private boolean inTag;
  private int replaced;

  /** A document that starts with the XML declaration. */
  public XmlWriter() {
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Writes the document type declaration of XHTML, on a line of its own. */
  @CanIgnoreReturnValue
  public XmlWriter htmlDoctype() {
    raw("<!DOCTYPE html>\n");
    return this;
  }

  /** Starts an element, whose name is in ASCII. */
  @CanIgnoreReturnValue
  public XmlWriter open(String name) {
    endTag();
    raw("<");
    raw(name);
    open.push(name);
    inTag = true;
    return this;
  }

  /** Adds an attribute, whose name is in ASCII, to the element just started. */
  @CanIgnoreReturnValue
  public XmlWriter attribute(String name, String value) {
    checkState(inTag, "attribute %s must follow a start tag", name);
    raw(" ");
    raw(name);
    raw("=\"");
    escape(value, true);
    raw("\"");
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
    raw("</");
    raw(open.pop());
    raw(">");
    return this;
  }

  /** Ends the innermost element, which can have no content, inside its start tag. */
  @CanIgnoreReturnValue
  public XmlWriter closeEmpty() {
    checkState(inTag, "an empty element must have no content");
    open.pop();
    raw("/>");
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
    raw("\n");
    return this;
  }

  /** How many characters XML does not allow and were replaced. */
  public int replaced() {
    return replaced;
  }

  /** How many bytes the document has in UTF-8 as far as it is written. */
  public int sizeBytes() {
    return size;
  }

  /** The document in UTF-8; every element must be closed. */
  public byte[] toBytes() {
    checkState(open.isEmpty(), "element %s must be closed", open.peek());
    return Arrays.copyOf(bytes, size);
  }

  private void endTag() {
    if (inTag) {
      raw(">");
      inTag = false;
    }
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(size, more)));
    }
  }

  /** Mark-up, in ASCII. */
  private void raw(String ascii) {
    room(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      bytes[size++] = (byte) ascii.charAt(i);
    }
  }

  private void escape(String text, boolean quoted) {
    room(Math.multiplyExact(MOST_BYTES, text.length()));
    for (int i = plain(text, 0); i < text.length(); i = plain(text, i + 1)) {
      char c = text.charAt(i);
      if (XmlText.isPair(text, i)) {
        i++;
        pair(Character.toCodePoint(c, text.charAt(i)));
      } else {
        special(c, quoted);
        room(MOST_BYTES * (text.length() - i));
      }
    }
  }

  /**
   * Writes what stands for itself in UTF-8, for which there is room: from a place of a text to the
   * one that is returned. Most of an edition passes here.
   */
  private int plain(String text, int from) {
    byte[] out = bytes;
    int to = size;
    int i = from;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPlain(c)) {
        break;
      }
      to = unit(c, out, to);
    }
    size = to;
    return i;
  }

  /** Puts a char in UTF-8 into a place; returns the place behind. */
  private static int unit(char c, byte[] out, int place) {
    int to = place;
    if (c < 0x80) {
      out[to++] = (byte) c;
    } else if (c < 0x800) {
      out[to++] = (byte) (0xC0 | c >> 6);
      out[to++] = (byte) (0x80 | (c & 0x3F));
    } else {
      out[to++] = (byte) (0xE0 | c >> 12);
      out[to++] = (byte) (0x80 | (c >> 6 & 0x3F));
      out[to++] = (byte) (0x80 | (c & 0x3F));
    }
    return to;
  }

  private static boolean isPlain(char c) {
    return c > '>'
        ? c < Character.MIN_SURROGATE
        : c >= ' ' && c != '&' && c != '<' && c != '"' && c != '>';
  }

  /** A character beyond the basic plane in UTF-8, for which there is room. */
  private void pair(int codePoint) {
    bytes[size++] = (byte) (0xF0 | codePoint >> 18);
    bytes[size++] = (byte) (0x80 | (codePoint >> 12 & 0x3F));
    bytes[size++] = (byte) (0x80 | (codePoint >> 6 & 0x3F));
    bytes[size++] = (byte) (0x80 | (codePoint & 0x3F));
  }

  private void special(char c, boolean quoted) {
    switch (c) {
      case '&' -> raw("&amp;");
      case '<' -> raw("&lt;");
      case '>' -> raw("&gt;");
      case '"' -> raw(quoted ? "&quot;" : "\"");
      // A bare carriage return would be read as a line feed (XML 1.0 section 2.11).
      case '\r' -> raw("&#13;");
      case '\n' -> raw(quoted ? "&#10;" : "\n");
      case '\t' -> raw(quoted ? "&#9;" : "\t");
      default -> size = unit(legal(c), bytes, size);
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
