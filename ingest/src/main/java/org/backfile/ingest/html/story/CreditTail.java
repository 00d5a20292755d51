package org.backfile.ingest.html.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a credit at the end of what is a caption for sure: behind a label or in brackets, whoever
 * it names. In running text that would be too little to go by.
 */
final class CreditTail {
  /** How much of a caption's end is looked at, in UTF-16 code units. */
  private static final int WINDOW = 200;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:^|[.!?»”\"|–—/(-]\\s*|\\s{2,})((?:photo(?:graph)?s?(?: by| courtesy)?|fotos?|bild(?:er)?|"
              + "images?|immagine|imagen|crédito|credits?|picture|pictures|illustration|graphic|"
              + "grafik|fotografía|zdjęcie|fot\\.|фото|светлина|zdroj|kuva|foto’s)\\s?[:/©]|©)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What Japanese, Chinese and Korean captions end with. */
  private static final Pattern EASTERN =
      Pattern.compile(
          "[、，＝=（(。\\s]\\s?([^、，。＝=（(\\s]{2,24}(?:撮影|提供|摄影|攝影|供图|供圖|摄|攝))[）)]?[。]?$"
              + "|((?:写真|撮影|図|照片|图片|圖片|摄影|攝影|来源|來源|사진|그래픽|사진 ?제공)(?:来源|來源)?"
              + "\\s?[:：=＝/]\\s?[^:：]{2,40})$|([(（\\[]?[ⓒ©][^)）\\]]{2,40}[)）\\]]?)$");

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{2,60})\\)\\.?$");

  private static final Pattern LABELLED =
      Pattern.compile(
          "^(?:photo|foto|bild|image|picture|immagine|imagen|illustration|grafik|фото)\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Up to five words behind the end of a sentence, none of which ends one. */
  private static final Pattern LAST_WORDS =
      Pattern.compile(
          "(?<=\\p{L}{2}[.!?。！？»”\"]{1,2} )([^\\s.,;:!?。，]+(?: [^\\s.,;:!?。，]+){0,4})$");

  private CreditTail() {}

  /** Whether a text ends with a credit as Japanese, Chinese and Korean captions do. */
  static boolean isEastern(String text) {
    return EASTERN.matcher(text.substring(Math.max(0, text.length() - WINDOW))).find();
  }

  /** Where the credit begins, or -1. */
  static int at(String caption) {
    int from = Math.max(0, caption.length() - WINDOW);
    String end = caption.substring(from);
    Matcher label = LABEL.matcher(end);
    int found = -1;
    while (label.find()) {
      found = from + label.start(1);
    }
    if (found >= 0) {
      return found;
    }
    Matcher eastern = EASTERN.matcher(end);
    if (eastern.find()) {
      int group = eastern.group(1) != null ? 1 : eastern.group(2) != null ? 2 : 3;
      return from + eastern.start(group);
    }
    Matcher brackets = BRACKETS.matcher(end);
    boolean credit =
        brackets.find() && (names(brackets.group(1)) || LABELLED.matcher(brackets.group(1)).find());
    return credit ? from + brackets.start() : lastWords(caption, from);
  }

  /** Where a few names begin that stand behind a caption's last sentence without an end of it. */
  private static int lastWords(String caption, int from) {
    Matcher words = LAST_WORDS.matcher(caption);
    boolean found = words.find(from) && names(words.group(1).replace('/', ' '));
    return found ? words.start(1) : -1;
  }

  /** Whether every word begins as names do, in scripts that tell. */
  private static boolean names(String text) {
    boolean letters = false;
    for (String word : text.strip().split("[\\s/]+", -1)) {
      int first = word.isEmpty() ? ' ' : word.codePointAt(0);
      if (Character.isLowerCase(first) || word.chars().anyMatch(Character::isDigit)) {
        return false;
      }
      letters |= Character.isLetter(first);
    }
    return letters;
  }
}
