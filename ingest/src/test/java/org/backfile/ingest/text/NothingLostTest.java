package org.backfile.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.backfile.ingest.ArticleStream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Inlines;
import org.backfile.model.SourceSpan;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.SourceFormatException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a text says is in the article once: each letter and digit of the source is in a field, a
 * block, an appeal or a dropped block. Texts are the cases, and paragraphs of the cases shuffled.
 */
class NothingLostTest {
  private static final int SHUFFLED = 600;

  @TempDir private static Path folder;

  static List<Path> texts() throws IOException {
    List<Path> texts = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Path.of("src/test/resources/cases/text"))) {
      folders
          .filter(path -> !path.getFileName().toString().startsWith("picture"))
          .map(path -> path.resolve("in.txt"))
          .filter(NothingLostTest::isUtf8)
          .forEach(texts::add);
    }
    Collections.sort(texts);
    List<String> paragraphs = new ArrayList<>();
    for (Path text : texts) {
      paragraphs.addAll(List.of(Files.readString(text).split("\n", -1)));
    }
    Random random = new Random(20250303);
    for (int i = 0; i < SHUFFLED; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(25); k >= 0; k--) {
        text.append(paragraphs.get(random.nextInt(paragraphs.size())));
        text.append(random.nextInt(3) == 0 ? "\n" : "\n\n");
      }
      texts.add(Files.writeString(folder.resolve("shuffled-" + i + ".txt"), text.toString()));
    }
    return texts;
  }

  private static boolean isUtf8(Path path) {
    try {
      return Files.exists(path) && !Files.readString(path, StandardCharsets.UTF_8).contains("\0");
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyLetterIsInTheArticleOnce(Path path) throws IOException {
    String source = Files.readString(path);
    List<Issue> issues = new ArrayList<>();
    try (ArticleStream articles =
        new TextArticleSource().open(SourceFile.of(path), ReadOptions.of("test"), issues::add)) {
      Article article = articles.next().orElseThrow();
      boolean standIn = issues.stream().anyMatch(i -> i.code() == IssueCode.TEXT_NO_HEADLINE);
      assertThat(letters(said(article, standIn))).as(source).isEqualTo(letters(source));
      assertThat(spans(article)).isSortedAccordingTo(NothingLostTest::apart);
      assertDroppedVerbatim(article, source.startsWith("\uFEFF") ? source.substring(1) : source);
    } catch (SourceFormatException e) {
      assertThat(e.issue().code()).isIn(IssueCode.SOURCE_EMPTY, IssueCode.SOURCE_NO_ARTICLES);
    }
  }

  private static void assertDroppedVerbatim(Article article, String source) {
    for (DroppedBlock dropped : article.provenance().dropped()) {
      assertThat(dropped.text())
          .isEqualTo(source.substring((int) dropped.span().start(), (int) dropped.span().end()));
    }
  }

  /** Two spans are in order when one ends before the other begins. */
  private static int apart(SourceSpan one, SourceSpan other) {
    return one.end() <= other.start() ? -1 : 1;
  }

  private static List<SourceSpan> spans(Article article) {
    List<SourceSpan> spans = new ArrayList<>();
    article.provenance().dropped().forEach(dropped -> spans.add(dropped.span()));
    article.appeals().forEach(appeal -> spans.add(appeal.span().orElseThrow()));
    spans.sort((a, b) -> Long.compare(a.start(), b.start()));
    return spans;
  }

  private static String said(Article article, boolean standIn) {
    StringBuilder said = new StringBuilder();
    article.kicker().ifPresent(said::append);
    said.append(standIn ? "" : article.headline());
    said.append(Inlines.text(article.standfirst()));
    article.dateline().ifPresent(dateline -> said.append(dateline.line()));
    append(article.body(), said);
    for (Appeal appeal : article.appeals()) {
      append(appeal.blocks(), said);
    }
    article.provenance().dropped().forEach(dropped -> said.append(dropped.text()));
    return said.toString();
  }

  private static void append(List<Block> blocks, StringBuilder said) {
    said.append(Blocks.text(blocks));
    for (Block block : blocks) {
      if (block instanceof Block.Figure figure) {
        said.append(Inlines.text(figure.caption()));
        figure.credit().ifPresent(credit -> said.append(credit.line()));
      } else if (block instanceof Block.ListBlock list && list.ordered()) {
        for (int i = 0; i < list.items().size(); i++) {
          said.append(list.start().orElseThrow() + i);
        }
      }
    }
  }

  /** How often each letter and digit occurs. */
  private static Map<Integer, Integer> letters(String text) {
    Map<Integer, Integer> letters = new TreeMap<>();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> letters.merge(c, 1, Integer::sum));
    return letters;
  }
}
