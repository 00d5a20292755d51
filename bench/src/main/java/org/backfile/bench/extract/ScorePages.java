package org.backfile.bench.extract;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.html.HtmlReading;
import org.backfile.ingest.html.page.PageReader;
import org.backfile.ingest.html.page.RawPage;
import org.backfile.ingest.html.page.SavedPage;
import org.backfile.ingest.html.page.SavedPictures;
import org.backfile.model.Article;
import org.backfile.model.Blocks;

/**
 * Reads saved pages with known truth and prints how well, corpus by corpus, once for the pages that
 * the model was trained with and once for those kept aside. Arguments: the folder of corpora, then
 * {@code --own FOLDER} for the project's own pages, {@code --texts FOLDER} to write the texts,
 * {@code --fold NUMBER} for one part of the pages alone, {@code --given FOLDER} to score texts that
 * were written instead of reading pages, {@code --misses} to print what is wrong on pages that were
 * not kept aside, {@code --speed} for the speed after warm-up.
 */
public final class ScorePages {
  private static final ReadOptions OPTIONS = ReadOptions.of("score");

  private final List<String> words;
  private final Map<String, PageScore> learned = new TreeMap<>();
  private final Map<String, PageScore> aside = new TreeMap<>();

  private ScorePages(List<String> words) {
    this.words = words;
  }

  /** Scores the corpora in a folder. */
  public static void main(String... args) throws IOException {
    if (args.length == 0) {
      System.err.println("ScorePages FOLDER [--own FOLDER] [--texts FOLDER] [--misses] [--speed]");
      return;
    }
    new ScorePages(List.of(args)).run();
  }

  private Optional<Path> path(String option) {
    int at = words.indexOf(option);
    return at < 0 ? Optional.empty() : Optional.of(Path.of(words.get(at + 1)));
  }

  private void run() throws IOException {
    List<Cases> pages = new ArrayList<>(Cases.in(Path.of(words.get(0)), List.of()));
    Optional<Path> own = path("--own");
    if (own.isPresent()) {
      pages.addAll(Cases.own(own.get()));
    }
    Optional<Path> given = path("--given");
    int fold =
        words.contains("--fold") ? Integer.parseInt(words.get(words.indexOf("--fold") + 1)) : -1;
    for (Cases page : pages) {
      if (given.isPresent()) {
        scores(page).forEach(score -> score.add(page, text(page, given.get())));
      } else if (fold < 0 || page.fold(Training.FOLDS) == fold) {
        score(page);
      }
    }
    System.out.println(
        "| corpus | pages | shingle F1 | precision | recall | word F1 | segment F | titles | dates"
            + " | authors | captions | in the text |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    learned.forEach((corpus, score) -> System.out.println(score.row(corpus)));
    aside.forEach((corpus, score) -> System.out.println(score.row(corpus + ", aside")));
    if (words.contains("--speed")) {
      speed(pages);
    }
  }

  /** The scores that a page counts for: its corpus's and that of all. */
  private List<PageScore> scores(Cases page) {
    boolean apart = page.isHeldOut() && !words.contains("--given");
    Map<String, PageScore> part = apart ? aside : learned;
    return List.of(
        part.computeIfAbsent(page.corpus(), corpus -> new PageScore()),
        part.computeIfAbsent("~ all", corpus -> new PageScore()));
  }

  private static String text(Cases page, Path folder) {
    Path file = folder.resolve(page.corpus()).resolve(page.id() + ".txt");
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void score(Cases page) throws IOException {
    Optional<Article> article = read(page, page.bytes());
    List<PageScore> scores = scores(page);
    scores.get(0).add(page, article, words.contains("--misses") && !page.isHeldOut());
    scores.get(1).add(page, article, false);
    Optional<Path> texts = path("--texts");
    if (texts.isPresent()) {
      Path out = texts.get().resolve(page.corpus()).resolve(page.id() + ".txt");
      Files.createDirectories(out.getParent());
      Files.writeString(out, article.map(a -> Blocks.text(a.body())).orElse(""));
    }
  }

  private static Optional<Article> read(Cases page, byte[] bytes) {
    try {
      return Optional.of(
          HtmlReading.read(saved(page, bytes), page.id(), OPTIONS, issue -> {}).article());
    } catch (IOException e) {
      System.out.println("   refused " + page.corpus() + "/" + page.id() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /** A page as its file alone tells it: the truth's address is not given away. */
  static SavedPage saved(Cases page, byte[] bytes) throws IOException {
    return PageReader.of(
        new RawPage(
            page.id(),
            ByteSource.wrap(bytes),
            Optional.empty(),
            Optional.<URI>empty(),
            Optional.empty(),
            SavedPictures.NONE),
        OPTIONS,
        issue -> {});
  }

  private static void speed(List<Cases> pages) throws IOException {
    List<byte[]> all = new ArrayList<>();
    for (Cases page : pages) {
      all.add(page.bytes());
    }
    var clock = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < 3; round++) {
      long start = clock.getCurrentThreadCpuTime();
      for (int i = 0; i < all.size(); i++) {
        read(pages.get(i), all.get(i));
      }
      double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "round %d: %.1f pages a second of one processor%n",
          round + 1,
          all.size() / seconds);
    }
  }
}
