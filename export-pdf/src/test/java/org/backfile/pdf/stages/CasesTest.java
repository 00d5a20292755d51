package org.backfile.pdf.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder below {@code cases} holds a script and what a stage makes of it. */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  static Stream<Path> cases() throws IOException {
    List<Path> found;
    try (Stream<Path> files = Files.walk(CASES)) {
      found =
          files
              .filter(file -> file.endsWith("in.txt"))
              .map(file -> CASES.relativize(file.getParent()))
              .sorted()
              .toList();
    }
    assertThat(found).isNotEmpty();
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void stageGivesWhatIsExpected(Path name) throws IOException {
    Path folder = CASES.resolve(name);
    List<String> input = Files.readAllLines(folder.resolve("in.txt"));
    Path expected = folder.resolve("expected.txt");

    List<String> actual =
        switch (name.getName(0).toString()) {
          case "paragraph" -> Specimen.parse(input).dump();
          case "makeup" -> Makeup.parse(input).dump();
          default -> dump(name.getName(0).toString(), Script.parse(input));
        };

    if (Boolean.getBoolean("golden.update")) {
      Files.write(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readAllLines(expected));
  }

  private static List<String> dump(String stage, Script script) throws IOException {
    double width = script.option("width", 200);
    double height = script.option("height", 400);
    return switch (stage) {
      case "tags" -> Dump.tags(Bench.flow(script.article(), width, height).tags());
      case "line" -> Dump.galley(Bench.galley(script.article(), width, height));
      case "page" -> Dump.pages(Bench.pages(script.article(), Bench.geometry(width, height, 1)));
      default -> throw new IllegalArgumentException("no stage \"" + stage + "\"");
    };
  }
}
