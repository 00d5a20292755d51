package org.backfile.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.google.common.base.Ascii;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;
import org.jspecify.annotations.Nullable;

/** Reads one JSON value after the other from a parser, each bounded by the limits. */
final class JsonTree {
  /** A list in a list takes an object and two arrays; the rest is for what lies around and in. */
  private static final int LEVELS_EACH = 3;

  private static final int LEVELS_MORE = 250;

  /** By the limits that factories keep: how long a string may be, and how deep values may lie. */
  private static final Map<Long, JsonFactory> FACTORIES = new ConcurrentHashMap<>();

  private final JsonParser parser;
  private final String source;
  private final int firstLine;
  private final JsonLimits limits;
  private long start;
  private int valuesRead;
  private boolean whole;
  private @Nullable SourceFormatException twice;

  /**
   * A reader of values.
   *
   * @param source how messages name the JSON
   * @param firstLine the number of the parser's first line in the source, 1-based
   */
  JsonTree(JsonParser parser, String source, int firstLine, JsonLimits limits) {
    this.parser = parser;
    this.source = source;
    this.firstLine = firstLine;
    this.limits = limits;
  }

  /** A factory of parsers that keep the limits on strings and nesting; making one is slow. */
  static JsonFactory factory(JsonLimits limits) {
    long kept = (long) limits.textCharacters() << 32 | limits.nesting();
    return FACTORIES.computeIfAbsent(kept, unused -> newFactory(limits));
  }

  private static JsonFactory newFactory(JsonLimits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(limits.textCharacters())
                .maxNestingDepth(limits.nesting() * LEVELS_EACH + LEVELS_MORE)
                .build())
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }

  /** The next token, null at the end. */
  @Nullable JsonToken next() throws IOException {
    try {
      return parser.nextToken();
    } catch (StreamConstraintsException e) {
      throw tooMuch(e);
    } catch (JsonEOFException e) {
      throw malformed(Optional.ofNullable(e.getLocation()), "it ends early");
    } catch (JsonProcessingException e) {
      throw malformed(Optional.ofNullable(e.getLocation()), e.getOriginalMessage());
    } catch (CharConversionException e) {
      throw malformed(Optional.empty(), e.getMessage());
    }
  }

  /** The value whose first token is the parser's current one. */
  JsonValue value(JsonToken first) throws IOException {
    whole = false;
    twice = null;
    valuesRead = 0;
    start = parser.currentTokenLocation().getByteOffset();
    JsonValue root = make(first, null, "");
    @Nullable JsonValue open = isOpen(root) ? root : null;
    while (open != null) {
      JsonToken token = require();
      if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
        open = open.parent();
        continue;
      }
      JsonValue value = token == JsonToken.FIELD_NAME ? property(open) : element(open, token);
      open = isOpen(value) ? value : open;
    }
    whole = true;
    if (twice != null) {
      throw twice;
    }
    return root;
  }

  /** Whether the last value was read to its end, so that the next can be. */
  boolean isWhole() {
    return whole;
  }

  private JsonValue property(JsonValue object) throws IOException {
    String name = parser.currentName();
    JsonValue value = make(require(), object, name);
    @SuppressWarnings("unchecked") // an object's content is a map of values
    Map<String, JsonValue> fields = (Map<String, JsonValue>) object.content();
    if (fields.putIfAbsent(name, value) != null && twice == null) {
      twice = value.invalid("\"" + name + "\" is given twice");
    }
    return value;
  }

  private JsonValue element(JsonValue array, JsonToken token) throws IOException {
    @SuppressWarnings("unchecked") // an array's content is a list of values
    List<JsonValue> values = (List<JsonValue>) array.content();
    JsonValue value = make(token, array, "");
    values.add(value);
    return value;
  }

  private JsonToken require() throws IOException {
    JsonToken token = next();
    if (token == null) {
      throw malformed(Optional.of(parser.currentLocation()), "it ends early");
    }
    if (parser.currentLocation().getByteOffset() - start > limits.bytes()) {
      throw tooLarge("the article's JSON", limits.bytes() + " bytes", "--max-source");
    }
    return token;
  }

  private SourceFormatException tooLarge(String what, String limit, String option) {
    Location at = location(parser.currentTokenLocation());
    return new SourceFormatException(Issue.of(IssueCode.SOURCE_TOO_LARGE, at, what, limit, option));
  }

  private static boolean isOpen(JsonValue value) {
    return value.content() instanceof List || value.content() instanceof Map;
  }

  private JsonValue make(JsonToken token, @Nullable JsonValue parent, String key)
      throws IOException {
    if (++valuesRead > limits.values()) {
      throw tooLarge("the article's JSON", limits.values() + " values", "--max-text");
    }
    JsonLocation at = parser.currentTokenLocation();
    int line = Math.max(1, at.getLineNr() + firstLine - 1);
    Object content =
        switch (token) {
          case START_OBJECT -> JsonValue.emptyObject();
          case START_ARRAY -> JsonValue.emptyArray();
          case VALUE_STRING -> text();
          case VALUE_NUMBER_INT -> whole();
          case VALUE_NUMBER_FLOAT -> 0.5;
          case VALUE_TRUE -> true;
          case VALUE_FALSE -> false;
          default -> JsonValue.NULL;
        };
    return new JsonValue(source, line, Math.max(1, at.getColumnNr()), parent, key, content);
  }

  private String text() throws IOException {
    try {
      return parser.getText();
    } catch (StreamConstraintsException e) {
      throw tooMuch(e);
    } catch (JsonEOFException e) {
      throw malformed(Optional.ofNullable(e.getLocation()), "it ends early");
    } catch (JsonProcessingException e) {
      throw malformed(Optional.ofNullable(e.getLocation()), e.getOriginalMessage());
    }
  }

  private Object whole() throws IOException {
    JsonParser.NumberType type = parser.getNumberType();
    return type == JsonParser.NumberType.BIG_INTEGER ? 0.5 : (Object) parser.getLongValue();
  }

  /** The complaint about the place that the parser has come to. */
  SourceFormatException malformed(String message) {
    return malformed(Optional.of(parser.currentTokenLocation()), message);
  }

  private SourceFormatException malformed(Optional<JsonLocation> at, @Nullable String message) {
    String words = message == null ? "unreadable" : Ascii.toLowerCase(message.substring(0, 1));
    String rest = message == null ? "" : message.substring(1);
    return new SourceFormatException(
        Issue.of(
            IssueCode.JSON_MALFORMED,
            at.map(this::location).orElse(Location.of(source)),
            words + rest));
  }

  private SourceFormatException tooMuch(StreamConstraintsException e) {
    Location at = location(parser.currentLocation());
    String message = e.getOriginalMessage();
    if (message.contains("Number value")) {
      return malformed(Optional.of(parser.currentLocation()), "a number has too many digits");
    }
    return new SourceFormatException(
        message.contains("nesting")
            ? Issue.of(
                IssueCode.JSON_INVALID,
                at,
                "lists and quotes are nested more than " + limits.nesting() + " deep")
            : Issue.of(
                IssueCode.SOURCE_TOO_LARGE,
                at,
                "a string",
                limits.textCharacters() + " characters",
                "--max-text"));
  }

  private Location location(JsonLocation at) {
    return Location.of(
        source, Math.max(1, at.getLineNr() + firstLine - 1), Math.max(1, at.getColumnNr()));
  }
}
