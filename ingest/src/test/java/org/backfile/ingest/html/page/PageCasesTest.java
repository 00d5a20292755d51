package org.backfile.ingest.html.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.report.Issue;
import org.backfile.report.SourceFormatException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every folder of {@code cases/page}: its file {@code in.*} must give {@code expected.txt}.
 * Run with {@code -Dgolden.update=true} to write what the reader gives, and read the difference.
 */
class PageCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/page");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> cases = folders.filter(Files::isDirectory).sorted().toList();
      assertThat(cases).as("cases in %s", CASES).hasSizeGreaterThanOrEqualTo(60);
      return cases;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void caseIsReadAsExpected(Path folder) throws IOException {
    String actual = dump(folder);
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void placesInTheTreeArePlacesInTheMarkup(Path folder) throws IOException {
    SavedPage page;
    try {
      page = PageReader.read(in(folder), ReadOptions.of("test"), issue -> {});
    } catch (SourceFormatException e) {
      return;
    }
    for (Element element : page.document().getAllElements()) {
      Range range = element.sourceRange();
      if (range.isTracked() && !range.isImplicit()) {
        assertThat(page.html().substring(range.startPos(), range.endPos()))
            .startsWithIgnoringCase("<" + element.tagName())
            .endsWith(">");
      }
    }
  }

  private static String dump(Path folder) throws IOException {
    List<Issue> issues = new ArrayList<>();
    try {
      SavedPage page = PageReader.read(in(folder), ReadOptions.of("test"), issues::add);
      return PageDump.of(page, issues);
    } catch (SourceFormatException e) {
      return "refused " + e.issue() + "\n";
    }
  }

  private static SourceFile in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(Files::isRegularFile)
              .filter(file -> String.valueOf(file.getFileName()).startsWith("in."))
              .toList();
      assertThat(found).as("in.* of %s", folder).hasSize(1);
      return SourceFile.of(found.get(0));
    }
  }
}
