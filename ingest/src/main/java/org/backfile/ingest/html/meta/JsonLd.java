package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes {@link Thing}s of JSON-LD (schema.org in JSON, as search engines read it). */
final class JsonLd {
  /** Things within each other are read so deep; references may lead in circles. */
  private static final int DEEPEST = 8;

  private static final int MOST_THINGS = 5_000;

  /** What stands under these is another story, or no story. */
  private static final Set<String> PARTS =
      Set.of(
          "itemListElement",
          "hasPart",
          "itemReviewed",
          "isPartOf",
          "mentions",
          "comment",
          "liveBlogUpdate",
          "review",
          "citation",
          "isBasedOn",
          "relatedLink",
          "about",
          "blogPost",
          "publisher");

  private final Map<String, Map<?, ?>> named = new HashMap<>();
  private final List<Thing> things = new ArrayList<>();
  private int made;

  private JsonLd() {}

  /** Every thing of a page's scripts, outer ones first. */
  static List<Thing> things(List<String> scripts) {
    JsonLd reader = new JsonLd();
    List<Object> roots = new ArrayList<>();
    scripts.forEach(script -> roots.addAll(LenientJson.read(script)));
    roots.forEach(root -> reader.name(root, 0));
    roots.forEach(root -> reader.root(root, 0));
    return reader.things;
  }

  /** Notes the things that others refer to by {@code @id}. */
  private void name(Object value, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> name(item, depth + 1));
    } else if (value instanceof Map<?, ?> map) {
      if (map.get("@id") instanceof String id && map.size() > 1) {
        named.putIfAbsent(id, map);
      }
      map.values().forEach(item -> name(item, depth + 1));
    }
  }

  private void root(Object value, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> root(item, depth + 1));
    } else if (value instanceof Map<?, ?> map) {
      Object graph = map.get("@graph");
      if (graph != null) {
        root(graph, depth + 1);
      }
      if (map.size() > 2 || !map.containsKey("@graph")) {
        thing(map, 0, false);
      }
    }
  }

  private Thing thing(Map<?, ?> map, int depth, boolean part) {
    made++;
    Thing.Properties properties = new Thing.Properties();
    Thing thing = new Thing("json-ld", types(map), properties.map(), part);
    things.add(thing);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String property = Thing.localName(entry.getKey().toString());
      if (!property.equals("@graph")) {
        boolean inner = part || PARTS.contains(property);
        add(properties, property, entry.getValue(), depth + 1, inner);
      }
    }
    return thing;
  }

  private void add(
      Thing.Properties properties, String property, Object value, int depth, boolean part) {
    if (depth > DEEPEST || made > MOST_THINGS) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> add(properties, property, item, depth + 1, part));
    } else if (value instanceof Map<?, ?> map && map.get("@list") instanceof List<?> list) {
      add(properties, property, list, depth + 1, part);
    } else if (value instanceof Map<?, ?> map) {
      boolean reference = map.size() <= 2 && map.get("@id") instanceof String;
      Map<?, ?> whole = reference ? named.getOrDefault(map.get("@id"), map) : map;
      properties.add(property, whole == map ? thing(map, depth, part) : again(whole, depth));
    } else {
      properties.add(property, value.toString());
    }
  }

  /** A thing made a second time, because another refers to it; it is not listed again. */
  private Thing again(Map<?, ?> map, int depth) {
    int before = things.size();
    Thing thing = thing(map, depth, true);
    things.subList(before, things.size()).clear();
    return thing;
  }

  private static List<String> types(Map<?, ?> map) {
    List<String> types = new ArrayList<>();
    if (map.get("@type") instanceof List<?> list) {
      list.forEach(type -> types.add(Thing.localName(type.toString())));
    } else if (map.get("@type") instanceof String type) {
      types.add(Thing.localName(type));
    }
    return types;
  }
}
