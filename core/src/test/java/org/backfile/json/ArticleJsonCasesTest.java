package org.backfile.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.media.MediaLimits;
import org.backfile.model.Article;
import org.backfile.model.Credit;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.SourceFormatException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code cases/json} holds {@code in.json} and what must come of it: {@code
 * expected.json}, the article as written again, and {@code issues.txt}, one line for each issue; a
 * file that is not there stands for nothing. With {@code -Dgolden.update=true} they are rewritten.
 */
class ArticleJsonCasesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "cases", "json");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> cases = folders.sorted().toList();
      assertThat(cases).hasSizeGreaterThan(50);
      return cases;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void caseComesOutAsExpected(Path folder) throws IOException {
    List<Issue> issues = new ArrayList<>();
    Optional<Article> article = read(folder, issues);

    check(folder.resolve("expected.json"), article.isPresent() ? written(article.get()) : "");
    check(folder.resolve("issues.txt"), lines(issues));
  }

  /** The schema and the reader agree on which texts are articles. */
  @ParameterizedTest
  @MethodSource("cases")
  void schemaAgrees(Path folder) throws IOException {
    List<Issue> issues = new ArrayList<>();
    boolean valid = read(folder, issues).isPresent();
    if (valid) {
      String expected = Files.readString(folder.resolve("expected.json"));
      assertThat(ArticleSchema.errors(expected)).isEmpty();
    }
    boolean json = issues.stream().noneMatch(issue -> issue.code().id().matches("JSN-001|SRC-002"));
    if (json) {
      String in = Files.readString(folder.resolve("in.json")).replace("\uFEFF", "");
      boolean agrees = ArticleSchema.errors(in).isEmpty() == valid;
      assertThat(agrees).isEqualTo(!DIFFERENT.contains(folder.getFileName().toString()));
    }
  }

  /** What JSON Schema cannot say; and names of pictures, with which the reader is lenient. */
  private static final List<String> DIFFERENT =
      List.of(
          "anchor-twice",
          "captured-beyond-years",
          "instant-bad",
          "language-extension-empty",
          "language-extension-short",
          "link-not-an-address",
          "picture-above",
          "picture-absolute",
          "picture-backslash",
          "picture-dot",
          "picture-drive",
          "property-twice",
          "span-language-extension-empty",
          "span-reversed",
          "start-huge",
          "timestamp-beyond-years",
          "url-bad");

  private static Optional<Article> read(Path folder, List<Issue> issues) throws IOException {
    ReadContext context =
        new ReadContext(
            "in.json",
            "json/1.0.0",
            Optional.empty(),
            new FolderMedia(folder, MediaLimits.DEFAULT),
            line -> new Credit(line, List.of(), Credit.Confidence.LOW, Credit.Origin.PAGE),
            JsonLimits.DEFAULT,
            issues::add);
    try (InputStream in = Files.newInputStream(folder.resolve("in.json"))) {
      return Optional.of(ArticleJson.read(in, context));
    } catch (SourceFormatException e) {
      issues.add(e.issue());
      return Optional.empty();
    }
  }

  private static String written(Article article) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArticleJson.write(article, (Media media) -> "pictures/" + media.sha256(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String lines(List<Issue> issues) {
    StringBuilder lines = new StringBuilder();
    issues.forEach(issue -> lines.append(issue).append('\n'));
    return lines.toString();
  }

  private static void check(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      if (actual.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        Files.writeString(file, actual);
      }
    }
    assertThat(actual).isEqualTo(Files.exists(file) ? Files.readString(file) : "");
  }
}
