package org.backfile.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.backfile.ingest.ArticleStream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.model.Article;
import org.backfile.model.Credit;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.SourceFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArticleSourceTest {
  private static final String START = "{\"format\": \"backfile-article/1\", \"headline\": ";

  @TempDir private Path folder;

  private final JsonArticleSource source = new JsonArticleSource();
  private final List<Issue> issues = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "a.json, true",
    "a.JSON, true",
    "a.jsonl, true",
    "a.ndjson, true",
    "a.txt, false",
    "json, false",
    ".json, false"
  })
  void fileIsRecognisedByItsName(String name, boolean recognised) {
    assertThat(source.recognises(SourceFile.of(Path.of(name)))).isEqualTo(recognised);
  }

  @Test
  void fileOfOneArticleIsRead() throws IOException {
    String json = START + "\"One\", \"body\": [\"Text.\"]}";

    Article article = read("one.json", json).get(0);

    assertThat(article.headline()).isEqualTo("One");
    assertThat(article.provenance().source()).isEqualTo("one.json");
    assertThat(article.provenance().reader()).isEqualTo("json/9.9");
    assertThat(article.provenance().sha256())
        .contains(Hashing.sha256().hashString(json, StandardCharsets.UTF_8).toString());
  }

  @Test
  void fileOfAnArrayIsReadOneByOne() throws IOException {
    assertThat(headlines(read("all.json", "[" + START + "\"One\"},\n" + START + "\"Two\"}]")))
        .containsExactly("One", "Two");
    assertThat(read("none.json", "[]")).isEmpty();
    assertThat(issues).isEmpty();
  }

  @Test
  void packedFileIsReadAndItsOwnBytesAreDigested() throws IOException {
    Path file = folder.resolve("many.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      String lines = START + "\"One\"}\n" + START + "\"Two\"}\n";
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(source.recognises(SourceFile.of(file))).isTrue();
    try (ArticleStream articles =
        source.open(SourceFile.of(file), ReadOptions.of("9.9"), issues::add)) {
      Article one = articles.next().orElseThrow();
      assertThat(one.headline()).isEqualTo("One");
      assertThat(one.provenance().sha256())
          .contains(Hashing.sha256().hashBytes(Files.readAllBytes(file)).toString());
      assertThat(articles.next().orElseThrow().headline()).isEqualTo("Two");
    }
  }

  @Test
  void numberOfTooManyDigitsIsNamedAsSuch() throws IOException {
    String json = START + "\"One\", \"body\": [{\"type\": \"heading\", \"level\": ";

    assertThat(read("one.json", json + "9".repeat(100_000) + ", \"text\": \"A\"}]}")).isEmpty();

    assertThat(issues.toString()).contains("JSN-001").contains("a number has too many digits");
  }

  @Test
  void articleThatIsNotValidDoesNotTouchTheOthers() throws IOException {
    String json =
        "["
            + START
            + "\"One\"},\n"
            + START
            + "2},\n"
            + START
            + "\"Three\", \"kicker\": \"a\", \"kicker\": \"b\"},\n"
            + START
            + "\"Four\"}]";

    assertThat(headlines(read("all.json", json))).containsExactly("One", "Four");
    assertThat(issues)
        .extracting(Issue::toString)
        .containsExactly(
            "all.json:2:46: error JSN-002: not a valid article: at /headline: must be a string,"
                + " not a number (see docs/formats/article.md)",
            "all.json:3:80: error JSN-002: not a valid article: at /kicker: \"kicker\" is given"
                + " twice (see docs/formats/article.md)");
  }

  @Test
  void articlesBeforeWhatIsNotJsonAreKept() throws IOException {
    assertThat(headlines(read("all.json", "[" + START + "\"One\"},\n" + START + "oops")))
        .containsExactly("One");
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.JSON_MALFORMED);
    assertThat(issues.get(0).location().line()).contains(2);
  }

  @Test
  void arrayWithoutEndIsReported() throws IOException {
    assertThat(headlines(read("all.json", "[" + START + "\"One\"}"))).containsExactly("One");
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.JSON_MALFORMED);
  }

  @Test
  void emptyFileIsReported() throws IOException {
    assertThat(read("empty.json", "")).isEmpty();
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.SOURCE_EMPTY);
  }

  @Test
  void linesAreReadEachByItself() throws IOException {
    String lines =
        START
            + "\"One\"}\r\n\n"
            + START
            + "oops\n"
            + START
            + "\"Four\"}\n{}\n"
            + START
            + "\"Six\"}";

    assertThat(headlines(read("all.jsonl", lines))).containsExactly("One", "Four", "Six");
    assertThat(issues)
        .extracting(issue -> issue.code() + " " + issue.location())
        .containsExactly("JSON_MALFORMED all.jsonl:3:46", "JSON_INVALID all.jsonl:5:1");
  }

  @Test
  void lineBeyondTheLimitIsPassedOver() throws IOException {
    String lines = START + "\"" + "x".repeat(200) + "\"}\n" + START + "\"Two\"}\n";
    ReadOptions.Limits limits = new ReadOptions.Limits(100, 1000, 1000, 1000);

    assertThat(headlines(read("all.jsonl", lines, limits))).containsExactly("Two");
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.SOURCE_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all.jsonl", "all.json"})
  void fileThatHoldsNoArticlesIsGivenUp(String name) {
    String numbers = "1\n".repeat(5000);

    assertThatThrownBy(() -> read(name, numbers))
        .isInstanceOf(SourceFormatException.class)
        .hasMessageContaining("100 in a row are no articles, so the rest was not read");
    assertThat(issues).hasSize(100);
  }

  @Test
  void creditLineIsUnderstood() throws IOException {
    String json = START + "\"One\", \"body\": [{\"type\": \"figure\", \"credit\": \"Reuters\"}]}";

    Credit credit = read("one.json", json).get(0).figures().get(0).credit().orElseThrow();

    assertThat(credit.line()).isEqualTo("Reuters");
    assertThat(credit.agencies()).containsExactly("Reuters");
  }

  @Test
  void pictureIsFoundBesideTheFile() throws IOException {
    BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "png", folder.resolve("quay.png").toFile());
    String json = START + "\"One\", \"body\": [{\"type\": \"figure\", \"media\": \"quay.png\"}]}";

    assertThat(read("one.json", json).get(0).figures().get(0).image().isHeld()).isTrue();
    assertThat(issues).isEmpty();
  }

  @Test
  void fileThatIsNotThereIsNoDefectOfADocument() {
    SourceFile file = SourceFile.of(folder.resolve("none.json"));

    assertThatThrownBy(() -> source.open(file, ReadOptions.of("9.9"), issues::add))
        .isInstanceOf(NoSuchFileException.class);
  }

  private List<Article> read(String name, String content) throws IOException {
    return read(name, content, ReadOptions.Limits.DEFAULT);
  }

  private List<Article> read(String name, String content, ReadOptions.Limits limits)
      throws IOException {
    Path path = Files.writeString(folder.resolve(name), content);
    ReadOptions options = new ReadOptions(limits, Optional.empty(), "9.9");
    List<Article> articles = new ArrayList<>();
    try (ArticleStream stream = source.open(SourceFile.of(path), options, issues::add)) {
      for (var next = stream.next(); next.isPresent(); next = stream.next()) {
        articles.add(next.get());
      }
    }
    return articles;
  }

  private static List<String> headlines(List<Article> articles) {
    return articles.stream().map(Article::headline).toList();
  }
}
