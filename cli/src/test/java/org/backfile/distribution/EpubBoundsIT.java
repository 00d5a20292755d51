package org.backfile.distribution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Very many articles in little memory, and a disk that has no more room. */
class EpubBoundsIT {
  private static final Path LAUNCHER =
      Path.of(
          requireNonNull(
              System.getProperty("backfile.distribution"), "backfile.distribution is not set"),
          "bin/backfile");

  private static final int ARTICLES = 50_000;

  @TempDir Path folder;

  @Test
  void fiftyThousandArticlesMakeOneFile() throws Exception {
    Path source = folder.resolve("tides.jsonl");
    try (BufferedWriter lines = Files.newBufferedWriter(source)) {
      for (int n = 0; n < ARTICLES; n++) {
        lines.write(article(n, "The tide came in at " + n + " minutes past noon."));
        lines.newLine();
      }
    }
    Launch launch =
        Launch.of(
            folder,
            Map.of("BACKFILE_OPTS", "-Xmx256m"),
            LAUNCHER.toString(),
            "export",
            source.toString(),
            "-o",
            "out",
            "--to",
            "epub",
            "--title",
            "Tides");

    assertThat(launch.exitCode()).as(launch.err()).isZero();
    try (ZipFile zip = new ZipFile(folder.resolve("out/tides.epub").toFile())) {
      assertThat(
              zip.stream()
                  .filter(entry -> entry.getName().matches("EPUB/text/article-[0-9]+.xhtml")))
          .hasSize(ARTICLES);
      assertThat(zip.getEntry("EPUB/text/article-50000.xhtml")).isNotNull();
      assertThat(zip.getEntry("EPUB/text/provenance-02.xhtml")).isNotNull();
    }
  }

  /** A bound on the size of files stands in for a disk: writing beyond it fails in the same way. */
  @Test
  void fullDiskLeavesNothingHalfWritten() throws Exception {
    // What the launcher keeps about classes is larger than the bound.
    Launch.of(folder, Map.of(), LAUNCHER.toString(), "--version");
    Path source = folder.resolve("tides.jsonl");
    String even = "Neap and spring, ebb and flood, rip and race. ".repeat(20_000);
    StringBuilder random = new StringBuilder();
    java.util.Random seeded = new java.util.Random(7);
    for (int i = 0; i < 1_500_000; i++) {
      random.append((char) ('a' + seeded.nextInt(26)));
      if (i % 7 == 6) {
        random.append(' ');
      }
    }
    Files.write(source, List.of(article(1, even), article(2, random.toString())));
    Launch launch =
        Launch.of(
            folder,
            Map.of(),
            "sh",
            "-c",
            "ulimit -f 600 && exec \"$0\" \"$@\"", // blocks of 512 bytes, or of 1024: both too few
            LAUNCHER.toString(),
            "export",
            source.toString(),
            "-o",
            "out");

    assertThat(launch.exitCode()).as(launch.err()).isEqualTo(1);
    assertThat(launch.err())
        .contains("EXP-002", "news-archive.epub")
        .doesNotContain("Exception", "\tat ");
    try (Stream<Path> left = Files.list(folder.resolve("out"))) {
      assertThat(left.map(path -> path.getFileName().toString())).containsExactly("report.json");
    }
  }

  private static String article(int number, String text) throws IOException {
    return "{\"format\": \"backfile-article/1\", \"headline\": \"Tide table "
        + number
        + "\", \"language\": \"en\", \"body\": [{\"type\": \"paragraph\", \"text\": [\""
        + text
        + "\"]}]}";
  }
}
