package org.backfile.pdf.line;

import java.util.Set;

/** Which way a language is written. */
public final class Direction {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ku-arab", "ps", "sd", "syr", "ug", "ur", "yi");

  private Direction() {}

  /** Whether text in a language (BCP 47) runs from right to left. */
  public static boolean isRightToLeft(String language) {
    String tag = language.toLowerCase(java.util.Locale.ROOT);
    int dash = tag.indexOf('-');
    return RIGHT_TO_LEFT.contains(tag)
        || RIGHT_TO_LEFT.contains(dash < 0 ? tag : tag.substring(0, dash));
  }
}
