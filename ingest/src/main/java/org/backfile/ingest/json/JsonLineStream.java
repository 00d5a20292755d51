package org.backfile.ingest.json;

import com.google.common.io.ByteSource;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.backfile.ingest.ArticleStream;
import org.backfile.json.ArticleJsonReader;
import org.backfile.json.ReadContext;
import org.backfile.model.Article;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;

/** The articles of a file of JSON Lines: what is wrong with one line does not touch the others. */
final class JsonLineStream implements ArticleStream {
  private final InputStream stream;
  private final ReadContext context;
  private final Optional<String> sha256;
  private final BadRun bad;
  private Optional<ArticleJsonReader> line = Optional.empty();
  private int lineNumber;

  JsonLineStream(ByteSource bytes, ReadContext context, Optional<String> sha256)
      throws IOException {
    this.stream = new BufferedInputStream(bytes.openStream(), 1 << 16);
    this.context = context;
    this.sha256 = sha256;
    this.bad = new BadRun(context.issues());
  }

  @Override
  public Optional<Article> next() throws IOException {
    while (true) {
      try {
        Optional<Article> article = line.isPresent() ? line.get().next() : Optional.empty();
        if (article.isPresent()) {
          bad.end();
          return article;
        } else if (!openLine()) {
          return article;
        }
      } catch (SourceFormatException e) {
        bad.add(e.issue());
      }
    }
  }

  /** Opens the next line that is not blank; false when there is none. */
  private boolean openLine() throws IOException {
    line = Optional.empty();
    for (Optional<byte[]> bytes = readLine(); bytes.isPresent(); bytes = readLine()) {
      if (!isBlank(bytes.get())) {
        InputStream in = new ByteArrayInputStream(bytes.get());
        line = Optional.of(new ArticleJsonReader(in, context, sha256, lineNumber));
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** The next line without its end, empty at the end of the file. */
  private Optional<byte[]> readLine() throws IOException {
    int next = stream.read();
    if (next < 0) {
      return Optional.empty();
    }
    lineNumber++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (; next >= 0 && next != '\n'; next = stream.read()) {
      if (bytes.size() < context.limits().bytes()) {
        bytes.write(next);
      } else {
        skipLine();
        throw new SourceFormatException(
            Issue.of(
                IssueCode.SOURCE_TOO_LARGE,
                Location.of(context.source(), lineNumber, 1),
                "the line",
                context.limits().bytes() + " bytes",
                "--max-source"));
      }
    }
    return Optional.of(bytes.toByteArray());
  }

  private void skipLine() throws IOException {
    int next = stream.read();
    while (next >= 0 && next != '\n') {
      next = stream.read();
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
