package org.backfile.ingest;

import java.util.List;
import java.util.Optional;
import org.backfile.ingest.text.TextArticleSource;

/** The registry of readers. Immutable; the first reader that recognises a file reads it. */
public final class Sources {
  private final List<ArticleSource> readers;

  private Sources(List<ArticleSource> readers) {
    this.readers = List.copyOf(readers);
  }

  /** The registry of every reader there is: a new format is one more line here. */
  public static Sources standard() {
    return of(List.of(new TextArticleSource()));
  }

  /** A registry of the given readers. */
  public static Sources of(List<ArticleSource> readers) {
    return new Sources(readers);
  }

  /** The reader for a file, by its name. */
  public Optional<ArticleSource> readerFor(SourceFile file) {
    return readers.stream().filter(reader -> reader.recognises(file)).findFirst();
  }
}
