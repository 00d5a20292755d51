package org.backfile.distribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backfile.ingest.ArticleStream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.ingest.SourceFinder;
import org.backfile.ingest.Sources;
import org.backfile.model.Article;

/** The samples, as their sources tell them. */
final class Samples {
  static final Path FOLDER = Path.of("").toAbsolutePath().resolveSibling("samples");

  private Samples() {}

  /** Every sample's article, in the order of the sources. */
  static List<Article> articles() throws IOException {
    return articles(FOLDER);
  }

  /** The first article of every source in a folder, in the order of the sources. */
  static List<Article> articles(Path folder) throws IOException {
    Sources sources = Sources.standard();
    List<Article> articles = new ArrayList<>();
    for (SourceFile file : new SourceFinder(sources).find(List.of(folder), issue -> {})) {
      try (ArticleStream stream = sources.open(file, ReadOptions.of("test"), issue -> {})) {
        stream.next().ifPresent(articles::add);
      }
    }
    return articles;
  }
}
