package org.backfile.ingest.html;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.backfile.ingest.ArticleSource;
import org.backfile.ingest.ArticleStream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.ingest.html.page.PageReader;
import org.backfile.ingest.html.page.SavedPage;
import org.backfile.report.IssueSink;

/**
 * Reads saved web pages: one article a page, with its figures, appeals, and a list of all that was
 * left out. Nothing is fetched, no script is run. Thread-safe.
 */
public final class HtmlArticleSource implements ArticleSource {
  static final String READER = "html";

  private static final Set<String> EXTENSIONS =
      Set.of("html", "htm", "xhtml", "xht", "shtml", "mhtml", "mht");

  /** A reader of saved pages. */
  public HtmlArticleSource() {}

  @Override
  public String family() {
    return READER;
  }

  @Override
  public boolean recognises(SourceFile file) {
    return EXTENSIONS.contains(file.extension());
  }

  @Override
  public ArticleStream open(SourceFile file, ReadOptions options, IssueSink issues)
      throws IOException {
    return ArticleStream.of(List.of(page(file, options, issues).article()));
  }

  /**
   * Reads a page, and tells what became of each of its pieces.
   *
   * @param options limits and preferences
   * @param issues takes the defects found while reading
   * @throws org.backfile.report.SourceFormatException when there is no article in it
   * @throws IOException when it cannot be read
   */
  public PageArticle page(SourceFile file, ReadOptions options, IssueSink issues)
      throws IOException {
    SavedPage page = PageReader.read(file, options, issues);
    return HtmlReading.read(page, file.name(), options, issues);
  }
}
