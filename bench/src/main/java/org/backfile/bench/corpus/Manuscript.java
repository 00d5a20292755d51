package org.backfile.bench.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Block;
import org.backfile.model.Inlines;
import org.backfile.model.Provenance;

/**
 * Text without pictures to measure stages with: long articles in English, Russian and German that
 * make {@link #SHEETS} sheets of {@link #CHARACTERS} characters together.
 */
public final class Manuscript {
  /** How many characters a sheet has. */
  public static final int CHARACTERS = 3_000;

  /** How many sheets there are in all. */
  public static final int SHEETS = 300;

  private static final int ARTICLES = 3;

  private Manuscript() {}

  /** The articles. */
  public static List<Article> articles() {
    try {
      StoryWriter writer = new StoryWriter();
      return IntStream.range(0, ARTICLES).mapToObj(number -> article(writer, number)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the stock of sentences is on the class path
    }
  }

  /** The words of all articles, as they come. */
  public static List<String> words(List<Article> articles) {
    return articles.stream()
        .flatMap(article -> article.body().stream())
        .map(block -> Inlines.text(((Block.Paragraph) block).text()))
        .flatMap(text -> Arrays.stream(text.split(" ", -1)))
        .toList();
  }

  private static Article article(StoryWriter writer, int number) {
    Story first = writer.story(number);
    List<Block> body = new ArrayList<>();
    int left = CHARACTERS * SHEETS / ARTICLES;
    for (int next = number; left > 0; next += ARTICLES) {
      for (String text : writer.story(next).texts(Story.Kind.PARAGRAPH)) {
        if (left > 0) {
          String fitting = text.substring(0, Math.min(left, text.length()));
          body.add(new Block.Paragraph(Anchor.NONE, Inlines.of(fitting)));
          left -= fitting.length();
        }
      }
    }
    UUID id = ArticleIds.ofContent(first.headline(), first.name());
    Provenance provenance =
        new Provenance(
            first.name(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "manuscript",
            List.of());
    Article article =
        Article.builder(id, first.headline(), provenance)
            .language(first.language())
            .body(body)
            .build();
    return Anchors.assign(article);
  }
}
