package org.backfile.ingest.html.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a page describes as data, in whichever syntax: a story, a picture, a person.
 *
 * @param syntax {@code json-ld}, {@code microdata} or {@code rdfa}
 * @param types the local names of its types, such as {@code NewsArticle}; may be empty
 * @param properties by local name; a value is a string or a thing
 * @param part whether it stands in another thing's list or as a part of another story
 */
record Thing(
    String syntax, List<String> types, Map<String, List<Object>> properties, boolean part) {
  /** Copies the types; the properties are handed over. */
  Thing {
    types = List.copyOf(types);
  }

  /** The values of a property in order, none when it is not given. */
  List<Object> all(String property) {
    return properties.getOrDefault(property, List.of());
  }

  /** The things among the values of a property. */
  List<Thing> things(String property) {
    List<Thing> things = new ArrayList<>();
    for (Object value : all(property)) {
      if (value instanceof Thing thing) {
        things.add(thing);
      }
    }
    return things;
  }

  /** The values of a property as text: of a thing its name. */
  List<String> texts(String property) {
    List<String> texts = new ArrayList<>();
    for (Object value : all(property)) {
      asText(value).ifPresent(texts::add);
    }
    return texts;
  }

  /** The values of a property as the names of people, of which a thing may have several. */
  List<String> names(String property) {
    List<String> names = new ArrayList<>();
    for (Object value : all(property)) {
      if (value instanceof Thing thing && thing.all("name").size() > 1) {
        names.addAll(thing.texts("name"));
      } else {
        asText(value).or(() -> fullName(value)).ifPresent(names::add);
      }
    }
    return names;
  }

  private static Optional<String> fullName(Object value) {
    return value instanceof Thing thing
        ? thing
            .text("givenName")
            .flatMap(given -> thing.text("familyName").map(family -> given + " " + family))
        : Optional.empty();
  }

  /** The first value of a property as text. */
  Optional<String> text(String property) {
    return texts(property).stream().filter(text -> !text.isBlank()).findFirst();
  }

  /** The first of the properties that has text. */
  Optional<String> firstOf(List<String> names) {
    return names.stream().flatMap(name -> text(name).stream()).findFirst();
  }

  /** The first address among the values of a property: itself, or a thing's own. */
  Optional<String> address(String property) {
    for (Object value : all(property)) {
      if (value instanceof Thing thing) {
        Optional<String> inner = thing.firstOf(List.of("url", "contentUrl", "@id"));
        if (inner.isPresent()) {
          return inner;
        }
      } else if (value instanceof String text && !text.isBlank()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> asText(Object value) {
    return value instanceof Thing thing
        ? thing.firstOf(List.of("name", "@value", "headline", "text"))
        : Optional.of(value.toString());
  }

  /** The first type, or a name for a thing without one. */
  String kind() {
    return types.isEmpty() ? "page" : types.get(0);
  }

  /** Where one of its properties stands, for {@link Sourced}. */
  String origin(String property) {
    return syntax + " " + kind() + "." + property;
  }

  /** Whether one of its types is in a list. */
  boolean isAny(List<String> kinds) {
    return types.stream().anyMatch(kinds::contains);
  }

  /** Collects the properties of a thing. */
  static final class Properties {
    private static final int MOST = 2_000;

    private final Map<String, List<Object>> values = new LinkedHashMap<>();
    private int count;

    void add(String name, Object value) {
      if (count < MOST) {
        count++;
        values.computeIfAbsent(name, k -> new ArrayList<>()).add(value);
      }
    }

    Map<String, List<Object>> map() {
      return values;
    }
  }

  /** The part of a name after its vocabulary's prefix or address. */
  static String localName(String name) {
    int cut = Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('#'), name.indexOf(':')));
    return name.substring(cut + 1);
  }
}
