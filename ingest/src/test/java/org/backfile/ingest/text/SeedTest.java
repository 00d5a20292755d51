package org.backfile.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backfile.ingest.ArticleStream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Inlines;
import org.junit.jupiter.api.Test;

/** Reads a page that was published, where a copy lies beside the checkout; else it is skipped. */
class SeedTest {
  private static final Path SEED = Path.of("../../shared/seed/un-chief-to-meet-putin-zelensky.txt");

  @Test
  void publishedPageIsReadWhole() throws IOException {
    assumeTrue(Files.exists(SEED), "no published page beside the checkout at " + SEED);
    Article article = read();

    assertThat(article.headline())
        .startsWith("UN Chief to Meet Putin")
        .endsWith("Zelensky in Ukraine");
    Block.Figure figure = (Block.Figure) article.body().get(0);
    assertThat(figure.image().isHeld()).isFalse();
    assertThat(Inlines.text(figure.caption())).endsWith("New York.");
    assertThat(figure.credit().orElseThrow().line()).isEqualTo("EPA/JUSTIN LANE/TASS");
    assertThat(figure.credit().orElseThrow().distributors()).containsExactly("TASS");

    List<Block> story = article.body().subList(1, article.body().size());
    assertThat(story).hasSize(10).allMatch(block -> block instanceof Block.Paragraph);
    assertThat(text(story.get(0))).startsWith("UN Secretary General Antonio Guterres will meet");
    assertThat(text(story.get(9))).endsWith("violated the UN charter.");

    assertThat(article.appeals())
        .extracting(Appeal::kind)
        .containsExactly(Appeal.Kind.BANNER, Appeal.Kind.ASK);
    assertThat(article.appeals())
        .allMatch(appeal -> appeal.organisation().orElseThrow().equals("The Moscow Times"));
    assertThat(article.appeals().get(1).blocks()).hasSize(4);
    assertThat(article.provenance().dropped())
        .extracting(block -> block.reason() + " " + block.text())
        .containsExactly(
            DroppedBlock.Reason.BUTTON + " Continue", DroppedBlock.Reason.RELATED + " Read more");
  }

  private static Article read() throws IOException {
    try (ArticleStream articles =
        new TextArticleSource().open(SourceFile.of(SEED), ReadOptions.of("test"), issue -> {})) {
      return articles.next().orElseThrow();
    }
  }

  private static String text(Block block) {
    return Inlines.text(((Block.Paragraph) block).text());
  }
}
