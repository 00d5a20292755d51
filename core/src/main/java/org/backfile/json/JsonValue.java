package org.backfile.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that knows where it stands, so that every complaint about it can say so. Asking for
 * what it is not ends the reading of the article.
 */
final class JsonValue {
  /** Pointers longer than this are shown with their middle left out. */
  private static final int LONG_POINTER = 160;

  private final String source;
  private final int line;
  private final int column;
  private final @Nullable JsonValue parent;
  private final String key;
  private final Object content;

  /**
   * A value.
   *
   * @param source where it comes from
   * @param line where it starts, 1-based
   * @param column where it starts, 1-based
   * @param parent what holds it, null for the article as a whole
   * @param key its name in an object; an array's values are found by their place in it
   * @param content a String, Long, Double, Boolean, {@link #NULL}, List or Map of values
   */
  JsonValue(
      String source, int line, int column, @Nullable JsonValue parent, String key, Object content) {
    this.source = source;
    this.line = line;
    this.column = column;
    this.parent = parent;
    this.key = key;
    this.content = content;
  }

  /** The content of JSON's null. */
  static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  static List<JsonValue> emptyArray() {
    return new ArrayList<>();
  }

  static Map<String, JsonValue> emptyObject() {
    return new LinkedHashMap<>();
  }

  /** The array or object that holds this, null at the top. */
  @Nullable JsonValue parent() {
    return parent;
  }

  Object content() {
    return content;
  }

  boolean isString() {
    return content instanceof String;
  }

  boolean isArray() {
    return content instanceof List;
  }

  String string() throws SourceFormatException {
    if (content instanceof String string) {
      return string;
    }
    throw invalid("must be a string, not " + kind());
  }

  long number() throws SourceFormatException {
    if (content instanceof Long number) {
      return number;
    }
    throw invalid("must be a whole number, not " + kind());
  }

  int integer() throws SourceFormatException {
    long number = number();
    if (number != (int) number) {
      throw invalid(number + " is out of range");
    }
    return (int) number;
  }

  boolean truth() throws SourceFormatException {
    if (content instanceof Boolean truth) {
      return truth;
    }
    throw invalid("must be true or false, not " + kind());
  }

  List<JsonValue> array() throws SourceFormatException {
    if (content instanceof List<?>) {
      @SuppressWarnings("unchecked") // only lists of values are ever put in
      List<JsonValue> array = (List<JsonValue>) content;
      return array;
    }
    throw invalid("must be an array, not " + kind());
  }

  JsonFields object() throws SourceFormatException {
    if (content instanceof Map<?, ?>) {
      @SuppressWarnings("unchecked") // only maps of values are ever put in
      Map<String, JsonValue> object = (Map<String, JsonValue>) content;
      return new JsonFields(this, object);
    }
    throw invalid("must be an object, not " + kind());
  }

  /** Makes something of this value, where the model's own rules decide whether it can. */
  <T> T check(Supplier<T> make) throws SourceFormatException {
    try {
      return make.get();
    } catch (IllegalArgumentException e) {
      throw invalid(String.valueOf(e.getMessage()));
    }
  }

  /** The complaint about this value. */
  SourceFormatException invalid(String what) {
    String pointer = pointer();
    return new SourceFormatException(
        Issue.of(
            IssueCode.JSON_INVALID,
            location(),
            pointer.isEmpty() ? what : "at " + pointer + ": " + what));
  }

  Location location() {
    return Location.of(source, line, column);
  }

  /** The JSON Pointer (RFC 6901) from the article to this value. */
  private String pointer() {
    StringBuilder pointer = new StringBuilder();
    JsonValue value = this;
    for (JsonValue holder = parent; holder != null; holder = holder.parent) {
      String step =
          holder.content instanceof List<?> values
              ? Integer.toString(values.indexOf(value))
              : value.key.replace("~", "~0").replace("/", "~1");
      pointer.insert(0, "/" + step);
      value = holder;
    }
    int length = pointer.length();
    return length <= LONG_POINTER
        ? pointer.toString()
        : pointer.substring(0, LONG_POINTER / 2)
            + "…"
            + pointer.substring(length - LONG_POINTER / 2);
  }

  private String kind() {
    if (content instanceof String) {
      return "a string";
    } else if (content instanceof Long) {
      return "a number";
    } else if (content instanceof Double) {
      return "a number with a fraction";
    } else if (content instanceof List) {
      return "an array";
    } else if (content instanceof Map) {
      return "an object";
    }
    return content.toString();
  }
}
