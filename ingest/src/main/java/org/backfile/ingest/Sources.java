package org.backfile.ingest;

import java.util.List;
import java.util.Optional;

/** The registry of readers, and the finder of what they read. Immutable. */
public final class Sources {
  private final List<ArticleSource> readers;

  private Sources(List<ArticleSource> readers) {
    this.readers = List.copyOf(readers);
  }

  /** A registry of the given readers; the first that recognises a file reads it. */
  public static Sources of(List<ArticleSource> readers) {
    return new Sources(readers);
  }

  /** The reader for a file. */
  public Optional<ArticleSource> readerFor(SourceFile file) {
    return readers.stream().filter(reader -> reader.recognises(file)).findFirst();
  }
}
