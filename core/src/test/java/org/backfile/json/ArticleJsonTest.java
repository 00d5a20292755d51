package org.backfile.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Credit;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.SourceFormatException;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {
  private final Map<String, Media> pictures = new HashMap<>();
  private final List<Issue> issues = new ArrayList<>();

  @Test
  void whatIsWrittenAndReadAgainIsEqual() throws IOException {
    RandomArticles articles = new RandomArticles(1);
    for (int i = 0; i < 200; i++) {
      Article article = articles.next();
      String pretty = written(article);
      assertThat(read(pretty)).isEqualTo(article);
      assertThat(read(line(article))).isEqualTo(article);
      assertThat(written(read(pretty))).isEqualTo(pretty);
    }
    assertThat(issues).isEmpty();
  }

  @Test
  void schemaAcceptsWhatIsWritten() throws IOException {
    RandomArticles articles = new RandomArticles(2);
    for (int i = 0; i < 60; i++) {
      String json = written(articles.next());
      assertThat(ArticleSchema.errors(json)).as("%s", json).isEmpty();
    }
  }

  @Test
  void lineIsOneLine() throws IOException {
    RandomArticles articles = new RandomArticles(3);
    for (int i = 0; i < 50; i++) {
      String line = line(articles.next());
      assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    }
  }

  @Test
  void handWrittenArticleIsCompleted() throws IOException {
    String json =
        """
        {"format": "backfile-article/1", "headline": "Ferries run again",
         "body": ["The ferries run again.", {"type": "rule"}]}
        """;

    Article article = read(json);

    assertThat(article.id())
        .isEqualTo(ArticleIds.ofContent("Ferries run again", Blocks.text(article.body())));
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.provenance().source()).isEqualTo("ferries.json");
    assertThat(article.provenance().reader()).isEqualTo("json/1.0");
    assertThat(article.provenance().sha256()).isPresent();
    assertThat(article.body().get(0).anchor().value()).startsWith("b");
    assertThat(article.body().get(1).anchor()).isNotEqualTo(article.body().get(0).anchor());
  }

  @Test
  void anchorsThatAreGivenAreKept() throws IOException {
    String json =
        """
        {"format": "backfile-article/1", "headline": "H",
         "body": [{"type": "rule", "anchor": "mine"}, {"type": "rule"}]}
        """;

    List<Block> body = read(json).body();

    assertThat(body.get(0).anchor().value()).isEqualTo("mine");
    assertThat(body.get(1).anchor().value()).startsWith("b");
  }

  @Test
  void plainCreditIsUnderstoodByTheGivenFunction() throws IOException {
    String json =
        """
        {"format": "backfile-article/1", "headline": "H",
         "body": [{"type": "figure", "credit": "Northwire"}]}
        """;

    assertThat(read(json).figures().get(0).credit().orElseThrow().confidence())
        .isEqualTo(Credit.Confidence.MEDIUM);
  }

  @Test
  void deeplyNestedListsAreReadAndWritten() throws IOException {
    StringBuilder json = new StringBuilder();
    json.append("{\"format\":\"backfile-article/1\",\"headline\":\"H\",\"body\":[");
    json.append("{\"type\":\"list\",\"items\":[[".repeat(500)).append("\"deep\"");
    json.append("]]}".repeat(500)).append("]}");

    Article article = read(json.toString());

    assertThat(Blocks.text(article.body())).isEqualTo("deep");
    assertThat(read(written(article))).isEqualTo(article);
  }

  @Test
  void nestingBeyondTheLimitIsRefused() {
    for (int depth : new int[] {501, 5_000, 1_000_000}) {
      String json =
          "{\"format\":\"backfile-article/1\",\"headline\":\"H\",\"body\":["
              + "{\"type\":\"list\",\"items\":[[".repeat(depth)
              + "]]}".repeat(depth)
              + "]}";
      assertThatThrownBy(() -> read(json))
          .isInstanceOf(SourceFormatException.class)
          .hasMessageContaining("lists and quotes are nested more than 500 deep");
    }
  }

  @Test
  void inlineNestingBeyondTheLimitIsRefused() {
    String json =
        "{\"format\":\"backfile-article/1\",\"headline\":\"H\",\"standfirst\":"
            + "[{\"em\":".repeat(102)
            + "\"x\""
            + "}]".repeat(102)
            + "}";
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(SourceFormatException.class)
        .hasMessageContaining("nested more than 100 deep");
  }

  @Test
  void stringBeyondTheLimitIsRefused() {
    String json = "{\"format\":\"backfile-article/1\",\"headline\":\"" + "x".repeat(2000) + "\"}";

    assertThatThrownBy(() -> read(json, new JsonLimits(1 << 20, 1000, 500, 1000)))
        .isInstanceOfSatisfying(
            SourceFormatException.class,
            e -> assertThat(e.issue().code()).isEqualTo(IssueCode.SOURCE_TOO_LARGE));
  }

  @Test
  void jsonBeyondTheLimitIsRefused() {
    String json =
        "{\"format\":\"backfile-article/1\",\"headline\":\"H\",\"body\":["
            + "\"x\",".repeat(100_000)
            + "\"x\"]}";

    assertThatThrownBy(() -> read(json, new JsonLimits(100_000, 1000, 500, 1_000_000)))
        .isInstanceOfSatisfying(
            SourceFormatException.class,
            e -> assertThat(e.issue().code()).isEqualTo(IssueCode.SOURCE_TOO_LARGE));
  }

  @Test
  void moreValuesThanTheLimitAreRefusedBeforeTheyAreKept() throws IOException {
    String start = "{\"format\":\"backfile-article/1\",\"headline\":\"H\",\"body\":[";
    JsonLimits ten = new JsonLimits(1000, 1000, 500, 10);

    assertThat(read(start + "\"x\",".repeat(5) + "\"x\"]}", ten).body()).hasSize(6);
    assertThatThrownBy(() -> read(start + "\"x\",".repeat(6) + "\"x\"]}", ten))
        .hasMessageContaining("the article's JSON is more than the limit of 10 values");
    assertThatThrownBy(() -> read(start + "0,".repeat(14_000_000) + "0]}"))
        .hasMessageContaining("the limit of 1000000 values")
        .isInstanceOfSatisfying(
            SourceFormatException.class,
            e -> assertThat(e.issue().hint()).contains("raise the limit with --max-text"));
  }

  @Test
  void limitOfValuesGrowsWithTheLimitOfText() {
    assertThat(JsonLimits.of(1, 1).values()).isEqualTo(1_000_000);
    assertThat(JsonLimits.of(1, 20_000_000).values()).isEqualTo(4_000_000);
  }

  @Test
  void pictureWithoutNameIsCalledByItsFile() throws IOException {
    Media media = new RandomArticles(7).media();
    pictures.put("pictures/quay.jpg", media);
    String json =
        """
        {"format": "backfile-article/1", "headline": "H",
         "body": [{"type": "figure", "media": "pictures/quay.jpg"},
                  {"type": "figure", "media": "pictures/quay.jpg", "name": "quay"}]}
        """;

    Article article = read(json);

    assertThat(article.figures().stream().map(figure -> figure.image().name().orElseThrow()))
        .containsExactly("pictures/quay.jpg", "quay");
    assertThat(read(written(article))).isEqualTo(article);
    assertThat(read(line(article))).isEqualTo(article);
  }

  private String written(Article article) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArticleJson.write(article, this::file, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private String line(Article article) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArticleJson.writeLine(article, this::file, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private String file(Media media) {
    String file = "pictures/" + media.sha256() + ".jpg";
    pictures.put(file, media);
    return file;
  }

  private Article read(String json) throws IOException {
    return read(json, JsonLimits.DEFAULT);
  }

  private Article read(String json, JsonLimits limits) throws IOException {
    ReadContext context =
        new ReadContext(
            "ferries.json",
            "json/1.0",
            Optional.of("en"),
            (file, sha256, location, sink) -> Optional.ofNullable(pictures.get(file)),
            line -> new Credit(line, List.of(), Credit.Confidence.MEDIUM, Credit.Origin.PAGE),
            limits,
            issues::add);
    return ArticleJson.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), context);
  }
}
