package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.ingest.byline.Bylines;
import org.backfile.ingest.credit.AgencyLexicon;
import org.backfile.ingest.language.Sentences;
import org.backfile.ingest.lexicon.Phrases;
import org.backfile.ingest.lexicon.Vocabulary;
import org.backfile.ingest.lexicon.Words;
import org.backfile.model.Byline;

/**
 * Takes the names out of what pages give for authors: "By A, B and C", "Von A", "A, Science
 * correspondent". Mail addresses, handles, dates and the names of accounts are no names.
 */
final class Names {
  private static final int LONGEST = 400;
  private static final int LONGEST_NAME = 80;
  private static final int MOST_WORDS = 8;
  private static final int SHORTEST_WORD = 4;
  private static final int MOST = 30;

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:[,，;；|•·\\n／、]|\\s[–—/-]\\s|\\s/|/(?=\\p{Lu}))\\s*");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "\\S{0,80}(?:@|https?:|www\\.)\\S{0,200}|\\([^)]{0,80}\\)$|\\[[^\\]]{0,80}\\]$");
  private static final Pattern CUT =
      Pattern.compile(
          "(?i)\\b(?:published|updated|posted|last updated|first published|follow|contact|read more|learn more|view all"
              + "|publié|mis à jour|veröffentlicht|aktualisiert|publicado|actualizado|pubblicato"
              + "|опубликовано|обновлено|opublikowano|photography by|illustrat\\w{1,6} by|photos? by"
              + "|special to|for the)\\b|\\s(?-i:in|on|at)\\s(?=(?-i:\\p{Lu}))");

  /** "Harbour Bureau for Lindhaven.example": whom somebody works for. */
  private static final Pattern FOR = Pattern.compile("(?i)\\s(?:for|für|pour|para)\\s.{0,80}");

  private static final Pattern TAIL =
      Pattern.compile(
          "\\s+(?:on|at|am|le|el|il|em|den|in|•|\\||-|–|—|:|\\.)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern INVITATION =
      Pattern.compile(
          "(?i)(?:learn|read|see|view|show) (?:more|all|profile|bio|posts|articles|full)\\b"
              + "|(?i)(?:e-?mail|contact|follow|message) (?:the|this|me|us)\\b");

  /** "Foto: Harbour Desk": who made a picture. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "(?iu)(?:photo|foto|фото|bild|image|picture|illustration|grafik|graphic|infograf|vidéo|video"
              + "|видео|zdjęci|φωτο|imagen|imagem)\\p{L}{0,8}(?:\\s?[:/]|\\s(?:by|von|par|de|di|av|из)\\s).*");

  /** "Źródło: Harbour Desk": what a line is, and then who. */
  private static final Pattern CALLED =
      Pattern.compile("^\\p{L}[\\p{L} ]{2,24}[:：]\\s(?=\\p{Lu}\\p{L}+\\s\\p{Lu})");

  private static final Pattern FIRM =
      Pattern.compile(
          "(?i)\\b(?:gmbh|ltd|llc|inc|ag|e\\.?v|sp\\. z o|s\\.?a|a\\.e|solutions|interactive|systems|media"
              + "|digital|online|magazine|publishing|webdesign|agentur|software)\\b\\.?$");

  private static final Pattern TURNED =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}'’-]+),\\s(\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*)?)");

  /** A line that stands in brackets as a whole. */
  private static final Pattern WHOLE =
      Pattern.compile("^[\\[(（【]\\s?([^\\[\\]()（）【】]{2,80})\\s?[\\])）】]$");

  private static final Pattern GLUED = Pattern.compile("^By(?=\\p{Lu}\\p{Ll})");

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:(?i:contact|email|e-mail|follow|vom)\\s(?=\\p{Lu})"
              + "|(?i:door|das gespräch führten?|(?:zusammengestellt|aufgezeichnet|protokolliert) von)"
              + "\\s(?=\\p{L})"
              + "|(?i:gespeichert|eingetragen|eingestellt|gepostet|soumis|envoyé|proposé|inviato|inserito"
              + "|enviado|subido|geplaatst|added|shared) (?i:von|par|da|por|door|by)\\s(?=[\\p{L}\\d])"
              + "|(?iu:Επιμέλεια|Ρεπορτάζ|Κείμενο|حوار|كتب|كتبت)\\s?:\\s?"
              + "|(?:作者|文|撰文|記者|记者|編輯|编辑|責任編輯|责任编辑|翻訳者|筆者|著者|글|기자)\\s?[:：／/]\\s?)");

  /** How systems say who put a story up; the name may follow in an element of its own. */
  private static final Pattern POSTED =
      Pattern.compile(
          "(?i:gespeichert|eingetragen|eingestellt|gepostet|soumis|envoyé|proposé|inviato|inserito"
              + "|enviado|subido|geplaatst|added|shared) (?i:von|par|da|por|door|by)(?!\\p{L})"
              + "|(?iu:Επιμέλεια|Ρεπορτάζ|Κείμενο|حوار|كتب|كتبت)\\s?:");

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

  private static final Phrases LEADS = Vocabulary.standard().phrases("byline");
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
  private static final Phrases ANDS = Vocabulary.standard().phrases("and");

  private final SiteNames site;

  Names(SiteNames site) {
    this.site = site;
  }

  /** The names in a text, each once, in order. */
  List<Byline> in(String raw) {
    if (raw.length() > LONGEST * 4) {
      return List.of();
    }
    Map<String, Byline> names = new LinkedHashMap<>();
    for (String line : raw.split("[\\r\\n]+", -1)) {
      Plain.line(line, LONGEST).ifPresent(text -> read(text, names));
    }
    return names.values().stream().limit(MOST).toList();
  }

  private void read(String line, Map<String, Byline> names) {
    if (isAddress(line)) {
      return;
    }
    String inner = WHOLE.matcher(line).replaceFirst("$1");
    String text = LABEL.matcher(GLUED.matcher(inner).replaceFirst("By ")).replaceFirst("");
    String named = withoutLead(cut(NO_NAME.matcher(text).replaceAll(" ").strip()));
    String listed =
        PICTURE.matcher(named).matches() ? named : CALLED.matcher(named).replaceFirst("");
    String last = "";
    for (String part : SEPARATOR.split(listed, -1)) {
      boolean lastIsSmall =
          Optional.ofNullable(names.get(last)).filter(b -> isSmall(b.name())).isPresent();
      if (!last.isEmpty() && CREDENTIALS.contains(Plain.key(part))) {
        rename(names, last, part);
      } else if (PICTURE.matcher(part).matches()) {
        last = "";
      } else if (!last.isEmpty() && isSmall(part) && !lastIsSmall) {
        role(names, last, part);
      } else if (!last.isEmpty() && (isRole(part) || FOR.matcher(part).find())) {
        role(names, last, part);
      } else {
        for (String name : joined(part)) {
          String clean = clean(name);
          if (isName(clean)) {
            Byline byline = Bylines.withoutArticle(Byline.of(clean));
            last = Plain.key(byline.name());
            names.putIfAbsent(last, byline);
          }
        }
      }
    }
  }

  private static void role(Map<String, Byline> names, String key, String role) {
    names.computeIfPresent(
        key, (k, old) -> new Byline(old.name(), old.role().or(() -> Optional.of(role.strip()))));
  }

  private static void rename(Map<String, Byline> names, String key, String credential) {
    names.computeIfPresent(
        key, (k, old) -> new Byline(old.name() + ", " + credential.strip(), old.role()));
  }

  /** Whether a part of a line is one word in small letters: "Harbour Desk, text". */
  private static boolean isSmall(String part) {
    return part.length() >= SHORTEST_WORD
        && part.indexOf(' ') < 0
        && part.equals(part.toLowerCase(Locale.ROOT))
        && !part.equals(part.toUpperCase(Locale.ROOT));
  }

  private static boolean isRole(String part) {
    return Bylines.isRole(part) && !(Bylines.isName(part) && isDesk(part));
  }

  private static boolean isDesk(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    return lower.endsWith("desk")
        || lower.endsWith("newsroom")
        || lower.endsWith("staff")
        || lower.endsWith("team");
  }

  private static boolean isAddress(String text) {
    return text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www.");
  }

  /** A text up to the date or label in it. */
  static String cut(String text) {
    int end = text.length();
    Matcher label = CUT.matcher(text);
    if (label.find() && label.start() > 0) {
      end = label.start();
    }
    for (int i = 0; i < end; i++) {
      if (Character.isDigit(text.charAt(i))) {
        end = i;
      }
    }
    return end == text.length() ? text : withoutMonth(text.substring(0, end).strip());
  }

  /** What stands before the number of a day may be its month or the day of the week. */
  private static String withoutMonth(String text) {
    String rest = text;
    int space = rest.length();
    while (space > 0 && isCalendar(rest.substring(rest.lastIndexOf(' ') + 1))) {
      space = Math.max(0, rest.lastIndexOf(' '));
      rest = rest.substring(0, space).strip();
    }
    return rest;
  }

  private static boolean isCalendar(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "");
    return Vocabulary.standard().months().containsKey(plain)
        || Vocabulary.standard().words("weekday").contains(plain);
  }

  private String withoutLead(String text) {
    String rest = text;
    for (int i = 0; i < 2; i++) {
      Words words = Words.of(rest, rest.length());
      if (words.count() < 2) {
        break;
      }
      Optional<Phrases.Match> lead = LEADS.at(words, 0);
      boolean whole = lead.isPresent() && lead.get().end() >= words.count();
      if (lead.isEmpty() || whole || words.starts().get(0) > 3 || !isLead(rest, words)) {
        break;
      }
      int end = words.ends().get(lead.get().end() - 1);
      boolean parted = end < rest.length() && !Character.isLetterOrDigit(rest.charAt(end));
      boolean joint =
          rest.charAt(end) == '-' || rest.charAt(end) == '\'' || rest.charAt(end) == '’';
      if (!parted || joint) {
        break;
      }
      rest = rest.substring(end).replaceFirst("^[\\s:.\\-–—]+", "");
    }
    return rest;
  }

  private static List<String> joined(String part) {
    Words words = Words.of(part, part.length());
    List<String> names = new ArrayList<>();
    int start = 0;
    for (Phrases.Match match : ANDS.find(words)) {
      int from = words.starts().get(match.first());
      int to = words.ends().get(match.end() - 1);
      String left = part.substring(Math.min(start, from), from).strip();
      String right = part.substring(to).strip();
      boolean small = Character.isLowerCase(part.charAt(from)) || part.equals(upper(part));
      boolean spaced = from > 0 && part.charAt(from - 1) == ' ' && to < part.length() && small;
      boolean both = (isWhole(left) && isWhole(right) && isEven(left, right)) || left.isEmpty();
      if (spaced && both && from >= start) {
        names.add(left);
        start = to;
      } else if (match.first() == 0 && small && !right.isEmpty() && part.charAt(to) == ' ') {
        start = to;
      }
    }
    names.add(part.substring(start).strip());
    List<String> parts = new ArrayList<>();
    for (String name : names) {
      parts.addAll(List.of(name.split("\\s&\\s|\\s\\+\\s", -1)));
    }
    return parts;
  }

  /** "Arts and Culture Desk" is one name: on both sides of "and" a whole name must stand. */
  private static boolean isWhole(String text) {
    int space = text.indexOf(' ');
    boolean capital = !text.isEmpty() && !Character.isLowerCase(text.codePointAt(0));
    return capital && (space > 0 || text.length() > 1);
  }

  /** "Corresponsal en Lindhaven": after two words another word alone is a name if an agency's. */
  private static boolean isEven(String left, String right) {
    boolean alone = left.indexOf(' ') < 0;
    if (right.indexOf(' ') > 0) {
      return !alone || !isDesk(right);
    }
    return alone || isDesk(left) || AgencyLexicon.standard().find(right).isPresent();
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static String clean(String name) {
    String text = name.strip();
    for (int i = 0; i < 3; i++) {
      text = TAIL.matcher(text).replaceFirst("").strip();
      text = text.replaceFirst("^[\\s.:,;*+&|/\\-–—•·'\"“”]+", "");
      text = text.replaceFirst("[\\s:,;*+&|/\\-–—•·\"“”©]+$", "");
    }
    boolean sentence = text.endsWith(".") && text.indexOf(' ') > 0 && !endsWithInitial(text);
    return sentence ? text.substring(0, text.length() - 1) : text;
  }

  private static boolean endsWithInitial(String text) {
    int space = text.lastIndexOf(' ');
    return text.length() - space <= 4;
  }

  private boolean isName(String text) {
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

  /** Whether a text begins as bylines do: By, Von, Par. */
  static boolean begins(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    String line = text.strip();
    Words words = Words.of(line, 24);
    boolean lead = words.count() > 0 && words.starts().get(0) <= 12 && isLead(line, words);
    return lead || POSTED.matcher(line).lookingAt();
  }

  private static boolean isLead(String text, Words words) {
    Optional<Phrases.Match> lead = LEADS.at(words, 0);
    if (lead.isEmpty()) {
      return false;
    }
    int end = words.ends().get(lead.get().end() - 1);
    boolean colon = end < text.length() && (text.charAt(end) == ':' || text.charAt(end) == '：');
    boolean label = lead.get().end() == 1 && words.words().get(0).length() > 3;
    return colon || !label;
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

  /** "Bell, Ada" as libraries write it. */
  static String turned(String name) {
    Matcher matcher = TURNED.matcher(name.strip());
    return matcher.matches() && !Bylines.isRole(matcher.group(2))
        ? matcher.group(2) + " " + matcher.group(1)
        : name;
  }

  /** Whether a name is the site's own. */
  boolean isSite(String name) {
    return site.isExactly(name);
  }
}
