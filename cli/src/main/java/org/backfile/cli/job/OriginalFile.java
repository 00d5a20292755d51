package org.backfile.cli.job;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.backfile.edition.Original;
import org.backfile.ingest.SourceFile;
import org.backfile.model.Article;
import org.backfile.model.Provenance;

/**
 * A source file as it was when its reading began. It can be opened later only while it has the same
 * size and time of change. One for each file that is read; used by one thread until it is read.
 */
final class OriginalFile extends ByteSource {
  private final SourceFile file;
  private final long sizeBytes;
  private final FileTime modified;
  private Optional<Original> original = Optional.empty();

  /** Looks at a file that is going to be read; one that is not there is nobody's original. */
  OriginalFile(SourceFile file) {
    this.file = file;
    long size = -1;
    FileTime time = FileTime.fromMillis(0);
    try {
      BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
      size = attributes.size();
      time = attributes.lastModifiedTime();
    } catch (IOException e) {
      size = -1; // the reader will find out, and say so
    }
    sizeBytes = size;
    modified = time;
  }

  /** The original of an article that was read from the file; the same for all of them. */
  Optional<Original> of(Article article) {
    if (original.isEmpty() && sizeBytes >= 0) {
      Provenance provenance = article.provenance();
      // An article that brings its own provenance tells the digest of something else.
      Optional<String> sha256 =
          provenance.source().equals(file.name()) ? provenance.sha256() : Optional.empty();
      original = Optional.of(new Original(file.name(), mediaType(), this, sha256));
    }
    return original;
  }

  private String mediaType() {
    if (file.isPacked()) {
      return "application/gzip";
    }
    return switch (file.extension()) {
      case "txt", "text" -> "text/plain";
      case "json" -> "application/json";
      case "jsonl", "ndjson" -> "application/x-ndjson";
      case "html", "htm", "shtml" -> "text/html";
      case "xhtml", "xht" -> "application/xhtml+xml";
      case "mhtml", "mht" -> "multipart/related";
      case "md", "markdown" -> "text/markdown";
      case "xml", "rss", "atom" -> "application/xml";
      case "warc" -> "application/warc";
      case "gz" -> "application/gzip";
      case "zip" -> "application/zip";
      default -> "application/octet-stream";
    };
  }

  @Override
  public com.google.common.base.Optional<Long> sizeIfKnown() {
    return com.google.common.base.Optional.of(sizeBytes);
  }

  @Override
  public InputStream openStream() throws IOException {
    BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
    if (now.size() != sizeBytes || !now.lastModifiedTime().equals(modified)) {
      throw new IOException("it has changed since it was read");
    }
    return Files.newInputStream(file.path());
  }
}
