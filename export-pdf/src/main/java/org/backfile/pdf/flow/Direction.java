package org.backfile.pdf.flow;

import java.util.Locale;
import java.util.Set;
import org.backfile.model.Article;
import org.backfile.pdf.font.Characters;

/** Which way a language is written. */
public final class Direction {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ku-arab", "ps", "sd", "syr", "ug", "ur", "yi");

  private Direction() {}

  /** Whether text in a language (BCP 47) runs from right to left. */
  public static boolean isRightToLeft(String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    int dash = tag.indexOf('-');
    return RIGHT_TO_LEFT.contains(tag)
        || RIGHT_TO_LEFT.contains(dash < 0 ? tag : tag.substring(0, dash));
  }

  /** The same, told by the first letter of some text when the language is not known. */
  static boolean isRightToLeft(String language, String text) {
    return language.equals(Article.UNDETERMINED)
        ? Characters.startsFromRight(text)
        : isRightToLeft(language);
  }
}
