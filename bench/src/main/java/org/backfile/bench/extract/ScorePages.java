package org.backfile.bench.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.backfile.ingest.html.story.Story;
import org.backfile.ingest.html.story.StoryFinder;
import org.backfile.model.Blocks;
import org.jsoup.Jsoup;

/** Reads saved pages with truth and prints how well: {@code ScorePages CASES [OUT]}. */
public final class ScorePages {
  private ScorePages() {}

  private record Scores(TextScore learned, TextScore aside) {}

  public static void main(String[] args) throws IOException {
    Map<String, Scores> scores = new TreeMap<>();
    long nanos = 0;
    int pages = 0;
    List<Cases> all = new java.util.ArrayList<>(Cases.in(Path.of(args[0]), List.of()));
    all.addAll(Cases.own(Path.of("ingest/src/test/resources/cases/html")));
    for (Cases page : all) {
      byte[] bytes = page.bytes();
      long start = System.nanoTime();
      String text = "";
      try {
        var document =
            Jsoup.parse(new ByteArrayInputStream(bytes), null, page.truth().path("url").asText(""));
        Story story =
            StoryFinder.find(
                document,
                Stub.metadata(document),
                org.backfile.ingest.html.story.FigureHolder.NONE);
        text = Blocks.text(story.blocks());
      } catch (RuntimeException e) {
        System.out.println(page.corpus() + " " + page.id() + " " + e);
        e.printStackTrace(System.out);
      }
      nanos += System.nanoTime() - start;
      pages++;
      Scores both =
          scores.computeIfAbsent(page.corpus(), k -> new Scores(new TextScore(), new TextScore()));
      (page.isHeldOut() ? both.aside() : both.learned()).add(page, text);
      if (args.length > 1) {
        Path out = Path.of(args[1]).resolve(page.corpus()).resolve(page.id() + ".txt");
        Files.createDirectories(out.getParent());
        Files.writeString(out, text);
      }
    }
    scores.forEach(
        (corpus, s) ->
            System.out.printf(
                Locale.ROOT,
                "%-12s learned: %s   aside: %s%n",
                corpus,
                line(s.learned()),
                line(s.aside())));
    System.out.printf(Locale.ROOT, "%d pages, %.1f pages/s%n", pages, pages * 1e9 / nanos);
  }

  private static String line(TextScore s) {
    return String.format(
        Locale.ROOT,
        "F1 %.3f P %.3f R %.3f word %.3f seg %.3f",
        s.shingleF1(),
        s.shinglePrecision(),
        s.shingleRecall(),
        s.wordF1(),
        s.segmentF());
  }
}
