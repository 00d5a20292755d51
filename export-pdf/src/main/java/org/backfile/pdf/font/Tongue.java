package org.backfile.pdf.font;

import java.util.Locale;

/** What a language asks of type beyond its script: which shapes of Han, which ligatures. */
public enum Tongue {
  /** Nothing particular. */
  COMMON,
  /** Turkish and its kin, in which a ligature of f and i would hide whether the i has its dot. */
  TURKIC,
  /** Japanese. */
  JAPANESE,
  /** Korean. */
  KOREAN,
  /** Chinese in simplified characters. */
  CHINESE,
  /** Chinese in traditional characters. */
  TRADITIONAL_CHINESE;

  /** The tongue of a language by its BCP 47 tag. */
  public static Tongue of(String language) {
    String lower = language.toLowerCase(Locale.ROOT);
    int end = lower.indexOf('-');
    return switch (end < 0 ? lower : lower.substring(0, end)) {
      case "tr", "az", "crh", "gag", "kk", "tt" -> TURKIC;
      case "ja" -> JAPANESE;
      case "ko" -> KOREAN;
      case "zh", "yue", "wuu", "nan", "hak", "cmn" -> chinese(lower);
      default -> COMMON;
    };
  }

  private static Tongue chinese(String tag) {
    if (tag.contains("-hans")) {
      return CHINESE;
    }
    boolean traditional =
        tag.contains("-hant")
            || tag.startsWith("yue")
            || tag.endsWith("-tw")
            || tag.endsWith("-hk")
            || tag.endsWith("-mo");
    return traditional ? TRADITIONAL_CHINESE : CHINESE;
  }

  /** Whether it is written with Han characters. */
  boolean isEastAsian() {
    return this != COMMON && this != TURKIC;
  }
}
