package org.backfile.verify.apitests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reports that list what a test wants. */
final class Reports {
  private Reports() {}

  static String artefact(String file, long sizeBytes, String sha256) {
    return "{\"file\": \"%s\", \"sizeBytes\": %d, \"sha256\": \"%s\", \"counts\": {\"pages\": 1}}"
        .formatted(file, sizeBytes, sha256);
  }

  static Path write(Path folder, String... artefacts) throws IOException {
    return Files.writeString(
        folder.resolve("report.json"),
        "{\"format\": \"backfile-report/1\", \"artefacts\": ["
            + String.join(", ", artefacts)
            + "], \"issues\": []}");
  }
}
