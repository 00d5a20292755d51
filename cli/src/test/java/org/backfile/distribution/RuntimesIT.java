package org.backfile.distribution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same sources give the same bytes on every Java runtime of this machine, with one thread and
 * with two. The other runtimes are those where Debian and most others install them.
 */
class RuntimesIT {
  private static final Path LAUNCHER =
      Path.of(
          requireNonNull(
              System.getProperty("backfile.distribution"), "backfile.distribution is not set"),
          "bin/backfile");
  private static final Path SAMPLES = Path.of("").toAbsolutePath().resolveSibling("samples");
  private static final Path RUNTIMES = Path.of("/usr/lib/jvm");

  @TempDir Path temporary;

  @Test
  void everyRuntimeMakesTheSameBytes() throws Exception {
    List<Path> others = otherRuntimes();
    assumeTrue(!others.isEmpty(), "there is no other Java runtime below " + RUNTIMES);
    List<String> expected = export(Path.of(System.getProperty("java.home", "")), "1");
    for (Path other : others) {
      assertThat(export(other, "2")).as("made with %s", other).isEqualTo(expected);
    }
  }

  private List<String> export(Path javaHome, String jobs) throws Exception {
    Path output = temporary.resolve(javaHome.getFileName() + "-" + jobs);
    Launch launch =
        Launch.of(
            temporary,
            Map.of("JAVA_HOME", javaHome.toString()),
            LAUNCHER.toString(),
            "export",
            SAMPLES.toString(),
            "-o",
            output.toString(),
            "--jobs",
            jobs);
    assertThat(launch.exitCode()).as(launch.err()).isZero();
    try (Stream<Path> files = Files.list(output)) {
      return files.sorted().map(RuntimesIT::digest).toList();
    }
  }

  private static String digest(Path file) {
    try {
      return MoreFiles.asByteSource(file).hash(Hashing.sha256()) + " " + file.getFileName();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> otherRuntimes() throws IOException {
    if (!Files.isDirectory(RUNTIMES)) {
      return List.of();
    }
    Path own = Path.of(System.getProperty("java.home", "")).toRealPath();
    try (Stream<Path> homes = Files.list(RUNTIMES)) {
      return homes
          .filter(home -> !Files.isSymbolicLink(home) && isSeventeenOrLater(home))
          .filter(home -> !own.startsWith(home))
          .sorted()
          .toList();
    }
  }

  private static boolean isSeventeenOrLater(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isRegularFile(release)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(release)) {
      return lines.anyMatch(line -> line.matches("JAVA_VERSION=\"(1[7-9]|[2-9][0-9]).*"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
