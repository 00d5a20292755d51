package org.backfile.distribution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.BundleBy;
import org.backfile.edition.BundleOptions;
import org.backfile.edition.Bundler;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.jspecify.annotations.Nullable;

/**
 * An EPUB that the distribution made of samples or other articles.
 *
 * @param file the EPUB
 * @param edition the articles that should be in it and their order, as the sources tell without the
 *     EPUB; the rule for appeals is not told
 */
record SampleEpub(Path file, Edition edition) {
  private static final Path LAUNCHER =
      Path.of(
          requireNonNull(
              System.getProperty("backfile.distribution"), "backfile.distribution is not set"),
          "bin/backfile");
  private static final Map<String, String> THIS_JAVA =
      Map.of("JAVA_HOME", System.getProperty("java.home", ""));

  /** Articles that are hard to show: long tables, wide ones, long words, two directions. */
  private static final Path HARD = Path.of("src/test/resources/hard-to-show").toAbsolutePath();

  private static final Path FOLDER = Path.of("target/readers/editions").toAbsolutePath();
  private static @Nullable List<SampleEpub> exported;

  /**
   * All samples as one edition, some as an edition for each section, and what is hard to show. They
   * are exported once for all tests.
   *
   * @param temporary where what the export says is kept
   */
  static synchronized List<SampleEpub> all(Path temporary)
      throws IOException, InterruptedException {
    if (exported == null) {
      Files.createDirectories(FOLDER);
      List<SampleEpub> epubs = new ArrayList<>();
      epubs.addAll(export(temporary, Samples.FOLDER, BundleBy.ALL, "All samples", "edition"));
      epubs.addAll(
          export(
              temporary,
              Samples.FOLDER.resolve("harbour-storm"),
              BundleBy.SECTION,
              "The night of the storm",
              "article"));
      epubs.addAll(export(temporary, HARD, BundleBy.ALL, "Hard to show", "none"));
      exported = List.copyOf(epubs);
    }
    return exported;
  }

  private static List<SampleEpub> export(
      Path temporary, Path sources, BundleBy by, String title, String appeals)
      throws IOException, InterruptedException {
    Launch launch =
        Launch.of(
            temporary,
            THIS_JAVA,
            LAUNCHER.toString(),
            "export",
            sources.toString(),
            "--output=" + FOLDER,
            "--to=" + (by == BundleBy.ALL ? "pdf,epub" : "epub"), // with pages and without
            "--title=" + title,
            "--bundle=" + by.name().toLowerCase(Locale.ROOT),
            "--appeals=" + appeals);
    assertThat(launch.exitCode()).as(launch.err()).isZero();
    return expected(sources, by, title).stream()
        .map(edition -> new SampleEpub(FOLDER.resolve(edition.slug() + ".epub"), edition))
        .toList();
  }

  private static List<Edition> expected(Path sources, BundleBy by, String title)
      throws IOException {
    List<Entry> entries = Samples.articles(sources).stream().map(Entry::of).toList();
    return Bundler.bundle(
        entries,
        new BundleOptions(by, Optional.of(title), AppealPolicy.NONE, BundleOptions.DEFAULT.date()));
  }

  /** The articles in printing order. */
  List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Entry entry : edition.entries().toList()) {
      articles.add(entry.load());
    }
    return articles;
  }

  /** How many pictures of an article were saved, and so must be seen. */
  static long picturesHeld(Article article) {
    List<Block> blocks = new ArrayList<>();
    Blocks.walk(article.body(), blocks::add);
    return blocks.stream()
        .filter(block -> block instanceof Block.Figure figure && figure.image().media().isPresent())
        .count();
  }
}
