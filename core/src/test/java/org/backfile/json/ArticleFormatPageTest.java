package org.backfile.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.backfile.model.Article;
import org.backfile.model.Credit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example in {@code article.md} is an article, or blocks of one. */
class ArticleFormatPageTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("^```json( blocks)?\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  static List<String> examples() throws IOException {
    String page = Files.readString(ArticleSchema.FORMATS.resolve("article.md"));
    List<String> examples =
        EXAMPLE.matcher(page).results().map(ArticleFormatPageTest::article).toList();
    assertThat(examples).hasSizeGreaterThan(6);
    return examples;
  }

  private static String article(MatchResult example) {
    return example.group(1) == null
        ? example.group(2)
        : "{\"format\": \"backfile-article/1\", \"headline\": \"H\", \"body\": "
            + example.group(2)
            + "}";
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleIsValid(String json) throws IOException {
    assertThat(ArticleSchema.errors(json)).isEmpty();
    ReadContext context =
        new ReadContext(
            "article.md",
            "json/1.0.0",
            Optional.empty(),
            (file, sha256, location, issues) -> Optional.empty(),
            line -> new Credit(line, List.of(), Credit.Confidence.LOW, Credit.Origin.PAGE),
            JsonLimits.DEFAULT,
            issue -> {});
    Article article =
        ArticleJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), context);
    assertThat(article.headline()).isNotEmpty();
  }
}
