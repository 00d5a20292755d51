package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the meta in which Parse.ly's customers tell of a story as JSON. */
final class VendorJson {
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "title", "headline",
          "pub_date", "datePublished",
          "author", "author",
          "authors", "author",
          "section", "articleSection",
          "tags", "keywords",
          "link", "url",
          "image_url", "image");

  private VendorJson() {}

  static List<Thing> things(MetaTags metas) {
    List<Thing> things = new ArrayList<>();
    for (String json : metas.all("parsely-page")) {
      for (Object root : LenientJson.read(json)) {
        if (root instanceof Map<?, ?> map) {
          things.add(thing(map));
        }
      }
    }
    return things;
  }

  private static Thing thing(Map<?, ?> map) {
    Thing.Properties properties = new Thing.Properties();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = PROPERTIES.get(entry.getKey().toString());
      if (name != null) {
        List<?> values = entry.getValue() instanceof List<?> l ? l : List.of(entry.getValue());
        values.forEach(value -> properties.add(name, value.toString()));
      }
    }
    return new Thing("meta", List.of("parsely-page", "Article"), properties.map(), false);
  }
}
