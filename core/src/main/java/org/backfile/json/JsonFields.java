package org.backfile.json;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.report.SourceFormatException;

/**
 * The properties of an object, each asked for by name. What nobody asked for is refused by {@link
 * #end}, except names that start with {@code x-}, which are free for other programs.
 */
final class JsonFields {
  private static final String FREE = "x-";

  private final JsonValue object;
  private final Map<String, JsonValue> fields;
  private final Set<String> known = new HashSet<>();

  JsonFields(JsonValue object, Map<String, JsonValue> fields) {
    this.object = object;
    this.fields = fields;
  }

  Optional<JsonValue> find(String name) {
    known.add(name);
    return Optional.ofNullable(fields.get(name));
  }

  JsonValue require(String name) throws SourceFormatException {
    Optional<JsonValue> value = find(name);
    if (value.isEmpty()) {
      throw object.invalid("\"" + name + "\" is missing");
    }
    return value.get();
  }

  Optional<String> string(String name) throws SourceFormatException {
    Optional<JsonValue> value = find(name);
    return value.isPresent() ? Optional.of(value.get().string()) : Optional.empty();
  }

  /** The names of all properties, in the source's order. */
  Set<String> names() {
    return fields.keySet();
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Refuses properties that have no meaning here. */
  void end() throws SourceFormatException {
    for (Map.Entry<String, JsonValue> field : fields.entrySet()) {
      if (!known.contains(field.getKey()) && !field.getKey().startsWith(FREE)) {
        throw field.getValue().invalid("\"" + field.getKey() + "\" is not known here");
      }
    }
  }
}
