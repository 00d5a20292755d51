package org.backfile.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.ingest.ArticleStream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.report.Issue;
import org.backfile.report.SourceFormatException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every folder of {@code cases/text}: {@code in.txt} must give {@code expected.txt}. Run with
 * {@code -Dgolden.update=true} to write what the reader gives, and read the difference.
 */
class TextCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/text");

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

  private static String dump(Path folder) throws IOException {
    List<Issue> issues = new ArrayList<>();
    SourceFile file = SourceFile.of(folder.resolve("in.txt"));
    try (ArticleStream articles =
        new TextArticleSource().open(file, ReadOptions.of("test"), issues::add)) {
      return ArticleDump.of(articles.next().orElseThrow(), issues);
    } catch (SourceFormatException e) {
      return "refused " + e.issue() + "\n";
    }
  }
}
