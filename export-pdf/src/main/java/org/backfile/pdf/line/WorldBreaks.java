package org.backfile.pdf.line;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Break opportunities in text of any script, as ICU finds them: with dictionaries for Thai, Lao,
 * Khmer and Burmese, and with strict kinsoku for Japanese and Chinese. Not thread-safe; each worker
 * has one.
 */
final class WorldBreaks {
  /** The languages whose text is broken by rules of their own. */
  private static final Set<String> OWN_RULES = Set.of("ja", "zh", "ko", "th", "lo", "km", "my");

  private final Map<String, BreakIterator> iterators = new HashMap<>();

  /** Marks each place before which a line may begin. */
  void find(char[] text, int length, String language, byte[] marks) {
    BreakIterator lines = iterators.computeIfAbsent(rules(language), WorldBreaks::iterator);
    lines.setText(new String(text, 0, length));
    for (int at = lines.next(); at != BreakIterator.DONE && at < length; at = lines.next()) {
      if (text[at - 1] != '\n') {
        marks[at] = kind(text, at);
      }
    }
    // The text is not to be held on to.
    lines.setText("");
  }

  private static String rules(String language) {
    int dash = language.indexOf('-');
    String primary = (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
    return OWN_RULES.contains(primary) ? primary : "und";
  }

  private static BreakIterator iterator(String rules) {
    return BreakIterator.getLineInstance(ULocale.forLanguageTag(rules + "-u-lb-strict"));
  }

  private static byte kind(char[] text, int at) {
    if (Breaks.isBreakingSpace(text[at - 1])) {
      return Breaks.MAY;
    }
    if (isHangul(text[at - 1]) && isHangul(text[at])) {
      return Breaks.SYLLABLE;
    }
    if (isUnspaced(text[at])) {
      return Breaks.WORD;
    }
    return isWide(text[at - 1]) || isWide(text[at]) ? Breaks.GAP : Breaks.MAY;
  }

  /** Hangul as syllables, which are all that modern text has. */
  private static boolean isHangul(char c) {
    return c >= '\uAC00' && c <= '\uD7A3';
  }

  /** Han, kana, and the signs that are set like them; of characters in two halves, either. */
  private static boolean isWide(char c) {
    return (c >= '\u2E80' && c <= '\u9FFF')
        || (c >= '\uF900' && c <= '\uFAFF')
        || (c >= '\uFF00' && c <= '\uFFEF')
        || (c >= '\uD840' && c <= '\uD8BF')
        || (c >= '\uDC00' && c <= '\uDFFF');
  }

  /** Thai, Lao, Burmese, Khmer and their kin, which write words without spaces. */
  static boolean isUnspaced(char c) {
    return (c >= '\u0E00' && c <= '\u0EFF')
        || (c >= '\u1000' && c <= '\u109F')
        || (c >= '\u1780' && c <= '\u17FF')
        || (c >= '\u1A20' && c <= '\u1AAF')
        || (c >= '\uA9E0' && c <= '\uA9FF')
        || (c >= '\uAA60' && c <= '\uAADF');
  }
}
