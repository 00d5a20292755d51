package org.backfile.epub.content;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.backfile.model.Languages;

/** Which way a language is written. */
public final class Direction {
  /** The value of {@code dir} for text that runs from right to left. */
  public static final String RIGHT_TO_LEFT = "rtl";

  /** The value of {@code dir} for text that runs from left to right. */
  public static final String LEFT_TO_RIGHT = "ltr";

  /** Scripts that run from right to left (ISO 15924). */
  private static final Set<String> SCRIPTS =
      Set.of(
          "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

  /** Languages that are written in such a script unless their tag names another (IANA registry). */
  private static final Set<String> LANGUAGES =
      Set.of(
          "ar", "arc", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "ks", "lrc", "mzn", "nqo",
          "pnb", "ps", "rhg", "sam", "sd", "skr", "syr", "ug", "ur", "uz-AF", "yi");

  private Direction() {}

  /** The direction of a language's usual or named script. */
  public static String of(String language) {
    if (Languages.isLanguageAlone(language)) {
      return LANGUAGES.contains(language) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }
    Locale locale = Locale.forLanguageTag(language);
    boolean rightToLeft =
        locale.getScript().isEmpty()
            ? LANGUAGES.contains(locale.getLanguage())
                || LANGUAGES.contains(locale.getLanguage() + "-" + locale.getCountry())
            : SCRIPTS.contains(locale.getScript());
    return rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  }

  /** The direction of a text's first letter that has one, when there is such a letter. */
  public static Optional<String> ofText(String text) {
    return text.codePoints()
        .mapToObj(
            c ->
                switch (Character.getDirectionality(c)) {
                  case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> LEFT_TO_RIGHT;
                  case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                      Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                      RIGHT_TO_LEFT;
                  default -> "";
                })
        .filter(direction -> !direction.isEmpty())
        .findFirst();
  }
}
