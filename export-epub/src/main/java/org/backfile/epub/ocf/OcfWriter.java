package org.backfile.epub.ocf;

import com.google.common.io.ByteStreams;
import com.google.common.io.CountingOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.backfile.epub.xml.XmlWriter;

/**
 * Writes the zip file of an EPUB from front to back: {@code mimetype} first and stored, text
 * deflated, pictures stored as they are. Nothing is held back, so memory does not grow with the
 * content; Zip64 is used where the numbers need it. Every entry has the same fixed time, so that
 * the same content gives the same bytes. Not thread-safe.
 */
public final class OcfWriter implements AutoCloseable {
  /** The folder of everything but {@code META-INF}. */
  public static final String ROOT = "EPUB/";

  private static final String MEDIA_TYPE = "application/epub+zip";
  private static final String CONTAINER_NAMESPACE =
      "urn:oasis:names:tc:opendocument:xmlns:container";

  /**
   * The time of every entry. A month after the first that zip can tell: for the first itself, the
   * JDK adds an extra field, which a {@code mimetype} entry must not have (EPUB 3.3 section 4.2.3).
   */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipOutputStream zip;

  private OcfWriter(ZipOutputStream zip) {
    this.zip = zip;
  }

  /**
   * Starts a container with its fixed first entries.
   *
   * @param out where the zip file goes
   * @param packageHref the package document's path under {@link #ROOT}
   * @throws IOException when it cannot be written
   */
  public static OcfWriter start(OutputStream out, String packageHref) throws IOException {
    OcfWriter writer = new OcfWriter(new ZipOutputStream(out, StandardCharsets.UTF_8));
    writer.stored("mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
    writer.deflated("META-INF/container.xml", container(ROOT + packageHref));
    return writer;
  }

  /**
   * Adds a text, deflated.
   *
   * @param href its path under {@link #ROOT}
   * @param content the whole of it
   * @throws IOException when it cannot be written
   */
  public void text(String href, byte[] content) throws IOException {
    deflated(ROOT + href, content);
  }

  /**
   * Adds what is compressed already, stored.
   *
   * @param href its path under {@link #ROOT}
   * @param measure what an earlier reading of the same bytes found
   * @param content read to its end and closed
   * @throws IOException when it cannot be read or written, or is not what was measured
   */
  public void stored(String href, Measure measure, InputStream content) throws IOException {
    try (content) {
      zip.putNextEntry(storedEntry(ROOT + href, measure));
      ByteStreams.copy(content, zip);
      zip.closeEntry();
    }
  }

  /** Ends the zip file and closes what it was written to. */
  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void stored(String path, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    zip.putNextEntry(storedEntry(path, new Measure(content.length, crc.getValue())));
    zip.write(content);
    zip.closeEntry();
  }

  private static ZipEntry storedEntry(String path, Measure measure) {
    ZipEntry entry = entry(path);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(measure.sizeBytes());
    entry.setCompressedSize(measure.sizeBytes());
    entry.setCrc(measure.crc32());
    return entry;
  }

  private void deflated(String path, byte[] content) throws IOException {
    zip.putNextEntry(entry(path));
    zip.write(content);
    zip.closeEntry();
  }

  private static ZipEntry entry(String path) {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(TIME);
    return entry;
  }

  private static byte[] container(String packagePath) {
    return new XmlWriter()
        .open("container")
        .attribute("version", "1.0")
        .attribute("xmlns", CONTAINER_NAMESPACE)
        .open("rootfiles")
        .open("rootfile")
        .attribute("full-path", packagePath)
        .attribute("media-type", "application/oebps-package+xml")
        .closeEmpty()
        .close()
        .close()
        .line()
        .toBytes();
  }

  /**
   * What a zip file must know of stored content before it comes.
   *
   * @param sizeBytes how many bytes
   * @param crc32 their checksum
   */
  public record Measure(long sizeBytes, long crc32) {
    /**
     * Reads a stream to its end and closes it.
     *
     * @throws IOException when it cannot be read
     */
    public static Measure of(InputStream content) throws IOException {
      CRC32 crc = new CRC32();
      try (content;
          CountingOutputStream sink =
              new CountingOutputStream(
                  new CheckedOutputStream(OutputStream.nullOutputStream(), crc))) {
        ByteStreams.copy(content, sink);
        return new Measure(sink.getCount(), crc.getValue());
      }
    }
  }
}
