package org.backfile.bench.pictures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The captions of the sample pictures, by the picture's path; kept in a properties file. */
final class Captions {

  private final Properties entries;

  private Captions(Properties entries) {
    this.entries = entries;
  }

  /** Reads the file that lies beside this class. */
  static Captions load() throws IOException {
    Properties entries = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Captions.class.getResourceAsStream("captions.properties")),
            StandardCharsets.UTF_8)) {
      entries.load(reader);
    }
    return new Captions(entries);
  }

  /**
   * The caption of one picture.
   *
   * @param picture the picture's path below the samples, with slashes
   * @throws IllegalArgumentException if a required entry is missing
   */
  Caption of(String picture) {
    return new Caption(
        required(picture, "language"),
        required(picture, "description"),
        required(picture, "creator"),
        required(picture, "credit"),
        entry(picture, "source"),
        required(picture, "rights"),
        entry(picture, "alt"));
  }

  private String required(String picture, String field) {
    return entry(picture, field)
        .orElseThrow(() -> new IllegalArgumentException("no " + field + " for picture " + picture));
  }

  private Optional<String> entry(String picture, String field) {
    return Optional.ofNullable(entries.getProperty(picture + "." + field));
  }
}
