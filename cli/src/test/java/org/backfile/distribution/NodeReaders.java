package org.backfile.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The readers and checkers in {@code src/test/readers}, which run on Node.js with Chromium. */
final class NodeReaders {
  private static final Path FOLDER = Path.of("src/test/readers").toAbsolutePath();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a first start of the browser may take on a busy machine, in milliseconds. */
  private static final String BROWSER_START = "60000";

  private final Path temporary;

  /** Installs what the scripts need, unless it was installed since it last changed. */
  NodeReaders(Path temporary) throws IOException, InterruptedException {
    this.temporary = temporary;
    Programs.find("npm", "npm");
    Path installed = FOLDER.resolve("node_modules/.package-lock.json");
    if (!Files.exists(installed)
        || Files.getLastModifiedTime(installed)
                .compareTo(Files.getLastModifiedTime(FOLDER.resolve("package-lock.json")))
            < 0) {
      Launch launch =
          Launch.of(temporary, System.getenv(), "npm", "ci", "--prefix", FOLDER.toString());
      assertThat(launch.exitCode()).as(launch.out() + launch.err()).isZero();
    }
  }

  /**
   * Runs a script on EPUBs.
   *
   * @param output the folder for what the script leaves
   * @return what it tells of each, in their order
   */
  List<JsonNode> run(String script, Path output, List<Path> epubs)
      throws IOException, InterruptedException {
    Map<String, String> environment =
        ImmutableMap.of(
            "HOME", temporary.toString(),
            "ACE_TIMEOUT_INITIAL", BROWSER_START,
            "PUPPETEER_EXECUTABLE_PATH", Programs.chromium().toString());
    Launch launch =
        Launch.of(
            temporary,
            environment,
            Programs.find("node", "nodejs").toString(),
            Stream.concat(Stream.of(FOLDER.resolve(script), output), epubs.stream())
                .map(Path::toString)
                .toArray(String[]::new));
    assertThat(launch.exitCode()).as(launch.out() + launch.err()).isZero();
    List<JsonNode> told = new ArrayList<>();
    for (String line : launch.out().lines().toList()) {
      told.add(JSON.readTree(line));
    }
    assertThat(told).hasSameSizeAs(epubs);
    return told;
  }
}
