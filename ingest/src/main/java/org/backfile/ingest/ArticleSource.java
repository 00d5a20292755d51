package org.backfile.ingest;

import java.io.IOException;
import org.backfile.report.IssueSink;

/** Reads one family of source formats. Implementations are thread-safe. */
public interface ArticleSource {
  /** The family's name, such as {@code text}. */
  String family();

  /** Whether a file is of this family, by its name alone; nothing is opened. */
  boolean recognises(SourceFile file);

  /**
   * Opens a source. Its articles are read as they are asked for.
   *
   * @param file the source
   * @param options limits and preferences
   * @param issues takes the defects found while reading; used by the calling thread only
   * @return the articles in the source's order; the caller closes it
   * @throws org.backfile.report.SourceFormatException when the source is not what it claims to be
   * @throws IOException when it cannot be read
   */
  ArticleStream open(SourceFile file, ReadOptions options, IssueSink issues) throws IOException;
}
