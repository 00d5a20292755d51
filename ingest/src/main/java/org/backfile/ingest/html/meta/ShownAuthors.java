package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.backfile.ingest.byline.Bylines;
import org.backfile.ingest.language.Sentences;
import org.backfile.model.Byline;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Reads whom a page shows as the makers of a story, near its headline. */
final class ShownAuthors {
  private static final int LONGEST = 300;
  private static final int LONGEST_NAME = 80;
  private static final int NEAR = 400;
  private static final int CLOSE = 60;
  private static final int ADJACENT = 12;

  /** A byline with a name in it is longer, in UTF-16 code units. */
  private static final int SHORTEST = 8;

  private final Page page;
  private final Optional<Spot> heading;
  private final Names names;

  ShownAuthors(Page page, Optional<Spot> heading, Names names) {
    this.page = page;
    this.heading = heading;
    this.names = names;
  }

  /** Links that say that they lead to the author. */
  List<Sourced<Byline>> marked() {
    List<Sourced<String>> raw = new ArrayList<>();
    for (Spot spot : page.scan().hinted()) {
      boolean author = spot.element().attr("rel").toLowerCase(Locale.ROOT).contains("author");
      if (author && !spot.aside() && isNear(spot, spot.apart() ? CLOSE : 4 * NEAR)) {
        raw.add(new Sourced<>(spot.text(LONGEST), "rel=author"));
      }
    }
    return names.all(raw);
  }

  /** Lines close to the headline that begin as bylines do. */
  List<Sourced<Byline>> labelled() {
    List<Spot> close = page.scan().credits().stream().filter(s -> isNear(s, CLOSE)).toList();
    List<Sourced<Byline>> found =
        first(
            close.stream()
                .map(ShownAuthors::whole)
                .filter(s -> BylineLead.begins(s.text(LONGEST)))
                .toList(),
            CLOSE);
    boolean plausible = found.stream().allMatch(one -> isPlausible(one.value().name()));
    return plausible ? found : List.of();
  }

  /** A lone "By" with the names in the element after it, in a line that begins otherwise. */
  List<Sourced<Byline>> besideLabel() {
    for (Spot spot : page.scan().credits()) {
      Element next = spot.element().nextElementSibling();
      boolean lone = spot.text(40).length() < SHORTEST && !spot.aside() && isNear(spot, CLOSE);
      List<Sourced<Byline>> found =
          lone && next != null
              ? names.all(List.of(new Sourced<>(Texts.of(next, LONGEST_NAME), "after a label")))
              : List.of();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The word "By" may stand in an element of its own: then the names are around it. */
  private static Spot whole(Spot spot) {
    Element element = spot.element();
    for (int i = 0; i < 3 && Texts.of(element, 40).length() < SHORTEST; i++) {
      Element parent = element.parent();
      element = parent == null ? element : parent;
    }
    return new Spot(element, spot.at(), spot.aside(), spot.apart(), "byline " + spot.hint());
  }

  private static boolean isPlausible(String name) {
    String[] words = name.split("\\s+", -1);
    long lower = 0;
    for (String word : words) {
      boolean small = word.length() > 3 && Character.isLowerCase(word.codePointAt(0));
      lower += small ? 1 : 0;
    }
    return words.length <= 6
        && lower * 2 < words.length
        && !Sentences.isEnd(name, 0, name.length())
        && Character.isLetter(name.codePointAt(0));
  }

  /** Elements called bylines, the nearest to the headline. */
  List<Sourced<Byline>> near() {
    return first(
        page.scan().hinted().stream()
            .filter(spot -> Hints.isByline(spot.hint()) && !Run.isOfPicture(spot.element()))
            .toList(),
        NEAR);
  }

  /** Links close to the headline that lead to the pages of writers. */
  List<Sourced<Byline>> profiles() {
    List<Sourced<String>> raw =
        page.scan().profiles().stream()
            .filter(spot -> !spot.aside() && isNear(spot, CLOSE) && !isHeading(spot))
            .map(spot -> new Sourced<>(spot.text(LONGEST), "link to a writer"))
            .filter(text -> Bylines.isName(text.value()))
            .limit(6)
            .toList();
    return names.all(raw);
  }

  private List<Sourced<Byline>> first(List<Spot> places, int most) {
    List<Spot> spots =
        places.stream()
            .filter(
                spot ->
                    !spot.aside() && isNear(spot, spot.apart() ? CLOSE : most) && !isHeading(spot))
            .sorted(Comparator.comparingInt(this::distance))
            .limit(12)
            .toList();
    for (Spot spot : spots) {
      List<Sourced<Byline>> found = byline(spot);
      if (!found.isEmpty()) {
        return withNext(spot, spots, found);
      }
    }
    return List.of();
  }

  /** Co-authors may each have an element of their own, one after another. */
  private List<Sourced<Byline>> withNext(Spot spot, List<Spot> spots, List<Sourced<Byline>> found) {
    Map<String, Sourced<Byline>> all = new LinkedHashMap<>();
    found.forEach(one -> all.put(Plain.key(one.value().name()), one));
    int at = spot.at();
    for (Spot next : spots) {
      boolean like = next.hint().equals(spot.hint()) && next.apart() == spot.apart();
      if (like && next.at() > at && next.at() <= at + ADJACENT) {
        at = next.at();
        byline(next).forEach(one -> all.putIfAbsent(Plain.key(one.value().name()), one));
      }
    }
    return List.copyOf(all.values());
  }

  private List<Sourced<Byline>> byline(Spot spot) {
    List<Sourced<String>> raw = new ArrayList<>();
    boolean small = spot.text(2 * LONGEST + 1).length() <= 2 * LONGEST;
    for (Element link : small ? spot.element().getElementsByTag("a") : new Elements()) {
      if (Hints.isProfile(link.attr("href")) && raw.size() < 10) {
        raw.add(new Sourced<>(Texts.of(link, LONGEST), "class " + spot.word()));
      }
    }
    List<Sourced<Byline>> linked = names.all(raw);
    String text = Texts.lines(spot.element(), LONGEST + 1);
    String line = Plain.collapsed(text);
    boolean sentence = line.indexOf(". ") > 0 && Sentences.isEnd(line) && Titles.words(line) > 12;
    boolean brief = line.length() <= LONGEST && !sentence;
    return linked.isEmpty() && brief
        ? names.all(List.of(new Sourced<>(text, "class " + spot.word()))).stream().limit(6).toList()
        : linked;
  }

  private boolean isHeading(Spot spot) {
    return heading.filter(h -> h.at() == spot.at()).isPresent();
  }

  private boolean isNear(Spot spot, int most) {
    return distance(spot) <= most;
  }

  /** How far a place is from the headline; places before it count double. */
  private int distance(Spot spot) {
    int from = heading.map(Spot::at).orElse(0);
    return spot.at() >= from ? spot.at() - from : 2 * (from - spot.at());
  }
}
