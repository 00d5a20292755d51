package org.backfile.pdf.line;

import org.backfile.pdf.font.Clusters;

/**
 * Where lines may end: after spaces, hyphens and dashes, between ideographs, and at the joints of
 * web addresses. A part of UAX 14 that needs no tables and gives the same on every runtime.
 */
final class Breaks {
  /** Longer pieces may end anywhere, because no line holds them. */
  private static final int LONGEST = 400;

  private static final String NOT_AT_LINE_START = "、。，．・：；？！）］｝〉》」』】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
  private static final String NOT_AT_LINE_END = "（［｛〈《「『【〔";

  /** Where an address may go on: before these, as The Chicago Manual of Style has it (7.46). */
  private static final String ADDRESS_JOINTS = "/.,_?#%&=~-";

  private final CharSequence text;

  /** Whether the piece before ended inside a web address. */
  private boolean address;

  Breaks(CharSequence text) {
    this.text = text;
  }

  /** Whether a character is a space at which a line may end. */
  static boolean isBreakingSpace(char c) {
    return c == ' '
        || c == '\t'
        || c == '\u1680'
        || (c >= '\u2000' && c <= '\u200A' && c != '\u2007')
        || c == '\u205F'
        || c == '\u3000';
  }

  /**
   * The end of the piece that starts at {@code from}: the first place after it where a line may
   * end, spaces included; at a forced end before the {@code \n}. Pieces are asked for in order.
   */
  int next(int from) {
    address |= startsAddress(from);
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n') {
      int end = Clusters.next(text, at);
      if (end >= text.length() || text.charAt(end) == '\n') {
        return Math.min(end, text.length());
      }
      char here = text.charAt(at);
      char next = text.charAt(end);
      address &= !isBreakingSpace(here);
      boolean mayEnd =
          isBreakingSpace(here)
              ? !isBreakingSpace(next)
              : !isBreakingSpace(next) && between(at, end);
      if (mayEnd || end - from >= LONGEST) {
        return end;
      }
      address |= startsAddress(end);
      at = end;
    }
    return at;
  }

  private boolean between(int at, int end) {
    char here = text.charAt(at);
    char next = text.charAt(end);
    if (address) {
      return ADDRESS_JOINTS.indexOf(next) >= 0 ? here != '/' && here != ':' : here == '/';
    }
    return switch (here) {
      case '-', '\u2010' ->
          at > 0 && Character.isLetter(text.charAt(at - 1)) && Character.isLetter(next);
      case '\u2013', '\u2014', '\u2026' -> Character.isLetterOrDigit(next);
      case '\u200B' -> true;
      default -> ideographs(Character.codePointAt(text, at), Character.codePointAt(text, end));
    };
  }

  private static boolean ideographs(int here, int next) {
    return (isIdeographic(here) || isIdeographic(next))
        && NOT_AT_LINE_START.indexOf(next) < 0
        && NOT_AT_LINE_END.indexOf(here) < 0
        && !(isLatinCloser(next) || isLatinOpener(here));
  }

  private static boolean isLatinCloser(int c) {
    return (c < 0x2000 && ".,;:!?)]}%".indexOf(c) >= 0) || c == 0x201D || c == 0x2019;
  }

  private static boolean isLatinOpener(int c) {
    return c == '(' || c == '[' || c == '{' || c == 0x201C || c == 0x2018;
  }

  /** Han, kana, and the signs that are set like them. */
  private static boolean isIdeographic(int c) {
    return (c >= 0x2E80 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF00 && c <= 0xFFEF)
        || (c >= 0x20000 && c <= 0x3FFFF);
  }

  private boolean startsAddress(int at) {
    return matches(at, "http://") || matches(at, "https://") || matches(at, "www.");
  }

  private boolean matches(int at, String word) {
    if (at + word.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
