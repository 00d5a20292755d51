package org.backfile.ingest.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.ingest.language.Sentences;
import org.backfile.ingest.lexicon.Phrases;
import org.backfile.ingest.lexicon.Vocabulary;
import org.backfile.ingest.lexicon.Words;
import org.backfile.model.Byline;

/** Reads byline lines: "By the Harbour Desk", "Автор: отдел науки", "Redacción de Ciencia". */
public final class Bylines {
  private static final int LONGEST = 160;
  private static final int LONGEST_NAME = 8;
  private static final int LONGEST_DESK = 9;

  private static final Pattern COMMA = Pattern.compile("\\s*[,;]\\s*");

  private static final Phrases LEADS = Vocabulary.standard().phrases("byline");
  private static final Phrases ROLES = Vocabulary.standard().phrases("role");
  private static final Phrases ARTICLES = Vocabulary.standard().phrases("article");
  private static final Phrases ANDS = Vocabulary.standard().phrases("and");

  private Bylines() {}

  /** The makers that a line names after "by" in any language, or none. */
  public static List<Byline> labelled(String line) {
    if (line.length() > LONGEST) {
      return List.of();
    }
    Words words = Words.of(line, line.length());
    return words.count() == 0
        ? List.of()
        : LEADS
            .at(words, 0)
            .map(match -> line.substring(words.ends().get(match.end() - 1)))
            .filter(rest -> !rest.isEmpty())
            .map(Bylines::afterLead)
            .orElse(List.of());
  }

  private static List<Byline> afterLead(String rest) {
    boolean colon = rest.stripLeading().startsWith(":");
    String names = rest.strip();
    names = colon ? names.substring(1).strip() : names;
    boolean spaced = colon || Character.isWhitespace(rest.charAt(0)) || rest.charAt(0) == '\u00A0';
    boolean sentence =
        (Sentences.isEnd(names) && !names.endsWith(".")) || Sentences.hasSeveral(names);
    return spaced && !sentence && !names.isEmpty() ? names(names) : List.of();
  }

  /** A desk or role that stands by itself, without "by". */
  public static List<Byline> unlabelled(String line) {
    Words words = Words.of(line, LONGEST);
    boolean candidate =
        line.length() <= LONGEST
            && words.count() >= 2
            && words.count() <= LONGEST_DESK
            && !Sentences.isEnd(line)
            && line.indexOf(':') < 0
            && Character.isUpperCase(line.charAt(0));
    if (!candidate) {
      return List.of();
    }
    boolean desk = ROLES.begins(words) || endsWithRole(words) || roleAfterComma(line);
    return desk ? List.of(Byline.of(line)) : List.of();
  }

  private static boolean endsWithRole(Words words) {
    for (int i = Math.max(0, words.count() - 3); i < words.count(); i++) {
      if (ROLES.at(words, i).filter(match -> match.end() == words.count()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean roleAfterComma(String line) {
    int comma = line.indexOf(',');
    return comma > 0 && isRole(line.substring(comma + 1).strip());
  }

  /** Whether a line says what somebody is and nothing else. */
  public static boolean isRole(String line) {
    Words words = Words.of(line, LONGEST);
    boolean brief = words.count() >= 1 && words.count() <= 5 && line.length() <= LONGEST;
    return brief && !Sentences.isEnd(line) && (ROLES.begins(words) || endsWithRole(words));
  }

  /** Whether a line is two to four capitalised words, as a person's or a desk's name is. */
  public static boolean isName(String line) {
    String[] words = line.split(" ", -1);
    if (words.length < 2 || words.length > 4 || line.length() > 60) {
      return false;
    }
    for (String word : words) {
      boolean letters = word.chars().allMatch(c -> Character.isLetter(c) || "-'’.".indexOf(c) >= 0);
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0)) || !letters) {
        return false;
      }
    }
    return !Sentences.isEnd(line);
  }

  private static List<Byline> names(String text) {
    List<Byline> bylines = new ArrayList<>();
    for (String part :
        COMMA.split(text.endsWith(".") ? text.substring(0, text.length() - 1) : text, -1)) {
      if (!bylines.isEmpty() && isRole(part) && !isAlsoName(part)) {
        Byline last = bylines.remove(bylines.size() - 1);
        bylines.add(new Byline(last.name(), Optional.of(part)));
      } else {
        joined(part).forEach(name -> bylines.add(Byline.of(name)));
      }
    }
    return bylines.stream().allMatch(byline -> isPlausible(byline.name()))
        ? bylines.stream().map(Bylines::withoutArticle).toList()
        : List.of();
  }

  /** "the Harbour Desk" names somebody although it ends with the name of a role. */
  private static boolean isAlsoName(String part) {
    return Character.isUpperCase(part.charAt(0)) && isName(part) && part.contains("Desk");
  }

  private static List<String> joined(String part) {
    Words words = Words.of(part, part.length());
    List<String> names = new ArrayList<>();
    int start = 0;
    for (Phrases.Match match : ANDS.find(words)) {
      String left = part.substring(start, words.starts().get(match.first())).strip();
      String right = part.substring(words.ends().get(match.end() - 1)).strip();
      if (isWholeName(left) && isWholeName(right)) {
        names.add(left);
        start = words.ends().get(match.end() - 1);
      }
    }
    names.add(part.substring(start).strip());
    return names.stream().filter(name -> !name.isBlank()).toList();
  }

  /** "the Harbour Desk" is listed and printed as "Harbour Desk"; "The Courier" keeps its name. */
  public static Byline withoutArticle(Byline byline) {
    String name = byline.name();
    Words words = Words.of(name, name.length());
    boolean article =
        words.count() > 1
            && Character.isLowerCase(name.charAt(0))
            && ARTICLES.at(words, 0).filter(match -> match.end() == 1).isPresent();
    if (!article) {
      return byline;
    }
    String rest = name.substring(words.starts().get(1));
    int first = rest.codePointAt(0);
    String capital = Character.toString(Character.toTitleCase(first));
    return new Byline(capital + rest.substring(Character.charCount(first)), byline.role());
  }

  /** "Arts and Culture Desk" is one name: what stands before "and" must be a name by itself. */
  private static boolean isWholeName(String name) {
    return isPlausible(name)
        && Sentences.words(name, 3) >= 2
        && (isName(name) || endsWithRole(Words.of(name, name.length())));
  }

  /** Whether most words are capitalised or name roles, as in a name and not in a sentence. */
  private static boolean isPlausible(String name) {
    Words words = Words.of(name, name.length());
    if (words.count() == 0 || words.count() > LONGEST_NAME) {
      return false;
    }
    int capitalised = 0;
    int others = 0;
    for (int i = 0; i < words.count(); i++) {
      boolean upper = Character.isUpperCase(name.charAt(words.starts().get(i)));
      if (upper || ROLES.at(words, i).isPresent()) {
        capitalised++;
      } else if (words.words().get(i).length() > 3) {
        others++;
      }
    }
    return capitalised > 0 && others <= capitalised;
  }
}
