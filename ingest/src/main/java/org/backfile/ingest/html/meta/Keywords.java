package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Reads what a publisher filed a story under: of several lists the most trusted. */
final class Keywords {
  private static final int MOST = 60;
  private static final int MOST_TAGGED = 20;
  private static final int LONGEST = 100;

  private static final List<String> METAS =
      List.of(
          "article:tag",
          "news_keywords",
          "parsely-tags",
          "sailthru.tags",
          "citation_keywords",
          "dc.subject",
          "dcterms.subject",
          "keywords",
          "video:tag");

  private Keywords() {}

  static List<Sourced<String>> find(Page page) {
    for (Thing thing : page.things()) {
      List<Sourced<String>> found = split(Facts.texts(thing, "keywords"));
      if (!found.isEmpty()) {
        return found;
      }
    }
    for (String name : METAS) {
      List<Sourced<String>> found = split(page.scan().metas().sourced(name));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return tagged(page);
  }

  /** Links that say that they lead to a tag of the story. */
  private static List<Sourced<String>> tagged(Page page) {
    List<Sourced<String>> raw = new ArrayList<>();
    for (Spot spot : page.scan().hinted()) {
      String relation = spot.element().attr("rel");
      boolean tag = relation.contains("tag") && !relation.contains("category");
      Element parent = spot.element().parent();
      boolean filed = parent != null && parent.className().contains("categor");
      if (tag && !filed && !spot.apart() && raw.size() < MOST_TAGGED) {
        raw.add(new Sourced<>(spot.text(LONGEST), "rel=tag"));
      }
    }
    return split(raw);
  }

  private static List<Sourced<String>> split(List<Sourced<String>> raw) {
    Map<String, Sourced<String>> found = new LinkedHashMap<>();
    for (Sourced<String> list : raw) {
      for (String part : parts(list.value())) {
        Plain.line(part, LONGEST)
            .filter(word -> !Plain.key(word).isEmpty() && found.size() < MOST)
            .ifPresent(
                word -> found.putIfAbsent(Plain.key(word), new Sourced<>(word, list.origin())));
      }
    }
    return new ArrayList<>(found.values());
  }

  private static List<String> parts(String list) {
    if (list.length() > 20_000) {
      return List.of();
    }
    char separator = list.indexOf(',') >= 0 ? ',' : list.indexOf(';') >= 0 ? ';' : '|';
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      if (i == list.length() || list.charAt(i) == separator || list.charAt(i) == '，') {
        String part = list.substring(start, i).strip();
        parts.add(part.replaceFirst("^[\"'#]+", "").replaceFirst("[\"']+$", ""));
        start = i + 1;
      }
    }
    return parts;
  }
}
