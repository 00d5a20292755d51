package org.backfile.ingest.html.page;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.ingest.charset.SourceBytes;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;

/**
 * Reads saved pages: plain HTML and XHTML, with the folder that a browser made beside it, with its
 * pictures in {@code data:} addresses, or as MHTML; each may be packed with gzip. The form is seen
 * in the bytes, not in the name. Nothing is fetched. Thread-safe.
 */
public final class PageReader {
  /** Files whose makers meant XML: there {@code <a id="x"/>} is a whole element. */
  private static final Set<String> XHTML = Set.of("xhtml", "xht");

  private PageReader() {}

  /**
   * Reads a file.
   *
   * @param options limits: the source's bytes hold for the file, for what is unpacked of it and for
   *     each part; the text's characters bound how many tags the page has
   * @param issues takes what is doubtful about the charset
   * @throws SourceFormatException when it is empty, no text, or beyond a limit
   * @throws IOException when it cannot be read
   */
  public static SavedPage read(SourceFile file, ReadOptions options, IssueSink issues)
      throws IOException {
    byte[] bytes = SourceBytes.read(file, options.limits().sourceBytes());
    String type = XHTML.contains(file.extension()) ? ContentType.XHTML : ContentType.HTML;
    RawPage page =
        new RawPage(
            file.name(),
            MoreFiles.asByteSource(file.path()),
            Optional.of(type),
            Optional.empty(),
            Optional.empty(),
            FilesBeside.of(file.path()));
    return of(page, bytes, options, issues);
  }

  /**
   * Reads a page that is not a file of its own.
   *
   * @param options limits, see {@link #read}
   * @param issues takes what is doubtful about the charset
   * @throws SourceFormatException when it is empty, no text, or beyond a limit
   * @throws IOException when it cannot be read
   */
  public static SavedPage of(RawPage page, ReadOptions options, IssueSink issues)
      throws IOException {
    Location place = Location.of(page.name());
    byte[] bytes = SourceBytes.read(page.bytes(), options.limits().sourceBytes(), place);
    return of(page, bytes, options, issues);
  }

  private static SavedPage of(RawPage page, byte[] bytes, ReadOptions options, IssueSink issues)
      throws IOException {
    String sha256 = Hashing.sha256().hashBytes(bytes).toString();
    PageReading reading = new PageReading(page, options.limits(), issues);
    if (!SourceBytes.isPacked(bytes)) {
      return reading.read(bytes, page.bytes(), sha256);
    }
    ByteSource unpacked = SourceBytes.unpacked(page.bytes());
    Location place = Location.of(page.name());
    byte[] content = SourceBytes.unpack(bytes, options.limits().sourceBytes(), place);
    return reading.read(content, unpacked, sha256);
  }
}
