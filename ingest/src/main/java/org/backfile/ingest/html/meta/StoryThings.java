package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses, among the things that a page describes, its own story: a page lists other stories too.
 * The story is the one whose headline or address is the page's.
 */
final class StoryThings {
  private static final List<String> STORIES =
      List.of(
          "NewsArticle",
          "Article",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "ReviewNewsArticle",
          "AskPublicNewsArticle",
          "AdvertiserContentArticle",
          "SatiricalArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "SocialMediaPosting",
          "DiscussionForumPosting",
          "Report",
          "TechArticle",
          "ScholarlyArticle",
          "MedicalScholarlyArticle",
          "BlogEntry",
          "Post");

  private static final List<String> WORKS =
      List.of(
          "VideoObject",
          "Recipe",
          "CreativeWork",
          "Review",
          "PodcastEpisode",
          "Episode",
          "Event",
          "Movie",
          "HowTo",
          "Course",
          "Product",
          "NewsMediaObject",
          "Item");

  private static final List<String> PAGES =
      List.of(
          "WebPage",
          "ItemPage",
          "MedicalWebPage",
          "QAPage",
          "FAQPage",
          "WebPageElement",
          "Document");

  private static final List<String> TITLES = List.of("headline", "name", "title");
  private static final int SHORTEST_KEY = 8;

  /** One story is described so often at most. */
  private static final int MOST = 60;

  private final Set<String> titles;
  private final Set<String> addresses;
  private final IdentityHashMap<Thing, Integer> scores = new IdentityHashMap<>();

  private StoryThings(Set<String> titles, Set<String> addresses) {
    this.titles = titles;
    this.addresses = addresses;
  }

  /**
   * The things that describe the page's story, the best first; none when it describes others only.
   *
   * @param titles the keys of what the page is called: window title, headings
   * @param addresses the page's addresses
   */
  static List<Thing> choose(List<Thing> all, Set<String> titles, List<String> addresses) {
    Set<String> keys = new HashSet<>();
    addresses.forEach(address -> keys.add(addressKey(address)));
    keys.remove("");
    return new StoryThings(titles, keys).choose(all);
  }

  private List<Thing> choose(List<Thing> all) {
    List<Thing> possible = new ArrayList<>();
    for (Thing thing : all) {
      int score = score(thing);
      if (score > 0) {
        scores.put(thing, score);
        possible.add(thing);
      }
    }
    boolean matched = possible.stream().anyMatch(thing -> isTold(thing) && matches(thing));
    long stories = possible.stream().filter(StoryThings::isTold).count();
    List<Thing> chosen = new ArrayList<>();
    for (Thing thing : possible) {
      boolean other = isTold(thing) && !matches(thing) && (matched || stories > 2 || thing.part());
      if (!other) {
        chosen.add(thing);
      }
    }
    chosen.sort(Comparator.comparing((Thing thing) -> -scores.getOrDefault(thing, 0)));
    return chosen.stream().limit(MOST).toList();
  }

  /** Whether a thing is told of in a story rather than the story: a recipe, a film. */
  static boolean isWork(Thing thing) {
    return thing.isAny(WORKS) && !thing.isAny(STORIES);
  }

  private static boolean isTold(Thing thing) {
    return thing.isAny(STORIES) || thing.isAny(WORKS);
  }

  private int score(Thing thing) {
    int base = base(thing);
    if (base == 0) {
      return 0;
    }
    int match = (titleMatches(thing) ? 40 : 0) + (addressMatches(thing) ? 30 : 0);
    int facts = 0;
    for (String property : List.of("datePublished", "author", "headline", "articleBody")) {
      facts += thing.all(property).isEmpty() ? 0 : 2;
    }
    int syntax = thing.syntax().equals("json-ld") ? 3 : 0;
    return base + match + facts + syntax - (thing.part() ? 30 : 0);
  }

  private int base(Thing thing) {
    if (thing.isAny(STORIES)) {
      return 30;
    }
    if (thing.isAny(WORKS)) {
      return thing.isAny(List.of("VideoObject", "Product", "Event")) && !matches(thing) ? 0 : 14;
    }
    boolean loose = thing.types().isEmpty() && !thing.part() && !thing.syntax().equals("json-ld");
    boolean page = thing.isAny(PAGES) || loose;
    return page ? 8 : 0;
  }

  private boolean matches(Thing thing) {
    return titleMatches(thing) || addressMatches(thing);
  }

  private boolean titleMatches(Thing thing) {
    Optional<String> title = thing.firstOf(TITLES);
    String key = title.flatMap(text -> Plain.line(text, 400)).map(Plain::key).orElse("");
    return key.length() >= SHORTEST_KEY
        && titles.stream()
            .anyMatch(known -> known.contains(key) || (isLong(known) && key.contains(known)));
  }

  private static boolean isLong(String key) {
    return key.length() >= 2 * SHORTEST_KEY;
  }

  private boolean addressMatches(Thing thing) {
    for (String property : List.of("mainEntityOfPage", "url", "@id")) {
      if (thing
          .address(property)
          .map(StoryThings::addressKey)
          .filter(addresses::contains)
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** An address without scheme, query, fragment and closing slash; empty for a site's home. */
  private static String addressKey(String address) {
    String key = address.strip().replaceFirst("^https?://(www\\.)?", "");
    int cut = key.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = key.indexOf(mark);
      cut = at >= 0 ? Math.min(cut, at) : cut;
    }
    key = key.substring(0, cut);
    key = key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
    return key.indexOf('/') < 0 ? "" : key;
  }
}
