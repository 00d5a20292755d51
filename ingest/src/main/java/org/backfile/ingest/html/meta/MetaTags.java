package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A page's {@code meta} elements by name, in lower case; one for each page. */
final class MetaTags {
  private static final int MOST = 2_000;

  /** Longer values are passed over, in UTF-16 code units. */
  private static final int LONGEST = 20_000;

  private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private int count;

  /** Takes an element in. */
  void add(Element meta) {
    String content = meta.hasAttr("content") ? meta.attr("content") : meta.attr("value");
    if (content.isBlank() || content.length() > LONGEST || count >= MOST) {
      return;
    }
    count++;
    for (String attribute : NAMES) {
      String names = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
      if (!names.isEmpty() && names.length() < 200) {
        for (String name : names.split("\\s+", -1)) {
          values.computeIfAbsent(plain(name), k -> new ArrayList<>()).add(content);
        }
      }
    }
  }

  /** Dublin Core's names are written with a colon where a page speaks RDFa. */
  private static String plain(String name) {
    boolean core = name.startsWith("dc:") || name.startsWith("dcterms:");
    return core ? name.replaceFirst(":", ".") : name;
  }

  /** The values of a name in order. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The values of a name with where they stood. */
  List<Sourced<String>> sourced(String name) {
    return all(name).stream().map(value -> new Sourced<>(value, "meta " + name)).toList();
  }

  /** The first value of the first of the names that has one, as a line of text. */
  Optional<Sourced<String>> first(List<String> names, int longest) {
    return names.stream()
        .flatMap(name -> sourced(name).stream())
        .flatMap(value -> Facts.line(value, longest).stream())
        .findFirst();
  }
}
