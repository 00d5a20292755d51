package org.backfile.ingest.html.meta;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * Reads the JSON of web pages, which is often not quite JSON: maps, lists and strings. What was
 * read before a mistake is kept.
 */
final class LenientJson {
  /** Longer scripts are passed over, in UTF-16 code units. */
  static final int LONGEST = 4_000_000;

  private static final int DEEPEST = 64;
  private static final int MOST_VALUES = 50_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST)
                  .build())
          .build();

  private final List<Object> roots = new ArrayList<>();
  private final Deque<Object> open = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();
  private int values;

  private LenientJson() {}

  /** The values that stand one after another in a script, as far as they can be read. */
  static List<Object> read(String script) {
    String text = bare(script);
    if (text.isEmpty() || text.length() > LONGEST) {
      return List.of();
    }
    LenientJson plain = new LenientJson();
    if (plain.parse(text)) {
      return plain.roots;
    }
    LenientJson mended = new LenientJson();
    boolean whole = mended.parse(JsonMender.mend(text));
    return whole || mended.values > plain.values ? mended.roots : plain.roots;
  }

  /** Takes comments, CDATA marks and a byte order mark off, and resolves escaped quotes. */
  private static String bare(String script) {
    if (script.length() > LONGEST) {
      return "";
    }
    int bracket = script.indexOf('[');
    if (bracket >= 0 && script.startsWith("CDATA[", bracket + 1)) {
      bracket = script.indexOf('[', bracket + "[CDATA[".length());
    }
    int brace = script.indexOf('{');
    int start = bracket < 0 || (brace >= 0 && brace < bracket) ? brace : bracket;
    int end = Math.max(script.lastIndexOf('}'), start);
    if (start < 0) {
      return "";
    }
    int close = script.lastIndexOf(']');
    boolean marks = close > end && script.startsWith("]]>", close - 1);
    String text = script.substring(start, close > end && !marks ? close + 1 : end + 1);
    boolean escaped = text.indexOf('"') < 0 && text.contains("&quot;");
    return escaped ? Parser.unescapeEntities(text, false) : text;
  }

  private boolean parse(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonToken token = parser.nextToken();
      while (token != null && values < MOST_VALUES) {
        take(token, parser);
        token = parser.nextToken();
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void take(JsonToken token, JsonParser parser) throws IOException {
    values++;
    switch (token) {
      case START_OBJECT -> open(new LinkedHashMap<String, Object>());
      case START_ARRAY -> open(new ArrayList<>());
      case END_OBJECT, END_ARRAY -> {
        open.pop();
        names.pop();
      }
      case FIELD_NAME -> {
        names.pop();
        names.push(parser.getText());
      }
      case VALUE_NULL -> {
        // says nothing
      }
      default -> put(parser.getText());
    }
  }

  private void open(Object container) {
    put(container);
    open.push(container);
    names.push("");
  }

  @SuppressWarnings("unchecked") // only maps and lists of objects are opened
  private void put(Object value) {
    Object holder = open.peek();
    if (holder instanceof List<?>) {
      ((List<Object>) holder).add(value);
    } else if (holder instanceof Map<?, ?>) {
      ((Map<String, Object>) holder).putIfAbsent(names.element(), value);
    } else {
      roots.add(value);
    }
  }
}
