package org.backfile.bench.extract;

import java.util.List;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.html.meta.MetadataReader;
import org.backfile.ingest.html.page.SavedPage;

/** Measures how fast metadata are read, the parse left out. */
final class PageSpeed {
  private static final int ROUNDS = 5;
  private static final ReadOptions OPTIONS = ReadOptions.of("speed");

  private PageSpeed() {}

  static void print(List<PageTruth> truths) {
    List<SavedPage> pages = truths.stream().map(PageTruth::page).toList();
    long bytes = truths.stream().mapToLong(truth -> truth.html().sizeIfKnown().or(0L)).sum();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long slowest = 0;
      for (SavedPage page : pages) {
        long before = System.nanoTime();
        MetadataReader.read(page, OPTIONS);
        slowest = Math.max(slowest, System.nanoTime() - before);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%.0f pages/s, %.1f MB/s, slowest %.1f ms%n",
          pages.size() / seconds, bytes / 1e6 / seconds, slowest / 1e6);
    }
  }
}
