package org.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.backfile.model.Anchor;
import org.backfile.model.ArticleIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that are the same, or claim to be. */
final class RepetitionTest {
  private static final String ARTICLE =
      """
      {"format": "backfile-article/1", "headline": "Gates", "url": "https://a.example/PAGE",
       "body": [{"type": "paragraph", ANCHOR"text": "TEXT"}]}
      """;

  @TempDir Path folder;
  private Path sources = Path.of("");

  @BeforeEach
  void sources() throws IOException {
    sources = Files.createDirectory(folder.resolve("in"));
  }

  @Test
  void sameArticleIsPrintedOnceWithANotice() throws IOException {
    write("1.json", "x", "", "Closed.");
    write("2.json", "x", "", "Closed.");
    assertThat(report(ExitCodes.DONE)).contains("EDN-001").contains("\"articles\": 1");
  }

  @Test
  void sameIdWithOtherContentIsPrintedToo() throws IOException {
    write("1.json", "x", "", "Closed.");
    write("2.json", "x", "", "Opened again.");
    assertThat(report(ExitCodes.DONE)).contains("EDN-002").contains("\"articles\": 2");
  }

  @Test
  void anchorsOfAnotherArticleAreMadeAnew() throws IOException {
    write("1.json", "x", "\"anchor\": \"same\", ", "Closed.");
    write("2.json", "y", "\"anchor\": \"same\", ", "Opened.");
    assertThat(report(ExitCodes.DONE_WITH_ISSUES)).contains("EDN-003").contains("\"articles\": 2");
  }

  @Test
  void anchorsThatOnlyBeginLikeTheArticlesOwnAreGivenOnes() throws IOException {
    UUID article = ArticleIds.ofUrl("https://a.example/x");
    String beginning = Anchor.ofBlocks(article).replace("-", "");
    write("1.json", "x", "\"anchor\": \"" + beginning + "\", ", "Closed.");
    write("2.json", "y", "\"anchor\": \"" + beginning + "\", ", "Opened.");
    assertThat(report(ExitCodes.DONE_WITH_ISSUES)).containsOnlyOnce("EDN-003");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cover", "ledger", "section-1", "page-3", "appeals", "appeal-own"})
  void anchorsOfTheEditionsOwnPartsAreMadeAnew(String anchor) throws IOException {
    write("1.json", "x", "\"anchor\": \"" + anchor + "\", ", "Closed.");
    write("2.json", "y", "\"anchor\": \"s" + anchor + "\", ", "Opened.");
    assertThat(report(ExitCodes.DONE_WITH_ISSUES)).containsOnlyOnce("EDN-003");
  }

  private void write(String name, String page, String anchor, String text) throws IOException {
    Files.writeString(
        sources.resolve(name),
        ARTICLE.replace("PAGE", page).replace("ANCHOR", anchor).replace("TEXT", text));
  }

  private String report(int exitCode) throws IOException {
    Path output = folder.resolve("out");
    CommandRun run = CommandRun.of("export", sources, "-o", output, "--to", "epub");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    return Files.readString(output.resolve("report.json"));
  }
}
