package org.backfile.ingest;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file to be read.
 *
 * @param path where it is
 * @param name how provenance and messages name it: the path from what was given, with {@code /}
 *     between its parts, the same on every machine
 */
public record SourceFile(Path path, String name) {
  /** Checks the name. */
  public SourceFile {
    Objects.requireNonNull(path, "path");
    checkArgument(!name.isBlank(), "name must not be blank");
  }

  /** Whether it is the same file; by hand, since a record's own is slow until it is compiled. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceFile file && path.equals(file.path) && name.equals(file.name);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + name.hashCode();
  }

  /** A file named by its own file name. */
  public static SourceFile of(Path path) {
    return new SourceFile(path, fileName(path));
  }

  /** The file name's part after the last dot in lower case, or empty. */
  public String extension() {
    String file = fileName(path);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  /** The file name without its extension. */
  public String stem() {
    String file = fileName(path);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  static String fileName(Path path) {
    Path file = path.getFileName();
    return file == null ? path.toString() : file.toString();
  }
}
