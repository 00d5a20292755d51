package org.backfile.ingest.html.meta;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.ingest.dateline.DateLine;
import org.backfile.ingest.dateline.DateParser;
import org.backfile.model.Timestamp;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds when a story was published and changed: data, metas, markup, the address, the text. */
final class Dates {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "datepublished",
          "date.published",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date.created",
          "dcterms.date",
          "dc.date",
          "citation_publication_date",
          "citation_online_date",
          "citation_date",
          "publishdate",
          "publish-date",
          "publish_date",
          "pubdate",
          "publicationdate",
          "publication_date",
          "published_time",
          "published",
          "og:published_time",
          "og:article:published_time",
          "og:pubdate",
          "rnews:datepublished",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "article.published",
          "article_date_original",
          "originalpublicationdate",
          "displaydate",
          "release_date",
          "datecreated",
          "article:create_date",
          "bt:pubdate",
          "dc.created",
          "created",
          "ptime",
          "rbpubdate",
          "eprints.date",
          "timestamp",
          "date",
          "time",
          "gentime",
          "dcsext.pubdate",
          "shareaholic:article_published_time",
          "video:release_date",
          "article.created");

  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "article:modified",
          "og:updated_time",
          "datemodified",
          "dcterms.modified",
          "dc.date.modified",
          "last-modified",
          "lastmod",
          "modified",
          "article:updated_time",
          "utime",
          "moddate",
          "lastmodified",
          "revised",
          "updated_time");

  private static final List<String> DATES =
      List.of("datePublished", "dateCreated", "uploadDate", "created", "issued", "date");

  private static final List<String> CHANGES = List.of("dateModified", "modified");

  private static final int LONGEST_LINE = 140;
  private static final int LONGEST_LABEL = 60;

  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "/((?:199|20[0-3])\\d)([/-]?)(?:(\\d{2})\\2(\\d{2})|(?<=[/-])(\\d{1,2})\\2(\\d{1,2}))(?=[/_.-]|$)");
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

  private Dates(Page page, Optional<Spot> heading, String language) {
    this.page = page;
    this.heading = heading;
    this.text = new DateText(language);
  }

  /**
   * What was found.
   *
   * @param published when the story was first published
   * @param modified when it was last changed
   */
  record Found(Optional<Sourced<Timestamp>> published, Optional<Sourced<Timestamp>> modified) {}

  static Found find(Page page, Optional<Spot> heading, String language) {
    Dates dates = new Dates(page, heading, language);
    Shown shown = dates.shown();
    Optional<Sourced<Timestamp>> published =
        dates
            .data(DATES, true)
            .or(() -> dates.metas(PUBLISHED))
            .or(() -> dates.data(DATES, false))
            .or(() -> shown.published)
            .or(dates::address);
    Optional<Sourced<Timestamp>> modified =
        dates
            .data(CHANGES, true)
            .or(() -> dates.metas(MODIFIED))
            .or(() -> dates.data(CHANGES, false))
            .or(() -> shown.modified.filter(time -> isLater(time, published)));
    return new Found(published, modified);
  }

  /** What is shown twice, the same as the time of publication, tells of no change. */
  private static boolean isLater(
      Sourced<Timestamp> modified, Optional<Sourced<Timestamp>> published) {
    return published
        .filter(
            time ->
                time.value().date().equals(modified.value().date())
                    && minute(time.value()).equals(minute(modified.value())))
        .isEmpty();
  }

  private static Optional<LocalTime> minute(Timestamp time) {
    return time.time().map(one -> one.truncatedTo(ChronoUnit.MINUTES));
  }

  private Optional<Sourced<Timestamp>> data(List<String> properties, boolean stories) {
    for (Thing thing : page.things()) {
      if (StoryThings.isWork(thing) == stories) {
        continue;
      }
      for (String property : properties) {
        for (Sourced<String> raw : Facts.texts(thing, property)) {
          Optional<Sourced<Timestamp>> time = read(raw);
          if (time.isPresent()) {
            return time;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Sourced<Timestamp>> metas(List<String> names) {
    return names.stream()
        .flatMap(name -> page.scan().metas().sourced(name).stream())
        .flatMap(raw -> read(raw).stream())
        .findFirst();
  }

  private Optional<Sourced<Timestamp>> read(Sourced<String> raw) {
    return text.read(raw.value())
        .filter(this::isSane)
        .map(time -> new Sourced<>(time, raw.origin()));
  }

  /** Whether a date is none of those that stand for no date, and not after the page was saved. */
  private boolean isSane(Timestamp time) {
    LocalDate day = time.date();
    boolean epoch = day.getYear() <= 1970 && day.getDayOfYear() <= 1;
    boolean later =
        page.captured()
            .filter(saved -> time.instant().isAfter(saved.plus(2, ChronoUnit.DAYS)))
            .isPresent();
    return day.getYear() >= 1700 && day.getYear() <= 2100 && !epoch && !later;
  }

  private record Shown(
      Optional<Sourced<Timestamp>> published, Optional<Sourced<Timestamp>> modified) {}

  /** The dates that readers see near the headline. */
  private Shown shown() {
    List<Sourced<Timestamp>> published = new ArrayList<>();
    List<Sourced<Timestamp>> modified = new ArrayList<>();
    for (int most : new int[] {FIRST, FAR}) {
      for (Spot spot : near(page.scan().times(), most)) {
        time(spot, published, modified);
      }
      for (Spot spot : near(page.scan().hinted(), most)) {
        boolean changed = Hints.isModified(spot.hint()) && modified.isEmpty();
        if (changed || (Hints.isDate(spot.hint()) && published.isEmpty())) {
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
    return new Shown(published.stream().findFirst(), modified.stream().findFirst());
  }

  private void time(
      Spot spot, List<Sourced<Timestamp>> published, List<Sourced<Timestamp>> modified) {
    String machine = spot.element().attr("datetime");
    boolean changed = Hints.isModified(spot.hint() + around(spot));
    Optional<Sourced<Timestamp>> found =
        read(new Sourced<>(machine, "time")).or(() -> read(new Sourced<>(spot.text(120), "time")));
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
    Optional<Sourced<Timestamp>> machine =
        read(new Sourced<>(spot.element().attr("title"), origin));
    if (machine.isPresent() && spot.element().normalName().equals("abbr")) {
      published.add(machine.get());
      return;
    }
    String line = spot.text(DateParser.LONGEST + 1);
    if (line.length() > DateParser.LONGEST || line.length() < 6) {
      return;
    }
    Optional<DateLine> date = text.line(line);
    boolean changed = Hints.isModified(spot.hint());
    date.flatMap(DateLine::published)
        .filter(this::isSane)
        .ifPresent(t -> (changed ? modified : published).add(new Sourced<>(t, origin)));
    date.flatMap(DateLine::modified)
        .filter(this::isSane)
        .ifPresent(t -> modified.add(new Sourced<>(t, origin)));
  }

  private void inside(
      Spot spot, List<Sourced<Timestamp>> published, List<Sourced<Timestamp>> modified) {
    String line = spot.text(LONGEST_LINE);
    boolean headline = heading.filter(h -> h.at() == spot.at()).isPresent();
    if (line.length() < LONGEST_LINE && !headline) {
      boolean changed = Hints.isModified(spot.hint() + line.toLowerCase(Locale.ROOT));
      text.within(line)
          .filter(this::isSane)
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

  /** A date in the page's address: /2019/11/19/, /20191119/, /2019-11-19-. */
  private Optional<Sourced<Timestamp>> address() {
    List<String> addresses = new ArrayList<>();
    page.address().ifPresent(uri -> addresses.add(uri.toString()));
    for (String address : addresses) {
      Matcher matcher = IN_ADDRESS.matcher(address);
      while (matcher.find()) {
        Optional<Timestamp> day =
            (matcher.group(3) == null
                    ? text.day(matcher.group(1), matcher.group(5), matcher.group(6))
                    : text.day(matcher.group(1), matcher.group(3), matcher.group(4)))
                .filter(this::isSane);
        if (day.isPresent()) {
          return day.map(time -> new Sourced<>(time, "address"));
        }
      }
    }
    return Optional.empty();
  }
}
