package org.backfile.bench.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Reads truth files. */
final class TruthJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TruthJson() {}

  static Map<?, ?> read(Path file) throws IOException {
    return MAPPER.readValue(file.toFile(), Map.class);
  }
}
