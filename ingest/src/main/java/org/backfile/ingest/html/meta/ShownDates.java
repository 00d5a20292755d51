package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.ingest.dateline.DateLine;
import org.backfile.ingest.dateline.DateParser;
import org.backfile.model.Timestamp;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds the dates that a page shows near its headline. */
final class ShownDates {
  private static final List<String> MACHINE =
      List.of(
          "title",
          "data-date",
          "data-datetime",
          "data-time",
          "data-timestamp",
          "data-published",
          "data-publish-date",
          "data-published-date",
          "data-published-at",
          "data-pubdate",
          "data-created-at");

  private static final Pattern FOR_MACHINES =
      Pattern.compile("(?:19|20)\\d{2}-\\d{2}-\\d{2}(?!\\d)|1\\d{9}(?:\\d{3})?$");

  private static final int LONGEST_LINE = 140;
  private static final int LONGEST_LABEL = 60;
  private static final int NEAR = 250;

  /** So near the headline a date may stand in a line that says more. */
  private static final int CLOSE = 40;

  /** At first only dates that stand so near are read, and none of those that may be another's. */
  private static final int FIRST = 2 * CLOSE;

  private static final int APART = CLOSE + 20;
  private static final int FAR = 2_000;

  private final Page page;
  private final Optional<Spot> heading;
  private final DateText text;
  private final SaneDates sane;

  private ShownDates(Page page, Optional<Spot> heading, DateText text) {
    this.page = page;
    this.heading = heading;
    this.text = text;
    this.sane = new SaneDates(page, text);
  }

  static Dates.Found find(Page page, Optional<Spot> heading, DateText text) {
    return new ShownDates(page, heading, text).shown();
  }

  /** The dates that readers see near the headline. */
  private Dates.Found shown() {
    List<Sourced<Timestamp>> published = new ArrayList<>();
    List<Sourced<Timestamp>> modified = new ArrayList<>();
    List<Spot> dated = dated();
    for (int most : new int[] {FIRST, FAR}) {
      for (Spot spot : near(page.scan().times(), most)) {
        time(spot, published, modified);
      }
      for (Spot spot : near(dated, most)) {
        boolean changed = Hints.isModified(spot.hint()) && modified.isEmpty();
        if (changed || published.isEmpty()) {
          line(spot, "class " + spot.word(), published, modified);
        }
      }
      for (Spot spot : near(page.scan().lines(), Math.min(most, NEAR))) {
        if (published.isEmpty()) {
          line(spot, "text", published, modified);
        }
        if (published.isEmpty() && distance(spot) <= CLOSE) {
          inside(spot, published, modified);
        }
      }
    }
    return new Dates.Found(published.stream().findFirst(), modified.stream().findFirst());
  }

  /** What calls itself a date, or has one in an attribute. */
  private List<Spot> dated() {
    return page.scan().hinted().stream()
        .filter(
            spot ->
                Hints.isDate(spot.hint())
                    || Hints.isModified(spot.hint())
                    || !machine(spot.element()).isEmpty())
        .toList();
  }

  /** What an element has for machines: "2023-02-08T05:00" where it reads "yesterday". */
  private static String machine(Element element) {
    for (String name : MACHINE) {
      String value = element.attr(name);
      if (!value.isEmpty() && FOR_MACHINES.matcher(value).lookingAt()) {
        return value;
      }
    }
    return "";
  }

  private void time(
      Spot spot, List<Sourced<Timestamp>> published, List<Sourced<Timestamp>> modified) {
    String machine = spot.element().attr("datetime");
    boolean changed = Hints.isModified(spot.hint() + around(spot));
    Optional<Sourced<Timestamp>> found =
        sane.read(new Sourced<>(machine, "time"))
            .or(() -> sane.read(new Sourced<>(spot.text(120), "time")));
    found.ifPresent(time -> (changed ? modified : published).add(time));
  }

  /** The words right before a time, or around it where it stands with them alone. */
  private static String around(Spot spot) {
    Node before = spot.element().previousSibling();
    if (before instanceof TextNode text && text.isBlank()) {
      before = before.previousSibling();
    }
    Element parent = spot.element().parent();
    String words = "";
    if (before instanceof TextNode text && !text.isBlank()) {
      words = text.text();
    } else if (before instanceof Element element) {
      words = Texts.of(element, 4 * LONGEST_LABEL);
    } else if (parent != null) {
      words = Texts.of(parent, 4 * LONGEST_LABEL);
    }
    return words.length() <= LONGEST_LABEL ? words.toLowerCase(Locale.ROOT) : "";
  }

  private void line(
      Spot spot,
      String origin,
      List<Sourced<Timestamp>> published,
      List<Sourced<Timestamp>> modified) {
    boolean changed = Hints.isModified(spot.hint());
    Element element = spot.element();
    String title = element.normalName().equals("abbr") ? element.attr("title") : machine(element);
    Optional<Sourced<Timestamp>> machine = sane.read(new Sourced<>(title, origin));
    if (machine.isPresent()) {
      (changed ? modified : published).add(machine.get());
      return;
    }
    String line = spot.text(DateParser.LONGEST + 1);
    if (line.length() > DateParser.LONGEST || line.length() < 6) {
      return;
    }
    Optional<DateLine> date = text.line(line);
    date.flatMap(DateLine::published)
        .filter(sane::isSane)
        .ifPresent(t -> (changed ? modified : published).add(new Sourced<>(t, origin)));
    date.flatMap(DateLine::modified)
        .filter(sane::isSane)
        .ifPresent(t -> modified.add(new Sourced<>(t, origin)));
  }

  private void inside(
      Spot spot, List<Sourced<Timestamp>> published, List<Sourced<Timestamp>> modified) {
    String line = spot.text(LONGEST_LINE);
    boolean headline = heading.filter(h -> h.at() == spot.at()).isPresent();
    if (line.length() < LONGEST_LINE && !headline) {
      boolean changed = Hints.isModified(spot.hint() + line.toLowerCase(Locale.ROOT));
      text.within(line)
          .filter(sane::isSane)
          .ifPresent(t -> (changed ? modified : published).add(new Sourced<>(t, "text")));
    }
  }

  private List<Spot> near(List<Spot> spots, int most) {
    return spots.stream()
        .filter(
            spot ->
                !spot.aside()
                    && distance(spot) <= (spot.apart() ? Math.min(most - FIRST, APART) : most))
        .sorted(Comparator.comparingInt(this::distance))
        .limit(60)
        .toList();
  }

  private int distance(Spot spot) {
    int from = heading.map(Spot::at).orElse(0);
    return spot.at() >= from ? spot.at() - from : 2 * (from - spot.at());
  }
}
