package org.backfile.ingest.html.story;

/** What the form of a text tells, whatever its language. */
final class TextShape {
  private static final String ENDS = ".!?…。！？।؟։";
  private static final String CLOSERS = "\"'”’»)]』」›“";

  private TextShape() {}

  /** The length of a text, characters of scripts without spaces counted twice. */
  static int weight(String text) {
    int weight = text.length();
    for (int i = 0; i < text.length(); i++) {
      weight += isDense(text.charAt(i)) ? 1 : 0;
    }
    return weight;
  }

  /** Whether a character stands for a syllable or a word. */
  static boolean isDense(char c) {
    return (c >= 0x3040 && c <= 0x9FFF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0x0E00 && c <= 0x0E7F);
  }

  /** Whether a text ends as a sentence does. */
  static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i >= 0 && (CLOSERS.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == ' ')) {
      i--;
    }
    return i >= 0 && ENDS.indexOf(text.charAt(i)) >= 0;
  }

  /** Whether a sentence ends anywhere in a text; Thai has no sign for that. */
  static boolean hasSentence(String text) {
    if (endsSentence(text) || sentences(text) > 0) {
      return true;
    }
    return text.length() > 100 && text.charAt(50) >= 0x0E00 && text.charAt(50) <= 0x0E7F;
  }

  /** How many sentences end inside a text, before further words. */
  static int sentences(String text) {
    int count = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      boolean end = ENDS.indexOf(c) >= 0;
      if (end
          && (c > 0x2FFF
              || text.charAt(i + 1) == ' '
              || CLOSERS.indexOf(text.charAt(i + 1)) >= 0)) {
        count++;
      }
    }
    return count;
  }

  /** How many words there are, parted by white space. */
  static int words(String text) {
    int words = text.isEmpty() ? 0 : 1;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }
}
