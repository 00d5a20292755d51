package org.backfile.bench.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.html.meta.MetadataReader;
import org.backfile.ingest.html.meta.PageMetadata;

/**
 * Compares what {@link MetadataReader} finds on saved pages with what people found: titles without
 * case, white space and punctuation, authors as sets of names, dates by the day. Prints, for each
 * corpus, how many are right of how many the truth has, in brackets of how many misses the truth
 * stands nowhere in the page, and how many titles of the truth keep the site's name.
 *
 * <p>Arguments: the folder of corpora, then {@code --part dev|held|all}, {@code --misses}, {@code
 * --speed}. The held-out part is the pages whose identifier's SHA-256 begins with a byte that three
 * divides; nobody looks at its misses.
 */
public final class ScoreMetadata {
  private static final ReadOptions OPTIONS = ReadOptions.of("score");

  private final Arguments arguments;
  private final Map<String, Tally> tallies = new TreeMap<>();

  private ScoreMetadata(Arguments arguments) {
    this.arguments = arguments;
  }

  /** What was asked for. */
  private record Arguments(Path cases, String part, boolean misses, boolean speed) {
    static Arguments of(List<String> words) {
      int part = words.indexOf("--part");
      return new Arguments(
          Path.of(words.get(0)),
          part < 0 ? "all" : words.get(part + 1),
          words.contains("--misses"),
          words.contains("--speed"));
    }

    boolean wants(boolean held) {
      return part.equals("all") || part.equals("held") == held;
    }
  }

  /** Scores the corpora in a folder. */
  public static void main(String... args) throws IOException {
    if (args.length == 0) {
      System.err.println("ScoreMetadata FOLDER [--part dev|held|all] [--misses] [--speed]");
      return;
    }
    ScoreMetadata score = new ScoreMetadata(Arguments.of(List.of(args)));
    List<PageTruth> pages = score.pages();
    pages.forEach(score::compare);
    score.print();
    if (score.arguments.speed) {
      PageSpeed.print(pages);
    }
  }

  private List<PageTruth> pages() throws IOException {
    List<PageTruth> pages = new ArrayList<>();
    try (Stream<Path> corpora = Files.list(arguments.cases)) {
      for (Path corpus :
          corpora.filter(c -> Files.isDirectory(c.resolve("truth"))).sorted().toList()) {
        try (Stream<Path> files = Files.list(corpus.resolve("truth"))) {
          for (Path file : files.sorted().toList()) {
            PageTruth page = PageTruth.read(corpus, file);
            if (arguments.wants(page.isHeld())) {
              pages.add(page);
            }
          }
        }
      }
    }
    return pages;
  }

  private void compare(PageTruth page) {
    PageMetadata found = MetadataReader.read(page.page(), OPTIONS);
    String title = found.headline().map(h -> h.value()).orElse("");
    List<String> authors = found.bylines().stream().map(b -> b.value().name()).toList();
    page.title().ifPresent(truth -> count(page, "title", truth, title, Alike.titles(truth, title)));
    page.date()
        .ifPresent(
            truth -> {
              String date = found.published().map(d -> d.value().toString()).orElse("");
              count(
                  page,
                  "date",
                  truth,
                  date,
                  Alike.days(truth, found.published().map(d -> d.value())));
            });
    if (!page.authors().isEmpty()) {
      boolean right = Alike.authors(page.authors(), authors);
      count(page, "authors", page.authors().toString(), authors.toString(), right);
    }
    if (arguments.misses && !page.authors().isEmpty() && !Alike.authors(page.authors(), authors)) {
      System.out.println(
          "      " + found.bylines().stream().map(b -> b.origin()).distinct().toList());
    }
  }

  private void count(PageTruth page, String what, String truth, String found, boolean right) {
    Tally tally = tallies.computeIfAbsent(page.corpus(), k -> new Tally());
    boolean absent = !right && !page.has(truth);
    boolean longer = !right && what.equals("title") && Alike.isLonger(truth, found);
    tally.add(what, right, absent, longer);
    if (!right && arguments.misses) {
      System.out.printf(
          "MISS %s %s %s%n   is    %s%n   found %s%n",
          what, page.corpus(), page.id(), truth, found);
    }
  }

  private void print() {
    Tally sum = new Tally();
    System.out.printf("%-14s %16s %16s %16s%n", "", "titles", "dates", "authors");
    tallies.forEach(
        (corpus, tally) -> {
          System.out.println(tally.line(corpus));
          sum.add(tally);
        });
    System.out.println(sum.line("all"));
  }

  /** How many were right of how many. */
  private static final class Tally {
    private static final List<String> WHAT = List.of("title", "date", "authors");

    private final int[] right = new int[3];
    private final int[] all = new int[3];
    private final int[] absent = new int[3];
    private int longer;

    void add(String what, boolean isRight, boolean isAbsent, boolean isLonger) {
      int at = WHAT.indexOf(what);
      all[at]++;
      right[at] += isRight ? 1 : 0;
      absent[at] += isAbsent ? 1 : 0;
      longer += isLonger ? 1 : 0;
    }

    void add(Tally other) {
      longer += other.longer;
      for (int i = 0; i < all.length; i++) {
        right[i] += other.right[i];
        all[i] += other.all[i];
        absent[i] += other.absent[i];
      }
    }

    String line(String name) {
      StringBuilder line = new StringBuilder(String.format("%-14s", name));
      for (int i = 0; i < all.length; i++) {
        double share = all[i] == 0 ? 0 : 100.0 * right[i] / all[i];
        line.append(String.format(" %4d/%4d %5.1f%% (%d)", right[i], all[i], share, absent[i]));
      }
      return line + " longer titles " + longer;
    }
  }
}
