package org.backfile.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backfile.edition.Entry;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Attribution;
import org.backfile.model.Block;
import org.backfile.model.Byline;
import org.backfile.model.Credit;
import org.backfile.model.Image;
import org.backfile.model.Inline;
import org.backfile.model.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleSpoolTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {0, 500_000, Long.MAX_VALUE})
  void everyArticleComesBackFromAnyThread(long room) throws IOException {
    RandomArticles random = new RandomArticles(4);
    List<Article> articles = Stream.generate(random::next).limit(300).toList();
    List<Entry> entries = new ArrayList<>();
    try (ArticleSpool spool = ArticleSpool.in(folder, room)) {
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
    try (ArticleSpool spool = ArticleSpool.in(folder, 0)) {
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
    try (ArticleSpool spool = ArticleSpool.in(folder, 0)) {
      Article article = new RandomArticles(6).next();
      Entry entry = spool.add(article);
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).isEmpty();
      }
      assertThat(entry.load()).isEqualTo(article);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, Long.MAX_VALUE})
  void closingDeletesTheFile(long room) throws IOException {
    Entry entry;
    try (ArticleSpool spool = ArticleSpool.in(folder, room)) {
      entry = spool.add(new RandomArticles(6).next());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    assertThatThrownBy(() -> entry.loader().load()).isInstanceOf(IOException.class);
  }

  @Test
  void whatIsKeptInMemoryIsCountedWhateverItIsMadeOf() {
    Inline empty = new Inline.Strong(List.of());
    Block.Cell cell = Block.Cell.of(List.of());
    Block.Row row = new Block.Row(Collections.nCopies(1_000, cell));
    List<Block> blocks =
        List.of(
            new Block.Paragraph(Anchor.NONE, Collections.nCopies(1_000, empty)),
            new Block.Table(Anchor.NONE, List.of(), List.of(), List.of(row)),
            new Block.Preformatted(Anchor.NONE, "x".repeat(100_000)));
    Article article = new RandomArticles(7).next().toBuilder().body(blocks).build();

    assertThat(Footprint.of(article)).isBetween(400_000L, 1_000_000L);
  }

  static Stream<Article> articlesWithAMillionCharactersSomewhere() {
    String words = "x".repeat(1_000_000);
    URI address = URI.create("data:image/jpeg;base64," + words);
    List<Inline> text = List.of(new Inline.Text(words));
    List<Block> little = List.of(new Block.Paragraph(Anchor.NONE, List.of()));
    Article plain = new RandomArticles(8).next().toBuilder().body(little).build();
    Image far =
        new Image(Optional.empty(), Optional.of(address), Optional.empty(), Optional.empty());
    Image named =
        new Image(Optional.of(words), Optional.empty(), Optional.of(words), Optional.empty());
    Credit credit = new Credit(words, List.of(), Credit.Confidence.LOW, Credit.Origin.PAGE);
    Attribution makers =
        new Attribution(
            Optional.empty(),
            List.of(words),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Credit parted = new Credit("by", List.of(makers), Credit.Confidence.LOW, Credit.Origin.PAGE);
    Provenance recorded =
        new Provenance("-", Optional.empty(), Optional.empty(), Optional.of(words), "-", List.of());
    Stream<Block> blocks =
        Stream.of(
            new Block.Paragraph(Anchor.NONE, text),
            new Block.Paragraph(Anchor.NONE, List.of(new Inline.Link(address, List.of()))),
            new Block.Heading(Anchor.NONE, 1, text),
            new Block.Quote(Anchor.NONE, Block.QuoteKind.QUOTATION, little, text),
            new Block.Figure(Anchor.NONE, far, List.of(), Optional.empty()),
            new Block.Figure(Anchor.NONE, named, List.of(), Optional.empty()),
            new Block.Figure(Anchor.NONE, Image.notHeld(), text, Optional.empty()),
            new Block.Figure(Anchor.NONE, Image.notHeld(), List.of(), Optional.of(credit)),
            new Block.Figure(Anchor.NONE, Image.notHeld(), List.of(), Optional.of(parted)),
            new Block.Table(Anchor.NONE, text, List.of(), List.of()),
            new Block.Preformatted(Anchor.NONE, words),
            new Block.Embed(Anchor.NONE, "video", Optional.of(address), List.of()));
    return Stream.concat(
        blocks.map(block -> plain.toBuilder().body(List.of(block)).build()),
        Stream.of(
            plain.toBuilder().rights(Optional.of(words)).build(),
            plain.toBuilder().kicker(Optional.of(words)).build(),
            plain.toBuilder().section(Optional.of(words)).build(),
            plain.toBuilder().provenance(recorded).build(),
            plain.toBuilder().standfirst(text).build(),
            plain.toBuilder().canonicalUrl(Optional.of(address)).build(),
            plain.toBuilder().bylines(List.of(new Byline(words, Optional.empty()))).build()));
  }

  @ParameterizedTest
  @MethodSource("articlesWithAMillionCharactersSomewhere")
  void charactersCountWhereverTheyStand(Article article) {
    assertThat(Footprint.of(article)).isGreaterThan(2_000_000);
  }

  private static Article load(Entry entry) {
    try {
      return entry.loader().load();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
