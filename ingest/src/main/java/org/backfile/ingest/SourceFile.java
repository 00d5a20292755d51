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
  private static final String PACKED = ".gz";

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

  /**
   * What the file is, by its name: the part after the last dot in lower case, or empty. Packing
   * says nothing of that: {@code page.html.gz} is {@code html}.
   */
  public String extension() {
    String file = contentName();
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  /** The file name without its extension, and without the extension of its packing. */
  public String stem() {
    String file = contentName();
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** Whether the name says that the file is packed with gzip, and as what it was packed. */
  public boolean isPacked() {
    return !contentName().equals(fileName(path));
  }

  /** The name of what is in the file: {@code page.html} for {@code page.html.gz}. */
  private String contentName() {
    String file = fileName(path);
    boolean packed = file.toLowerCase(Locale.ROOT).endsWith(PACKED);
    String content = packed ? file.substring(0, file.length() - PACKED.length()) : file;
    return content.lastIndexOf('.') > 0 ? content : file;
  }

  static String fileName(Path path) {
    Path file = path.getFileName();
    return file == null ? path.toString() : file.toString();
  }
}
