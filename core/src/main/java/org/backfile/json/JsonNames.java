package org.backfile.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backfile.report.SourceFormatException;

/** The names of enum constants in JSON: lower case, words joined by hyphens. */
final class JsonNames {
  private JsonNames() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that a value names. */
  static <E extends Enum<E>> E find(JsonValue value, E[] constants) throws SourceFormatException {
    String name = value.string();
    List<String> names = new ArrayList<>();
    for (E constant : constants) {
      if (of(constant).equals(name)) {
        return constant;
      }
      names.add(of(constant));
    }
    throw value.invalid("\"" + name + "\" must be one of " + String.join(", ", names));
  }
}
