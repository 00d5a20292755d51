package org.backfile.ingest.text;

import java.lang.Character.UnicodeBlock;
import java.util.Set;
import org.backfile.ingest.language.Characters;

/**
 * Turns a stretch of decoded text into the text that an article keeps. One for each source; counts
 * what it replaced.
 *
 * <ul>
 *   <li>Runs of spaces and tabs become one space; the ends are trimmed.
 *   <li>Soft hyphens go: they are hints for the layout the text came from, and whoever prints or
 *       searches the article is better off without them.
 *   <li>No-break spaces stay where they stand between two visible characters, because they hold
 *       numbers, units and French punctuation together. In a text where they are the usual space,
 *       they become usual spaces.
 *   <li>Zero-width characters go, but for joiners in scripts that need them and zero-width spaces
 *       in scripts written without spaces; direction marks stay in right-to-left text.
 *   <li>Control characters, non-characters and halves of surrogate pairs become U+FFFD (XML 1.0
 *       section 2.2 allows none of them, or advises against it).
 * </ul>
 */
final class Cleaner {
  private static final char REPLACEMENT = '\uFFFD';

  /** Scripts in which a zero-width space parts words. */
  private static final Set<UnicodeBlock> UNSPACED =
      Set.of(UnicodeBlock.THAI, UnicodeBlock.LAO, UnicodeBlock.KHMER, UnicodeBlock.MYANMAR);

  private final boolean noBreakIsUsual;
  private final boolean rightToLeft;
  private long replaced;

  Cleaner(String text) {
    long noBreak = text.chars().filter(Characters::isNoBreak).count();
    long usual = text.chars().filter(c -> c == ' ').count();
    noBreakIsUsual = noBreak * 2 > usual;
    rightToLeft = text.chars().anyMatch(Cleaner::isRightToLeft);
  }

  /** How many characters were replaced so far. */
  long replaced() {
    return replaced;
  }

  /** The clean text of a stretch. */
  String clean(String text, int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    append(text, start, end, out);
    int last = out.length();
    while (last > 0 && out.charAt(last - 1) == ' ') {
      last--;
    }
    return out.substring(0, last);
  }

  private void append(String text, int start, int end, StringBuilder out) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Characters.isSpace(c) || (Characters.isNoBreak(c) && !keepsNoBreak(text, i, end, out))) {
        space(out);
      } else if (Character.isSurrogate(c)) {
        i = surrogate(text, i, end, out);
      } else if (isForbidden(c)) {
        out.append(REPLACEMENT);
        replaced++;
      } else if (!Characters.isInvisible(c) || staysThough(c, text, i)) {
        out.append(c);
      }
    }
  }

  private static void space(StringBuilder out) {
    if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  private int surrogate(String text, int index, int end, StringBuilder out) {
    char high = text.charAt(index);
    boolean pair =
        Character.isHighSurrogate(high)
            && index + 1 < end
            && Character.isLowSurrogate(text.charAt(index + 1));
    if (pair && (Character.toCodePoint(high, text.charAt(index + 1)) & 0xFFFE) != 0xFFFE) {
      out.append(high).append(text.charAt(index + 1));
    } else {
      out.append(REPLACEMENT);
      replaced++;
    }
    return pair ? index + 1 : index;
  }

  private boolean keepsNoBreak(String text, int index, int end, StringBuilder out) {
    boolean after = index + 1 < end && !Characters.isInvisible(text.charAt(index + 1));
    boolean before = out.length() > 0 && out.charAt(out.length() - 1) != ' ';
    return !noBreakIsUsual && before && after;
  }

  private boolean staysThough(char c, String text, int index) {
    char before = index == 0 ? ' ' : text.charAt(index - 1);
    return switch (c) {
      case '\u00A0', '\u2007', '\u202F', '\u3000' -> true;
      case '\u200B' -> UNSPACED.contains(UnicodeBlock.of(before));
      case '\u200C', '\u200D' -> before >= '\u0590';
      case '\u200E', '\u200F' -> rightToLeft;
      default ->
          (c >= '\u2000' && c <= '\u200A')
              || c == '\u205F'
              || (rightToLeft
                  && ((c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069')));
    };
  }

  private static boolean isForbidden(char c) {
    return Character.isISOControl(c) || c >= '\uFFFE' || (c >= '\uFDD0' && c <= '\uFDEF');
  }

  private static boolean isRightToLeft(int c) {
    return (c >= 0x590 && c <= 0x8FF)
        || (c >= 0xFB1D && c <= 0xFDFF)
        || (c >= 0xFE70 && c <= 0xFEFC);
  }
}
