package org.backfile.ingest.language;

/** What can be told of a text's sentences from its punctuation. */
public final class Sentences {
  private static final String STOPS = ".!?…。！？؟।";
  private static final String CLOSERS = "\"'”’»›“‘)]";

  private Sentences() {}

  /** Whether a stretch ends as a sentence does, closing quotation marks left aside. */
  public static boolean isEnd(String text, int start, int end) {
    int last = end;
    while (last > start && CLOSERS.indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last > start && STOPS.indexOf(text.charAt(last - 1)) >= 0;
  }

  /** Whether a text ends as a sentence does, closing quotation marks left aside. */
  public static boolean isEnd(String text) {
    return isEnd(text, 0, text.length());
  }

  /**
   * How many words there are between spaces, counted up to a limit. In scripts written without
   * spaces two characters count as a word.
   */
  public static int words(String text, int limit) {
    int words = 0;
    int unspaced = 0;
    boolean inside = false;
    for (int i = 0; i < text.length() && words + unspaced / 2 < limit; i++) {
      char c = text.charAt(i);
      boolean visible = !Characters.isInvisible(c);
      unspaced += isUnspaced(c) ? 1 : 0;
      words += visible && !inside && !isUnspaced(c) ? 1 : 0;
      inside = visible;
    }
    return words + (unspaced + 1) / 2;
  }

  /** Kana and Han (Unicode blocks from U+3040 to U+9FFF), Thai, Lao, Khmer, Burmese. */
  private static boolean isUnspaced(char c) {
    return (c >= '\u3040' && c <= '\u9FFF')
        || (c >= '\u0E00' && c <= '\u0EFF')
        || (c >= '\u1000' && c <= '\u109F')
        || (c >= '\u1780' && c <= '\u17FF');
  }

  /** Whether a full stop or its like stands inside, followed by a space and a capital. */
  public static boolean hasSeveral(String text) {
    for (int i = 1; i + 2 < text.length(); i++) {
      if (text.charAt(i) == '。'
          || (STOPS.indexOf(text.charAt(i)) >= 0 && startsAnother(text, i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Where the last sentence starts, spaces before it included; 0 when there is but one. */
  public static int lastStart(String text) {
    int start = 0;
    for (int i = 1; i + 2 < text.length(); i++) {
      boolean another =
          STOPS.indexOf(text.charAt(i)) >= 0
              && (startsAnother(text, i + 1) || text.startsWith(" ©", i + 1));
      start = another ? i + 1 : start;
    }
    return start;
  }

  private static boolean startsAnother(String text, int after) {
    int next = after;
    while (next < text.length() && CLOSERS.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next + 1 >= text.length() || !Characters.isInvisible(text.charAt(next))) {
      return false;
    }
    char first = text.charAt(next + 1);
    boolean initial = after >= 2 && Character.isUpperCase(text.charAt(after - 2));
    return !initial && (Character.isUpperCase(first) || "\"“„«¿¡‘—–".indexOf(first) >= 0);
  }

  /** Whether it is running text: long, or one whole sentence of some length. */
  public static boolean isProse(String text) {
    int words = words(text, 40);
    return words >= 25 || text.length() > 160 || (words >= 8 && isEnd(text));
  }
}
