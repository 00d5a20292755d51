package org.backfile.bench.extract;

import java.util.Locale;
import java.util.Optional;
import org.backfile.model.Article;
import org.backfile.model.Blocks;
import org.backfile.model.Byline;

/** What some pages score together. Not thread-safe. */
final class PageScore {
  private final TextScore text = new TextScore();
  private final CaptionScore captions = new CaptionScore();
  private final int[] titles = new int[2];
  private final int[] dates = new int[2];
  private final int[] authors = new int[2];
  private int pages;

  /** Adds a page; without an article it counts as empty. */
  void add(Cases page, Optional<Article> article, boolean misses) {
    add(page, article.map(a -> Blocks.text(a.body())).orElse(""));
    article.ifPresent(a -> captions.add(page, a, misses));
    String headline = article.map(Article::headline).orElse("");
    page.title()
        .ifPresent(
            t ->
                count(
                    titles,
                    Alike.titles(t, headline) || Alike.isLonger(t, headline),
                    misses ? "title " + page.id() + ": " + t + " | " + headline : ""));
    page.date()
        .ifPresent(
            d ->
                count(
                    dates,
                    Alike.days(d, article.flatMap(Article::published)),
                    misses
                        ? "date "
                            + page.id()
                            + ": "
                            + d
                            + " | "
                            + article.flatMap(Article::published)
                        : ""));
    if (!page.authors().isEmpty()) {
      var names =
          article
              .map(a -> a.bylines().stream().map(Byline::name).toList())
              .orElse(java.util.List.of());
      count(
          authors,
          Alike.authors(page.authors(), names),
          misses ? "authors " + page.id() + ": " + page.authors() + " | " + names : "");
    }
  }

  /** Adds what was found of a page's text alone. */
  void add(Cases page, String found) {
    pages++;
    text.add(page, found);
  }

  private static void count(int[] counts, boolean right, String miss) {
    counts[0] += right ? 1 : 0;
    counts[1]++;
    if (!right && !miss.isEmpty()) {
      System.out.println("   " + miss);
    }
  }

  /** A row of the table. */
  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |",
        name,
        pages,
        texts(text.shingleF1()),
        texts(text.shinglePrecision()),
        texts(text.shingleRecall()),
        texts(text.wordF1()),
        text.hasSegments() ? String.format(Locale.ROOT, "%.3f", text.segmentF()) : "",
        of(titles),
        of(dates),
        of(authors),
        captions.captions() == 0 ? "" : captions.right() + " of " + captions.captions(),
        captions.captions() == 0 ? "" : String.valueOf(captions.inText()));
  }

  private String texts(double score) {
    return text.hasTexts() ? String.format(Locale.ROOT, "%.3f", score) : "";
  }

  private static String of(int[] counts) {
    return counts[1] == 0 ? "" : counts[0] + " of " + counts[1];
  }
}
