package org.backfile.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Blocks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that stand in small elements of their own, without a name that tells. */
class AppealsApartTest {
  private static final String STORY =
      "<p>The crane on the old quay was lifted from its rails on Monday, and for an hour it stood in"
          + " the air as if it had been built there.</p>"
          + "<p>It will be repaired in the yard on the other side of the bay, the harbour office said,"
          + " and be back before the winter.</p>";

  private static final String LETTER = "<p>Sign up for our newsletter, once a week.</p>";

  @TempDir private Path folder;

  private Article read(String body) throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.html"),
            "<title>The crane is away</title><main><article><h1>The crane is away</h1>"
                + STORY
                + body);
    return new HtmlArticleSource()
        .page(SourceFile.of(page), ReadOptions.of("test"), issue -> {})
        .article();
  }

  @Test
  void linesBesideTheStoryAreAnAppeal() throws IOException {
    Article article =
        read("</article><div><h4>The tide letter</h4>" + LETTER + "<a href='/go'>Go</a></div>");
    assertThat(article.appeals()).extracting(Appeal::kind).containsExactly(Appeal.Kind.NEWSLETTER);
    assertThat(Blocks.text(article.appeals().get(0).blocks())).contains("The tide letter");
  }

  @Test
  void storyIsNoPartOfAnAppealInTheSameElement() throws IOException {
    String end = "The pilots will miss it, since they steered by its light for thirty years.";
    Article article = read("<section><p>" + end + "</p>" + LETTER + "</section></article>");
    assertThat(Blocks.text(article.body())).contains(end);
    article
        .appeals()
        .forEach(appeal -> assertThat(Blocks.text(appeal.blocks())).doesNotContain("pilots"));
  }
}
