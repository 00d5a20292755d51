package org.backfile.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backfile.edition.Entry;
import org.backfile.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArticleSpoolTest {
  @TempDir private Path folder;

  @Test
  void everyArticleComesBackFromAnyThread() throws IOException {
    RandomArticles random = new RandomArticles(4);
    List<Article> articles = Stream.generate(random::next).limit(300).toList();
    List<Entry> entries = new ArrayList<>();
    try (ArticleSpool spool = ArticleSpool.in(folder)) {
      for (Article article : articles) {
        entries.add(spool.add(article));
      }
      List<Article> loaded =
          IntStream.range(0, articles.size())
              .parallel()
              .mapToObj(i -> load(entries.get(i)))
              .toList();
      assertThat(loaded).isEqualTo(articles);
      assertThat(entries.get(7).headline()).isEqualTo(articles.get(7).headline());
    }
  }

  @Test
  void articleIsReadWhileOthersAreAdded() throws IOException {
    RandomArticles random = new RandomArticles(5);
    try (ArticleSpool spool = ArticleSpool.in(folder)) {
      Article first = random.next();
      Entry entry = spool.add(first);
      Article second = random.next();
      Entry next = spool.add(second);
      assertThat(entry.loader().load()).isEqualTo(first);
      assertThat(next.loader().load()).isEqualTo(second);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void fileHasNoNameSoThatKillingTheProcessLeavesNothing() throws IOException {
    try (ArticleSpool spool = ArticleSpool.in(folder)) {
      Article article = new RandomArticles(6).next();
      Entry entry = spool.add(article);
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).isEmpty();
      }
      assertThat(entry.load()).isEqualTo(article);
    }
  }

  @Test
  void closingDeletesTheFile() throws IOException {
    Entry entry;
    try (ArticleSpool spool = ArticleSpool.in(folder)) {
      entry = spool.add(new RandomArticles(6).next());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    assertThatThrownBy(() -> entry.loader().load()).isInstanceOf(IOException.class);
  }

  private static Article load(Entry entry) {
    try {
      return entry.loader().load();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
