package org.backfile.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes JSON: absent values and empty lists are left out, small things stand on one line. */
final class JsonOutput implements AutoCloseable {
  /** An article in memory was read within limits; its nesting is not counted again. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
          .build();

  private final JsonGenerator json;
  private final JsonLines lines = new JsonLines();
  private int inLine;

  private JsonOutput(JsonGenerator json) {
    this.json = json;
  }

  /**
   * An output of lines that people read.
   *
   * @param out stays open
   */
  static JsonOutput pretty(OutputStream out) throws IOException {
    JsonOutput output = new JsonOutput(generator(out));
    output.json.setPrettyPrinter(output.lines);
    return output;
  }

  /**
   * An output without any space.
   *
   * @param out stays open
   */
  static JsonOutput compact(OutputStream out) throws IOException {
    return new JsonOutput(generator(out));
  }

  private static JsonGenerator generator(OutputStream out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    return json;
  }

  /** Writes something of a value. */
  @FunctionalInterface
  interface Step {
    void write() throws IOException;
  }

  /** Writes one value. */
  @FunctionalInterface
  interface Each<T> {
    void write(T value) throws IOException;
  }

  /** An object with what the step writes in it. */
  void object(Step inside) throws IOException {
    json.writeStartObject();
    inside.write();
    json.writeEndObject();
  }

  void object(String name, Step inside) throws IOException {
    json.writeFieldName(name);
    object(inside);
  }

  /** An object property, unless the value is absent. */
  <T> void object(String name, Optional<T> value, Each<T> inside) throws IOException {
    if (value.isPresent()) {
      T present = value.get();
      object(name, () -> inside.write(present));
    }
  }

  <T> void array(List<T> values, Each<T> each) throws IOException {
    json.writeStartArray();
    for (T value : values) {
      each.write(value);
    }
    json.writeEndArray();
  }

  /** An array property, unless it is empty. */
  <T> void array(String name, List<T> values, Each<T> each) throws IOException {
    if (!values.isEmpty()) {
      requiredArray(name, values, each);
    }
  }

  <T> void requiredArray(String name, List<T> values, Each<T> each) throws IOException {
    json.writeFieldName(name);
    array(values, each);
  }

  /** What the step writes stands on one line. */
  void inLine(Step step) throws IOException {
    inLine++;
    lines.openInLine(true);
    step.write();
    inLine--;
    lines.openInLine(inLine > 0);
  }

  void name(String name) throws IOException {
    json.writeFieldName(name);
  }

  void string(String name, String value) throws IOException {
    json.writeFieldName(name);
    string(value);
  }

  void string(String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      string(name, value.get().toString());
    }
  }

  void strings(String name, List<String> values) throws IOException {
    array(name, values, this::string);
  }

  void number(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  void truth(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  /** A string; halves of surrogate pairs, which UTF-8 cannot hold, are written as escapes. */
  void string(String value) throws IOException {
    if (isWhole(value)) {
      json.writeString(value);
    } else {
      json.writeRawValue(escaped(value));
    }
  }

  private static boolean isWhole(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        if (Character.charCount(value.codePointAt(i)) == 1) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
      if (plain) {
        escaped.append(c);
      } else {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return escaped.append('"').toString();
  }

  /** Ends the line. */
  void endLine() throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
