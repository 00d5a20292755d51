package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.ingest.lexicon.Phrases;
import org.backfile.ingest.lexicon.Vocabulary;
import org.backfile.ingest.lexicon.Words;

/**
 * Finds what a site is called where no data name it: what stands in several of the window title,
 * the links to the home page, the logo and the line of rights.
 */
final class Brand {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 60;

  private static final Pattern MARKS = Pattern.compile("^(?:copyright|c|\\d{4}){1,6}");
  private static final Phrases NAVIGATION = Vocabulary.standard().phrases("navigation");

  private final PageScan scan;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<String> title = new ArrayList<>();
  private final List<String> homes = new ArrayList<>();
  private final List<String> logos = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  private Brand(PageScan scan) {
    this.scan = scan;
  }

  /** The name, and where it stood. */
  static Optional<Sourced<String>> find(PageScan scan) {
    return new Brand(scan).find();
  }

  private Optional<Sourced<String>> find() {
    List<String> parts = Titles.parts(scan.title());
    for (int i = parts.size() - 1; i >= 0; i--) {
      note(parts.get(i), title);
    }
    scan.runs().notices().forEach(run -> notices.add(holder(run.text())));
    scan.homes().forEach(home -> note(home, homes));
    scan.logos().forEach(logo -> note(logo, logos));
    String best = "";
    int most = 1;
    for (String key : names.keySet()) {
      int votes = votes(key);
      if (votes > most) {
        best = key;
        most = votes;
      }
    }
    return Optional.ofNullable(names.get(best)).map(name -> new Sourced<>(name, origin(name)));
  }

  private void note(String text, List<String> keys) {
    String line = Plain.collapsed(text);
    String key = Plain.key(line);
    boolean navigation = NAVIGATION.isWhole(Words.of(line, LONGEST));
    if (key.length() >= SHORTEST && line.length() <= LONGEST && !navigation) {
      names.putIfAbsent(key, line);
      keys.add(key);
    }
  }

  /** How many places name it; a picture's text alone proves nothing, nor does the title. */
  private int votes(String key) {
    int sure = (homes.contains(key) ? 1 : 0) + (isNoticed(key) ? 1 : 0);
    int others = (title.contains(key) ? 1 : 0) + (logos.contains(key) ? 1 : 0);
    return sure == 0 ? 0 : sure + others;
  }

  /** What a line of rights says after the mark and the year. */
  private static String holder(String line) {
    return MARKS.matcher(Plain.key(line)).replaceFirst("");
  }

  private boolean isNoticed(String key) {
    return notices.stream().anyMatch(text -> text.startsWith(key));
  }

  private String origin(String name) {
    String key = Plain.key(name);
    return title.contains(key) ? "title" : homes.contains(key) ? "link to the home page" : "logo";
  }
}
