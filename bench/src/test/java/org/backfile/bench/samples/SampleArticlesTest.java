package org.backfile.bench.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.backfile.json.ArticleJson;
import org.backfile.json.FolderMedia;
import org.backfile.json.JsonLimits;
import org.backfile.json.ReadContext;
import org.backfile.media.MediaLimits;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Credit;
import org.backfile.report.Issue;
import org.junit.jupiter.api.Test;

/** The samples are complete, listed in their README, and those in JSON form are whole articles. */
class SampleArticlesTest {

  private static final Path SAMPLES = Path.of("..", "samples");

  @Test
  void readmeListsEveryArticle() throws IOException {
    String readme = Files.readString(SAMPLES.resolve("README.md"));
    List<Path> articles = new ArrayList<>(articles(".txt"));
    articles.addAll(articles(".json"));
    assertThat(articles).hasSizeGreaterThanOrEqualTo(18);
    for (Path article : articles) {
      String name = SAMPLES.relativize(article).toString().replace('\\', '/');
      assertThat(readme).contains("`" + name + "`");
    }
  }

  @Test
  void jsonArticlesReadWithoutAnIssueAndHoldTheirPictures() throws IOException {
    List<Path> files = articles(".json");
    assertThat(files).hasSizeGreaterThanOrEqualTo(4);
    for (Path file : files) {
      List<Issue> issues = new ArrayList<>();
      Article article = read(file, issues);
      assertThat(issues).as(file.toString()).isEmpty();
      assertThat(article.published()).isPresent();
      assertThat(article.modified()).isPresent();
      assertThat(article.figures())
          .anyMatch(figure -> figure.image().media().isPresent())
          .allMatch(figure -> figure.credit().isPresent());
    }
  }

  @Test
  void jsonArticlesUseEveryBlock() throws IOException {
    Set<String> used = new TreeSet<>();
    Set<Block.QuoteKind> quotes = EnumSet.noneOf(Block.QuoteKind.class);
    for (Path file : articles(".json")) {
      Blocks.walk(
          read(file, new ArrayList<>()).body(),
          block -> {
            used.add(block.getClass().getSimpleName());
            if (block instanceof Block.Quote quote) {
              quotes.add(quote.kind());
            }
          });
    }
    Set<String> all = new TreeSet<>();
    for (Class<?> block : Block.class.getPermittedSubclasses()) {
      all.add(block.getSimpleName());
    }
    assertThat(used).isEqualTo(all);
    assertThat(quotes).containsExactlyInAnyOrder(Block.QuoteKind.values());
  }

  private static Article read(Path file, List<Issue> issues) throws IOException {
    ReadContext context =
        new ReadContext(
            file.toString(),
            "test",
            Optional.empty(),
            new FolderMedia(file.resolveSibling("."), MediaLimits.DEFAULT),
            line -> new Credit(line, List.of(), Credit.Confidence.LOW, Credit.Origin.PAGE),
            JsonLimits.DEFAULT,
            issues::add);
    try (InputStream in = Files.newInputStream(file)) {
      return ArticleJson.read(in, context);
    }
  }

  private static List<Path> articles(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
