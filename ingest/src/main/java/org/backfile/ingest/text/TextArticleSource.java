package org.backfile.ingest.text;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.backfile.ingest.ArticleSource;
import org.backfile.ingest.ArticleStream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.ingest.picture.PicturesBeside;
import org.backfile.model.Anchors;
import org.backfile.model.Article;
import org.backfile.report.IssueSink;

/**
 * Reads scraped text: one article a file, with whatever the page said around it. Everything that
 * the file says is in the article, in one of its appeals, or among what provenance lists as left
 * out. Thread-safe.
 */
public final class TextArticleSource implements ArticleSource {
  static final String READER = "text";

  private static final Set<String> EXTENSIONS = Set.of("txt", "text");

  private final PicturesBeside pictures = new PicturesBeside();

  /** A reader of scraped text. */
  public TextArticleSource() {}

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
    DecodedText text = DecodedText.read(file, options.limits(), issues);
    Article article = new TextReading(text, file.name(), options, issues).read();
    Article pictured = pictures.attach(article, file, options, issues);
    return ArticleStream.of(List.of(Anchors.assign(pictured)));
  }
}
