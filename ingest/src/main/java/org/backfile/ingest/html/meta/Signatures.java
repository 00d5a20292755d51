package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.backfile.ingest.byline.Bylines;
import org.backfile.ingest.dateline.DateParser;
import org.backfile.ingest.language.Sentences;
import org.backfile.model.Byline;
import org.jsoup.nodes.Element;

/** Finds who signs a story where nothing says "by": lines called so, desks, names at a date. */
final class Signatures {
  private static final int LONGEST = 90;
  private static final int NEAR = 400;
  private static final int CLOSE = 40;
  private static final int FURTHER = 80;
  private static final int LONGEST_ACCOUNT = 40;
  private static final int BEFORE = 8;
  private static final int MOST = 40;
  private static final int SHORTEST = 6;
  private static final int MOST_WORDS = 4;

  private static final String PARTS = "\\s*[|·•]\\s*|\\s[–—-]\\s|,\\s(?=\\d)";

  private final Page page;
  private final int heading;
  private final Names names;

  private Signatures(Page page, Optional<Spot> heading) {
    this.page = page;
    this.heading = heading.map(Spot::at).orElse(0);
    this.names = new Names(page.site());
  }

  /** Lines whose element says that somebody signs in it. */
  static List<Sourced<Byline>> signed(Page page, Optional<Spot> heading) {
    Signatures signatures = new Signatures(page, heading);
    return page.scan().hinted().stream()
        .filter(spot -> Hints.isSigned(spot.hint()) && !spot.aside() && !spot.apart())
        .filter(spot -> signatures.isAfter(spot.at(), NEAR) && !Run.isOfPicture(spot.element()))
        .sorted(Comparator.comparingInt(Spot::at))
        .limit(MOST)
        .map(spot -> signatures.line(spot.text(LONGEST + 1), "class " + spot.word()))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Desks that stand close to the headline, by the words that desks have in their names. */
  static List<Sourced<Byline>> desks(Page page, Optional<Spot> heading) {
    Signatures signatures = new Signatures(page, heading);
    return signatures.close().stream()
        .filter(run -> !isElsewhere(run))
        .map(run -> signatures.desk(run.text()))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** A name that stands right before a date, close to the headline. */
  static List<Sourced<Byline>> dated(Page page, Optional<Spot> heading) {
    Signatures signatures = new Signatures(page, heading);
    List<Run> close = signatures.close();
    for (int i = 0; i + 1 < close.size(); i++) {
      String text = close.get(i).text();
      boolean date = DateParser.parse(close.get(i + 1).text(), "en").isPresent();
      boolean told = page.scan().sample().contains(text);
      if (date && !told && Bylines.isName(text) && !page.site().isSite(text)) {
        return signatures.sourced(text, "before a date");
      }
    }
    return List.of();
  }

  /** The account that put the page up, close to the headline. */
  static List<Sourced<Byline>> accounts(Page page, Optional<Spot> heading) {
    Signatures signatures = new Signatures(page, heading);
    return page.scan().hinted().stream()
        .filter(spot -> Hints.isAccount(spot.hint()) && !spot.aside() && !spot.apart())
        .filter(spot -> signatures.isAfter(spot.at(), FURTHER))
        .limit(MOST)
        .map(spot -> new Sourced<>(spot.text(LONGEST_ACCOUNT + 1), "class " + spot.word()))
        .filter(text -> text.value().length() <= LONGEST_ACCOUNT)
        .map(text -> signatures.sourced(text.value(), text.origin()))
        .filter(found -> found.size() == 1)
        .findFirst()
        .orElse(List.of());
  }

  /** Whether a text is a link to something else than a writer's page. */
  private static boolean isElsewhere(Run run) {
    Element link = run.parent().closest("a");
    return link != null && !Hints.isProfile(link.attr("href"));
  }

  private List<Run> close() {
    return page.scan().runs().all().stream()
        .filter(run -> !run.aside() && !run.apart() && isAfter(run.at(), CLOSE))
        .filter(run -> !run.isOfPicture())
        .limit(MOST)
        .toList();
  }

  private boolean isAfter(int at, int most) {
    return at >= heading - BEFORE && at <= heading + most && (at != heading || heading == 0);
  }

  private List<Sourced<Byline>> line(String text, String origin) {
    if (text.length() > LONGEST || Sentences.hasSeveral(text)) {
      return List.of();
    }
    String first = Names.cut(text.split(PARTS, 2)[0]);
    if (!Bylines.labelled(first).isEmpty()) {
      return sourced(first, origin);
    }
    boolean name = Bylines.isName(first) || !Bylines.unlabelled(first).isEmpty() || isTitled(first);
    return name && !isSentence(first) ? sourced(first, origin) : List.of();
  }

  /** "Equipo de Sociedad", "Lokalredaktionen": what begins as a name does, and is brief. */
  private static boolean isTitled(String text) {
    boolean capital = !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    boolean letters = text.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-');
    return capital && letters && text.length() >= SHORTEST && Titles.words(text) <= MOST_WORDS;
  }

  private List<Sourced<Byline>> desk(String text) {
    for (String part : text.length() > LONGEST ? new String[0] : text.split(PARTS, 4)) {
      String name = Names.cut(part.replaceFirst("^\\p{L}+[:：]\\s*", ""));
      boolean labelled = name.length() < part.length() && !Bylines.labelled(part).isEmpty();
      if (labelled && Bylines.isRole(name)) {
        return sourced(name, "desk near the headline");
      }
      if (!Bylines.unlabelled(name).isEmpty() && !isSentence(name)) {
        return sourced(name, "desk near the headline");
      }
    }
    return List.of();
  }

  private static boolean isSentence(String text) {
    return Titles.words(text) > 6 || Sentences.isEnd(text);
  }

  private List<Sourced<Byline>> sourced(String text, String origin) {
    List<Sourced<Byline>> found = new ArrayList<>();
    names.in(text).forEach(byline -> found.add(new Sourced<>(byline, origin)));
    return found;
  }
}
