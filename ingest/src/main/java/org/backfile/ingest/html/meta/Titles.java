package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.ingest.language.Sentences;

/** Cleans headlines of the site's name: "X | Site", "Site: X", "X - Section - Site". */
final class Titles {
  /** Headlines are no longer than this, in UTF-16 code units. */
  static final int LONGEST = 500;

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "(?<=\\S)(?:\\s*(?:[|｜»«›]|::|//)+\\s*|\\s+[-–—·•~:<>/]+\\s+|:\\s"
              + "|[：:_-](?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])|:(?=\\p{Ll}))");

  private static final int LONGEST_SITE = 5;
  private static final int SHORTEST_HEADLINE = 3;
  private static final int MOST_CUTS = 6;

  private final SiteNames site;
  private final Set<String> sections;

  Titles(SiteNames site, Set<String> sections) {
    this.site = site;
    this.sections = sections;
  }

  private record Cut(int start, int end, char mark) {}

  /** The headline in a title: the part that the page shows, else all but the site's name. */
  String known(String title, Set<String> shown) {
    Optional<String> part = confirmed(title, shown);
    return part.isPresent() ? part.get() : known(title);
  }

  private String known(String title) {
    String text = title;
    for (int i = 0; i < 3; i++) {
      String shorter = trimmed(text);
      if (shorter.equals(text)) {
        break;
      }
      text = shorter;
    }
    return text;
  }

  /** Takes one name of site or section off, at the end or else at the beginning. */
  private String trimmed(String text) {
    List<Cut> cuts = cuts(text);
    for (int i = cuts.size() - 1; i >= 0 && i >= cuts.size() - 4; i--) {
      Cut cut = cuts.get(i);
      String tail = text.substring(cut.end);
      String next = i + 1 < cuts.size() ? text.substring(cut.end, cuts.get(i + 1).start) : tail;
      boolean named = cut.mark == ':' ? isNamed(tail) || isNamed(next) : isFurniture(next);
      if (named && cut.start > 0) {
        return text.substring(0, cut.start).strip();
      }
    }
    for (int i = 0; i < cuts.size() && i < 2; i++) {
      Cut cut = cuts.get(i);
      if (site.isSite(text.substring(0, cut.start)) && cut.end < text.length()) {
        return text.substring(cut.end).strip();
      }
    }
    return text;
  }

  private boolean isNamed(String text) {
    return site.isNamed(text) || sections.contains(Plain.key(text));
  }

  private boolean isFurniture(String tail) {
    return site.isSite(tail) || sections.contains(Plain.key(tail));
  }

  /**
   * The headline in a window title: what other headlines on the page confirm, else what is left
   * without what looks like a site's name.
   */
  String window(String title, Set<String> confirmed) {
    Optional<String> part = confirmed(title, confirmed);
    if (part.isPresent()) {
      return part.get();
    }
    String known = known(title);
    return known.equals(title) ? guessed(title) : known;
  }

  private Optional<String> confirmed(String title, Set<String> confirmed) {
    List<Cut> cuts = cuts(title);
    List<String> parts = new ArrayList<>();
    parts.add(title);
    cuts.forEach(cut -> parts.add(title.substring(0, cut.start).strip()));
    cuts.forEach(cut -> parts.add(title.substring(cut.end).strip()));
    return parts.stream()
        .filter(part -> words(part) >= 2 && confirmed.contains(Plain.key(part)))
        .findFirst();
  }

  /** Titles with several names after bars: "Headline_Section_Site". */
  private String guessed(String title) {
    String once = guess(title);
    List<Cut> cuts = cuts(title);
    boolean bars = cuts.size() >= 2 && "|｜_»«".indexOf(cuts.get(0).mark) >= 0;
    return bars && !once.equals(title) ? guess(guess(once)) : once;
  }

  private String guess(String title) {
    List<Cut> cuts = cuts(title);
    for (int i = cuts.size() - 1; i >= 0; i--) {
      Cut cut = cuts.get(i);
      String tail = title.substring(cut.end);
      String rest = title.substring(0, cut.start).strip();
      boolean strong = "|｜_»«:：/".indexOf(cut.mark) >= 0 && !title.startsWith(": ", cut.start);
      boolean dash = "-–—·•~".indexOf(cut.mark) >= 0;
      boolean capital = !tail.isEmpty() && !Character.isLowerCase(tail.codePointAt(0));
      int most = strong ? LONGEST_SITE : LONGEST_SITE - 2;
      boolean site = (strong || dash) && capital && words(tail) <= most;
      if (site && words(rest) >= SHORTEST_HEADLINE && words(rest) > words(tail)) {
        return rest;
      }
    }
    return title;
  }

  /** The parts of a title between bars and dashes. */
  static List<String> parts(String raw) {
    String title = raw.substring(0, Math.min(raw.length(), LONGEST));
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (Cut cut : cuts(title)) {
      parts.add(title.substring(start, Math.max(start, cut.start)).strip());
      start = cut.end;
    }
    parts.add(title.substring(start).strip());
    return parts;
  }

  /** Every row of parts of a title, the longest first. */
  static List<String> rows(String raw) {
    String title = raw.substring(0, Math.min(raw.length(), LONGEST));
    List<Cut> cuts = cuts(title);
    List<String> rows = new ArrayList<>();
    for (int from = -1; from < Math.min(cuts.size(), MOST_CUTS); from++) {
      int start = from < 0 ? 0 : cuts.get(from).end;
      rows.add(title.substring(start).strip());
      for (int to = cuts.size() - 1; to > from; to--) {
        rows.add(title.substring(start, Math.max(start, cuts.get(to).start)).strip());
      }
    }
    return rows;
  }

  private static List<Cut> cuts(String text) {
    List<Cut> cuts = new ArrayList<>();
    Matcher matcher = SEPARATOR.matcher(text);
    while (matcher.find() && cuts.size() < 20) {
      String mark = matcher.group().strip();
      cuts.add(new Cut(matcher.start(), matcher.end(), mark.charAt(0)));
    }
    return cuts;
  }

  /** How many words there are, in scripts without spaces too. */
  static int words(String text) {
    return Sentences.words(text, 100);
  }
}
