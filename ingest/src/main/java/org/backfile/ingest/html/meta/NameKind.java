package org.backfile.ingest.html.meta;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.ingest.byline.Bylines;
import org.backfile.ingest.language.Sentences;
import org.backfile.ingest.lexicon.Phrases;
import org.backfile.ingest.lexicon.Vocabulary;
import org.backfile.ingest.lexicon.Words;

/**
 * Tells what kind of name a part of a byline is: somebody's, that of an account, a desk, a role, a
 * firm, or none.
 */
final class NameKind {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_WORDS = 8;
  private static final Set<String> ACCOUNTS =
      Set.of(
          "admin",
          "administrator",
          "webmaster",
          "root",
          "user",
          "guest",
          "author",
          "authors",
          "unknown",
          "anonymous",
          "none",
          "null",
          "na",
          "undefined",
          "editor",
          "system",
          "test",
          "wpadmin",
          "siteadmin",
          "webadmin",
          "superuser",
          "byline",
          "by",
          "default",
          "true",
          "false",
          "noauthor",
          "empty",
          "autor",
          "redaktor",
          "view",
          "viewall",
          "seeall",
          "readmore",
          "fullbio",
          "about",
          "home",
          "contact");

  private static final Set<String> CREDENTIALS =
      Set.of(
          "md", "phd", "jr", "sr", "ma", "mba", "rn", "esq", "ii", "iii", "msc", "bsc", "rd", "dds",
          "mph", "ms", "lpc", "cpa", "jd", "edd", "psyd", "pharmd", "do", "bs", "ba");

  private static final List<Phrases> FURNITURE =
      Stream.of(
              "published",
              "updated",
              "navigation",
              "sharing",
              "related",
              "button",
              "boilerplate",
              "byline",
              "advertisement")
          .map(Vocabulary.standard()::phrases)
          .toList();

  private static final Pattern INVITATION =
      Pattern.compile(
          "(?i)(?:learn|read|see|view|show) (?:more|all|profile|bio|posts|articles|full)\\b"
              + "|(?i)(?:e-?mail|contact|follow|message) (?:the|this|me|us)\\b");

  /** "Foto: Harbour Desk": who made a picture. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "(?iu)(?:photo|foto|фото|bild|image|picture|illustration|grafik|graphic|infograf|vidéo|video"
              + "|видео|zdjęci|φωτο|imagen|imagem)\\p{L}{0,8}(?:\\s?[:/]|\\s(?:by|von|par|de|di|av|из)\\s).*");

  private static final Pattern FIRM =
      Pattern.compile(
          "(?i)\\b(?:gmbh|ltd|llc|inc|ag|e\\.?v|sp\\. z o|s\\.?a|a\\.e|solutions|interactive|systems|media"
              + "|digital|online|magazine|publishing|webdesign|agentur|software)\\b\\.?$");

  private static final int SHORTEST_WORD = 4;

  private NameKind() {}

  /** Whether a part of a line is a degree or the like, which belongs to the name before it. */
  static boolean isCredential(String part) {
    return CREDENTIALS.contains(Plain.key(part));
  }

  /** Whether a part of a line names who made a picture. */
  static boolean isOfPicture(String part) {
    return PICTURE.matcher(part).matches();
  }

  /** Whether a part of a line says what somebody is. */
  static boolean isRole(String part) {
    return Bylines.isRole(part) && !(Bylines.isName(part) && isDesk(part));
  }

  /** Whether a name ends as those of desks do. */
  static boolean isDesk(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    return lower.endsWith("desk")
        || lower.endsWith("newsroom")
        || lower.endsWith("staff")
        || lower.endsWith("team");
  }

  /** Whether a part of a line is one word in small letters: "Harbour Desk, text". */
  static boolean isSmall(String part) {
    return part.length() >= SHORTEST_WORD
        && part.indexOf(' ') < 0
        && part.equals(part.toLowerCase(Locale.ROOT))
        && !part.equals(part.toUpperCase(Locale.ROOT));
  }

  /** Whether a text may be somebody's name. */
  static boolean isName(String text) {
    String key = Plain.key(text);
    int words = text.split("\\s+", -1).length;
    return key.length() >= 2
        && text.length() <= LONGEST_NAME
        && words <= MOST_WORDS
        && !ACCOUNTS.contains(key)
        && !key.endsWith("admin")
        && Sentences.words(text, MOST_WORDS + 1) <= MOST_WORDS
        && !INVITATION.matcher(text).lookingAt()
        && !isCalendar(text)
        && !isFurniture(text)
        && !text.startsWith("@")
        && !text.contains("://")
        && text.chars().anyMatch(Character::isLetter);
  }

  private static boolean isFurniture(String text) {
    Words words = Words.of(text, text.length());
    return FURNITURE.stream().anyMatch(list -> list.isWhole(words));
  }

  /** Whether a name is that of an account or of nobody in particular. */
  static boolean isWeak(String name) {
    boolean word = name.indexOf(' ') < 0 && name.chars().allMatch(c -> c < 0x250);
    boolean lower = name.equals(name.toLowerCase(Locale.ROOT));
    boolean odd = name.chars().anyMatch(c -> Character.isDigit(c) || c == '_' || c == '.');
    boolean mixed =
        name.chars().skip(1).anyMatch(Character::isUpperCase)
            && name.chars().anyMatch(Character::isLowerCase);
    return word && (lower || odd || mixed);
  }

  /** Whether a name is that of a firm, which may have made the site rather than the story. */
  static boolean isFirm(String name) {
    return FIRM.matcher(name).find();
  }

  /** Whether a word is a month or a day of the week. */
  static boolean isCalendar(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "");
    return Vocabulary.standard().months().containsKey(plain)
        || Vocabulary.standard().words("weekday").contains(plain);
  }
}
