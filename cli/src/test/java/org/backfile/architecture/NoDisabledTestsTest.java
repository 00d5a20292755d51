package org.backfile.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test that is switched off checks nothing, so no module may hold one. */
class NoDisabledTestsTest {

  private static final Pattern DISABLED = Pattern.compile("@Disabled|\\.Disabled\\b");

  @Test
  void noTestIsDisabled() throws IOException {
    List<Path> tests = testSources(Path.of(".."));

    assertThat(tests).isNotEmpty();
    assertThat(tests.stream().filter(NoDisabledTestsTest::isDisabled)).isEmpty();
  }

  private static List<Path> testSources(Path root) throws IOException {
    List<Path> sources = new ArrayList<>();
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(root)) {
      for (Path module : modules) {
        Path folder = module.resolve("src/test/java");
        if (Files.isDirectory(folder)) {
          sources.addAll(javaFiles(folder));
        }
      }
    }
    return sources;
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    String self = NoDisabledTestsTest.class.getSimpleName() + ".java";
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.endsWith(self))
          .toList();
    }
  }

  private static boolean isDisabled(Path file) {
    try {
      return DISABLED.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
