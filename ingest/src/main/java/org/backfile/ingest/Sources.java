package org.backfile.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.backfile.ingest.html.HtmlArticleSource;
import org.backfile.ingest.json.JsonArticleSource;
import org.backfile.ingest.text.TextArticleSource;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;

/** The registry of readers. Immutable; the first reader that recognises a file reads it. */
public final class Sources {
  private final List<ArticleSource> readers;

  private Sources(List<ArticleSource> readers) {
    this.readers = List.copyOf(readers);
  }

  /** The registry of every reader there is: a new format is one more line here. */
  public static Sources standard() {
    return of(List.of(new TextArticleSource(), new HtmlArticleSource(), new JsonArticleSource()));
  }

  /** A registry of the given readers. */
  public static Sources of(List<ArticleSource> readers) {
    return new Sources(readers);
  }

  /** The reader for a file, by its name. */
  public Optional<ArticleSource> readerFor(SourceFile file) {
    for (ArticleSource reader : readers) {
      if (reader.recognises(file)) {
        return Optional.of(reader);
      }
    }
    return Optional.empty();
  }

  /**
   * Opens a file with its reader.
   *
   * @param issues takes the defects found while reading; used by the calling thread only
   * @return the file's articles; the caller closes it
   * @throws SourceFormatException when no reader takes the file or it is not what it claims to be
   * @throws IOException when it cannot be read
   */
  public ArticleStream open(SourceFile file, ReadOptions options, IssueSink issues)
      throws IOException {
    ArticleSource reader = readerFor(file).orElse(null);
    if (reader == null) {
      throw new SourceFormatException(
          Issue.of(IssueCode.SOURCE_UNKNOWN, Location.of(file.name()), file.extension()));
    }
    return reader.open(file, options, issues);
  }
}
