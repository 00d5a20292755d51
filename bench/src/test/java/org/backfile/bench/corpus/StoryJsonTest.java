package org.backfile.bench.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.backfile.json.ArticleJson;
import org.backfile.json.JsonLimits;
import org.backfile.json.ReadContext;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Credit;
import org.backfile.model.Inlines;
import org.junit.jupiter.api.Test;

/** A made-up story in JSON is the same story. */
class StoryJsonTest {

  @Test
  void storyReadsBackWhole() throws IOException {
    StoryWriter writer = new StoryWriter();
    for (int number = 0; number < 30; number++) {
      Story story = writer.story(number);
      Article article = read(StoryJson.of(story, "picture.jpg"));
      assertThat(article.headline()).isEqualTo(story.headline());
      assertThat(article.language()).isEqualTo(story.language());
      assertThat(paragraphs(article)).isEqualTo(story.texts(Story.Kind.PARAGRAPH));
      assertThat(article.figures()).hasSize(1);
      assertThat(article.figures().get(0).credit().orElseThrow().line())
          .isEqualTo(story.picture().credit());
      assertThat(article.appeals().stream().map(Appeal::kind))
          .hasSize(story.texts(Story.Kind.ASK).size())
          .allMatch(kind -> kind == Appeal.Kind.ASK);
    }
  }

  private static List<String> paragraphs(Article article) {
    return article.body().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> Inlines.text(((Block.Paragraph) block).text()))
        .toList();
  }

  private static Article read(String json) throws IOException {
    ReadContext context =
        new ReadContext(
            "story.json",
            "test",
            Optional.empty(),
            (file, digest, location, issues) -> Optional.empty(),
            line -> new Credit(line, List.of(), Credit.Confidence.LOW, Credit.Origin.PAGE),
            JsonLimits.DEFAULT,
            issue -> {
              throw new AssertionError(issue);
            });
    return ArticleJson.read(new ByteArrayInputStream(json.getBytes(UTF_8)), context);
  }
}
