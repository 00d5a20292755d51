package org.backfile.ingest.json;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.backfile.ingest.ArticleStream;
import org.backfile.json.ArticleJsonReader;
import org.backfile.json.ReadContext;
import org.backfile.model.Article;
import org.backfile.report.SourceFormatException;

/** The articles of a file that is JSON as a whole. */
final class JsonStream implements ArticleStream {
  private final InputStream stream;
  private final ArticleJsonReader reader;
  private final BadRun bad;

  JsonStream(ByteSource bytes, ReadContext context, Optional<String> sha256) throws IOException {
    this.stream = bytes.openStream();
    this.reader = new ArticleJsonReader(stream, context, sha256, 1);
    this.bad = new BadRun(context.issues());
  }

  @Override
  public Optional<Article> next() throws IOException {
    while (true) {
      try {
        Optional<Article> article = reader.next();
        bad.end();
        return article;
      } catch (SourceFormatException e) {
        // After what is not JSON the reader gives nothing more.
        bad.add(e.issue());
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    stream.close();
  }
}
