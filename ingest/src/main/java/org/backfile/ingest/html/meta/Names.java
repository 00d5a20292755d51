package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.ingest.byline.Bylines;
import org.backfile.ingest.credit.AgencyLexicon;
import org.backfile.ingest.lexicon.Phrases;
import org.backfile.ingest.lexicon.Vocabulary;
import org.backfile.ingest.lexicon.Words;
import org.backfile.model.Byline;
import org.jspecify.annotations.Nullable;

/**
 * Takes the names out of what pages give for authors: "By A, B and C", "Von A", "A, Science
 * correspondent". Mail addresses, handles, dates and the names of accounts are no names.
 */
final class Names {
  private static final int LONGEST = 400;
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

  private static final Pattern TURNED =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}'’-]+),\\s(\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*)?)");

  /** A line that stands in brackets as a whole. */
  private static final Pattern WHOLE =
      Pattern.compile("^[\\[(（【]\\s?([^\\[\\]()（）【】]{2,80})\\s?[\\])）】]$");

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

  /** The names in several texts, each once, with where it stood first. */
  List<Sourced<Byline>> all(List<Sourced<String>> raw) {
    Map<String, Sourced<Byline>> found = new LinkedHashMap<>();
    for (Sourced<String> text : raw) {
      for (Byline byline : in(text.value())) {
        found.putIfAbsent(Plain.key(byline.name()), new Sourced<>(byline, text.origin()));
      }
    }
    return List.copyOf(found.values());
  }

  private void read(String line, Map<String, Byline> names) {
    if (isAddress(line)) {
      return;
    }
    String inner = WHOLE.matcher(line).replaceFirst("$1");
    String text = BylineLead.withoutLabel(inner);
    String listed = BylineLead.without(cut(NO_NAME.matcher(text).replaceAll(" ").strip()));
    list(listed, names);
  }

  private static void list(String listed, Map<String, Byline> names) {
    String last = "";
    for (String part : SEPARATOR.split(listed, -1)) {
      if (!last.isEmpty() && NameKind.isCredential(part)) {
        rename(names, last, part);
      } else if (NameKind.isOfPicture(part)) {
        last = "";
      } else if (!last.isEmpty() && isRole(part, names.get(last))) {
        role(names, last, part);
      } else {
        last = add(part, names).orElse(last);
      }
    }
  }

  /** Adds the names in a part of a line; the key of the last. */
  private static Optional<String> add(String part, Map<String, Byline> names) {
    Optional<String> last = Optional.empty();
    for (String name : joined(part)) {
      String clean = clean(name);
      if (NameKind.isName(clean)) {
        Byline byline = Bylines.withoutArticle(Byline.of(clean));
        String key = Plain.key(byline.name());
        names.putIfAbsent(key, byline);
        last = Optional.of(key);
      }
    }
    return last;
  }

  private static boolean isRole(String part, @Nullable Byline last) {
    boolean word = NameKind.isSmall(part) && last != null && !NameKind.isSmall(last.name());
    return word || NameKind.isRole(part) || FOR.matcher(part).find();
  }

  private static void role(Map<String, Byline> names, String key, String role) {
    names.computeIfPresent(
        key, (k, old) -> new Byline(old.name(), old.role().or(() -> Optional.of(role.strip()))));
  }

  private static void rename(Map<String, Byline> names, String key, String credential) {
    names.computeIfPresent(
        key, (k, old) -> new Byline(old.name() + ", " + credential.strip(), old.role()));
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
    while (space > 0 && NameKind.isCalendar(rest.substring(rest.lastIndexOf(' ') + 1))) {
      space = Math.max(0, rest.lastIndexOf(' '));
      rest = rest.substring(0, space).strip();
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
      return !alone || !NameKind.isDesk(right);
    }
    return alone || NameKind.isDesk(left) || AgencyLexicon.standard().find(right).isPresent();
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

  /** "Desk, Harbour" as libraries write it. */
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
