package org.backfile.pdf.line;

/**
 * The joints of web and e-mail addresses, at which they may be parted without a hyphen: after a
 * colon or a double slash, before other punctuation, on either side of {@code =} and {@code &} (The
 * Chicago Manual of Style, 17th ed., 7.46).
 */
final class Addresses {
  private static final String BEFORE = "/~.,-_?#%@=&+";
  private static final String CLOSING = ".,;:!?)]}>\"'»”’›";

  private final char[] text;
  private final int length;
  private final byte[] marks;

  private Addresses(char[] text, int length, byte[] marks) {
    this.text = text;
    this.length = length;
    this.marks = marks;
  }

  /** Replaces the marks inside every address of a text. */
  static void mark(char[] text, int length, byte[] marks) {
    new Addresses(text, length, marks).mark();
  }

  private void mark() {
    int next = 0;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      boolean sign =
          c == '@' || (c == ':' && follows(i, "://")) || (c == 'w' && follows(i, "www."));
      if (sign && i >= next) {
        int start = start(i, next);
        int end = end(i);
        if (c != '@' || isMail(start, i, end)) {
          joints(start, end);
        }
        next = end;
      }
    }
  }

  private boolean follows(int at, String word) {
    if (at + word.length() > length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int start(int at, int least) {
    int start = at;
    while (start > least && isAddress(text[start - 1])) {
      start--;
    }
    return start;
  }

  private int end(int at) {
    int end = at;
    while (end < length && isAddress(text[end])) {
      end++;
    }
    while (end > at && CLOSING.indexOf(text[end - 1]) >= 0) {
      end--;
    }
    return Math.max(end, at + 1);
  }

  /** Letters of any script and the punctuation of RFC 3986, brackets left out. */
  private static boolean isAddress(char c) {
    return c < 0x80 ? c > ' ' && "<>\"()[]{}".indexOf(c) < 0 : Character.isLetterOrDigit(c);
  }

  private boolean isMail(int start, int at, int end) {
    for (int i = at + 2; i < end - 1; i++) {
      if (text[i] == '.') {
        return start < at;
      }
    }
    return false;
  }

  private void joints(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      marks[i] = isJoint(i) ? Breaks.JOINT : Breaks.SOLID;
    }
  }

  private boolean isJoint(int at) {
    char before = text[at - 1];
    char here = text[at];
    if (before == '/') {
      return here != '/' && at >= 2 && text[at - 2] == '/';
    }
    if (before == ':') {
      return here != '/';
    }
    return before == '=' || before == '&' || BEFORE.indexOf(here) >= 0;
  }
}
