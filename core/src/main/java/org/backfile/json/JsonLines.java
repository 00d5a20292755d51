package org.backfile.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Sets JSON in lines, two spaces a level; what is opened in line stays on one line. */
final class JsonLines implements PrettyPrinter {
  private final Deque<Boolean> inLine = new ArrayDeque<>();
  private boolean opensInLine;

  /** Whether arrays and objects that are opened from now on stay on one line. */
  void openInLine(boolean value) {
    opensInLine = value;
  }

  private void open(JsonGenerator json, char bracket) throws IOException {
    inLine.push(opensInLine);
    json.writeRaw(bracket);
  }

  private void close(JsonGenerator json, char bracket, int entries) throws IOException {
    boolean lines = !inLine.pop();
    if (lines && entries > 0) {
      newLine(json);
    }
    json.writeRaw(bracket);
  }

  private void separate(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    if (inLine.element()) {
      json.writeRaw(' ');
    } else {
      newLine(json);
    }
  }

  private void begin(JsonGenerator json) throws IOException {
    if (!inLine.element()) {
      newLine(json);
    }
  }

  private void newLine(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
    for (int i = inLine.size(); i > 0; i--) {
      json.writeRaw("  ");
    }
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    open(json, '{');
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    close(json, '}', entries);
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    separate(json);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(": ");
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    open(json, '[');
  }

  @Override
  public void writeEndArray(JsonGenerator json, int entries) throws IOException {
    close(json, ']', entries);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    separate(json);
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    begin(json);
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    begin(json);
  }
}
