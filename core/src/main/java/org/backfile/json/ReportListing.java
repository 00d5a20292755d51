package org.backfile.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.backfile.gate.Subject;
import org.jspecify.annotations.Nullable;

/** Reads from a run's report which files it made; nothing else of it is kept. */
public final class ReportListing {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** More than any run makes. */
  private static final int MOST = 2_000_000;

  /** Longer than file systems allow. */
  private static final int LONGEST_NAME = 1_000;

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final JsonParser parser;
  private final List<Subject.Listed> listed = new ArrayList<>();
  private @Nullable String format;

  private ReportListing(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The artefacts that a report lists, in its order.
   *
   * @throws IOException when it cannot be read, or is no report; the message says why
   */
  public static List<Subject.Listed> read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file);
        JsonParser parser = FACTORY.createParser(stream)) {
      return new ReportListing(parser).report();
    } catch (JsonProcessingException e) {
      throw new IOException(
          "not valid JSON: "
              + e.getOriginalMessage().lines().findFirst().orElse("unreadable")
              + (e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr()),
          e);
    }
  }

  private List<Subject.Listed> report() throws IOException {
    require(parser.nextToken() == JsonToken.START_OBJECT, "not a report: no object");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("format")) {
        format = parser.getText();
      } else if (name.equals("artefacts")) {
        require(value == JsonToken.START_ARRAY, "not a report: \"artefacts\" is no array");
        artefacts();
      } else {
        parser.skipChildren();
      }
    }
    require(ReportJson.FORMAT.equals(format), "not a report: its format is \"" + format + "\"");
    require(parser.nextToken() == null, "not valid JSON: more follows after its end");
    return listed;
  }

  private void artefacts() throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      require(
          parser.currentToken() == JsonToken.START_OBJECT,
          "not a report: an artefact is no object");
      require(listed.size() < MOST, "it lists more than " + MOST + " files");
      listed.add(artefact());
    }
  }

  private Subject.Listed artefact() throws IOException {
    String file = null;
    String sha256 = null;
    long sizeBytes = -1;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("file") && value == JsonToken.VALUE_STRING) {
        file = parser.getText();
      } else if (name.equals("sha256") && value == JsonToken.VALUE_STRING) {
        sha256 = parser.getText();
      } else if (name.equals("sizeBytes") && value == JsonToken.VALUE_NUMBER_INT) {
        sizeBytes = parser.getLongValue();
      } else {
        parser.skipChildren();
      }
    }
    if (file == null || sha256 == null || sizeBytes < 0) {
      throw new IOException(
          "not a report: an artefact lacks \"file\", \"sizeBytes\" or \"sha256\"");
    }
    require(file.length() <= LONGEST_NAME, "the name of an artefact is too long");
    require(SHA256.matcher(sha256).matches(), "the \"sha256\" of an artefact is no digest");
    return new Subject.Listed(file, sizeBytes, sha256);
  }

  private static void require(boolean held, String otherwise) throws IOException {
    if (!held) {
      throw new IOException(otherwise);
    }
  }
}
