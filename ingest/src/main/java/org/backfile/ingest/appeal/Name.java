package org.backfile.ingest.appeal;

import java.util.Optional;
import org.backfile.ingest.lexicon.Words;

/** Reads a proper name out of running text. */
final class Name {
  private static final int LONGEST_WORDS = 7;
  private static final String QUOTES = "«„“\"»";
  private static final String CLOSING_QUOTES = "»“”\"«";
  private static final String ENDS = ".,;:!?…()–—|";

  private Name() {}

  /**
   * The name that begins at or right after a place: in quotation marks, or a row of capitalised
   * words with small ones such as "of" between them; an article before it is passed over.
   */
  static Optional<String> at(String text, int from, AppealWords lists) {
    int start = skipSpace(text, from);
    Optional<String> name = read(text, start, lists);
    if (name.isPresent()) {
      return name;
    }
    Words next = Words.of(text.substring(start, Math.min(text.length(), start + 12)), 12);
    boolean article = next.count() > 1 && lists.list("article").at(next, 0).isPresent();
    return article && next.starts().get(0) == 0
        ? read(text, skipSpace(text, start + next.ends().get(0)), lists)
        : Optional.empty();
  }

  private static int skipSpace(String text, int from) {
    int start = from;
    while (start < text.length() && (text.charAt(start) == ' ' || isApostrophe(text, start))) {
      start++;
    }
    return start;
  }

  private static boolean isApostrophe(String text, int at) {
    return text.charAt(at) == '’' || text.charAt(at) == '\'' || text.charAt(at) == '\u00A0';
  }

  private static Optional<String> read(String text, int start, AppealWords lists) {
    if (start < text.length() && QUOTES.indexOf(text.charAt(start)) >= 0) {
      return quoted(text, start + 1, lists);
    }
    int end = start;
    int at = start;
    int words = 0;
    while (at < text.length() && words < LONGEST_WORDS) {
      int wordEnd = wordEnd(text, at);
      String word = text.substring(at, wordEnd);
      if (isCapitalised(word)) {
        end = wordEnd;
      } else if (end == start || !isConnector(word)) {
        break;
      }
      words++;
      if (wordEnd < text.length() && text.charAt(wordEnd) != ' ') {
        break;
      }
      at = wordEnd + 1;
    }
    return clean(text.substring(start, end), lists);
  }

  private static Optional<String> quoted(String text, int start, AppealWords lists) {
    int end = start;
    while (end < text.length() && CLOSING_QUOTES.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean name =
        end < text.length() && end - start <= 60 && isCapitalised(text.substring(start, end));
    return name ? clean(text.substring(start, end), lists) : Optional.empty();
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != ' ' && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean isCapitalised(String word) {
    return !word.isEmpty()
        && (Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0)));
  }

  private static boolean isConnector(String word) {
    return switch (word) {
      case "of",
          "and",
          "&",
          "the",
          "de",
          "la",
          "du",
          "des",
          "del",
          "di",
          "da",
          "do",
          "der",
          "e",
          "y",
          "for",
          "et",
          "und" ->
          true;
      default -> false;
    };
  }

  private static Optional<String> clean(String found, AppealWords lists) {
    String name =
        found.endsWith("'s") || found.endsWith("’s")
            ? found.substring(0, found.length() - 2)
            : found;
    Words words = Words.of(name, name.length());
    boolean common =
        words.count() == 0
            || lists.list("no-name").occursIn(words)
            || !Character.isLetter(name.charAt(0));
    return common ? Optional.empty() : Optional.of(name.strip());
  }
}
