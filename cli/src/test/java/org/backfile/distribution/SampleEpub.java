package org.backfile.distribution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/**
 * An EPUB of samples that the distribution made.
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

  /** Exports all samples as one edition, and once more as an edition for each section. */
  static List<SampleEpub> export(Path folder) throws IOException, InterruptedException {
    List<SampleEpub> epubs = new ArrayList<>();
    epubs.addAll(export(folder, BundleBy.ALL, "All samples", "edition"));
    epubs.addAll(export(folder, BundleBy.SECTION, "Samples", "article"));
    return List.copyOf(epubs);
  }

  private static List<SampleEpub> export(Path folder, BundleBy by, String title, String appeals)
      throws IOException, InterruptedException {
    Launch launch =
        Launch.of(
            folder,
            THIS_JAVA,
            LAUNCHER.toString(),
            "export",
            Samples.FOLDER.toString(),
            "--output=" + folder,
            "--to=epub",
            "--title=" + title,
            "--bundle=" + by.name().toLowerCase(Locale.ROOT),
            "--appeals=" + appeals);
    assertThat(launch.exitCode()).as(launch.err()).isZero();
    return expected(by, title).stream()
        .map(edition -> new SampleEpub(folder.resolve(edition.slug() + ".epub"), edition))
        .toList();
  }

  private static List<Edition> expected(BundleBy by, String title) throws IOException {
    List<Entry> entries = Samples.articles().stream().map(Entry::of).toList();
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
