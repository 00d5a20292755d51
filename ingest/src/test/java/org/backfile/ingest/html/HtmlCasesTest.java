package org.backfile.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.json.ArticleJson;
import org.backfile.model.Article;
import org.backfile.report.SourceFormatException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every page of {@code cases/html}: {@code in.html} must give the article {@code
 * expected.json}. Run with {@code -Dgolden.update=true} to write what the reader gives, and read
 * the difference. {@code truth.json} beside it is what a person says of the page, see {@link
 * HtmlTruthTest}.
 */
class HtmlCasesTest {
  static final Path CASES = Path.of("src/test/resources/cases/html");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> cases = folders.filter(Files::isDirectory).sorted().toList();
      assertThat(cases).as("cases in %s", CASES).hasSizeGreaterThanOrEqualTo(80);
      return cases;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void pageIsReadAsExpected(Path folder) throws IOException {
    String actual = json(folder);
    Path expected = folder.resolve("expected.json");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
  }

  /** The article of a case; its source is named by the file alone, wherever the project lies. */
  static Article read(Path folder) throws IOException {
    SourceFile file = new SourceFile(folder.resolve("in.html"), "in.html");
    return new HtmlArticleSource().page(file, ReadOptions.of("test"), issue -> {}).article();
  }

  private static String json(Path folder) throws IOException {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ArticleJson.write(read(folder), media -> media.sha256().substring(0, 12), bytes);
      return bytes.toString(StandardCharsets.UTF_8);
    } catch (SourceFormatException e) {
      return "refused " + e.issue() + "\n";
    }
  }
}
