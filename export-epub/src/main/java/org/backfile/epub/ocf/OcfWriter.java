package org.backfile.epub.ocf;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.concurrent.Executor;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.export.Outbox;
import org.backfile.model.Media;

/**
 * Writes the zip file of an EPUB from front to back: {@code mimetype} first and stored, text
 * deflated, pictures stored as they are. Nothing is held back, so memory does not grow with the
 * content; Zip64 is used where the numbers need it. Every entry has the same fixed time, so that
 * the same content gives the same bytes. A helper compresses and writes while the next entries are
 * made. For one thread.
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

  /** Texts are less than a hundredth larger so than with level 6, which takes two thirds longer. */
  private static final int LEVEL = 4;

  /** As much as may wait to be written. */
  private static final long MOST_SPARE_BYTES = 8 << 20;

  private final ZipOutputStream zip;
  private final ArrayPool arrays = new ArrayPool(MOST_SPARE_BYTES);
  private final Outbox outbox;
  private Watch watch = (href, content) -> {};

  private OcfWriter(ZipOutputStream zip, Executor helpers) {
    this.zip = zip;
    zip.setLevel(LEVEL);
    outbox = new Outbox(helpers);
  }

  /**
   * Starts a container with its fixed first entries.
   *
   * @param out where the zip file goes
   * @param packageHref the package document's path under {@link #ROOT}
   * @param helpers compress and write, at any time or never
   * @throws IOException when it cannot be written
   */
  public static OcfWriter start(OutputStream out, String packageHref, Executor helpers)
      throws IOException {
    OcfWriter writer = new OcfWriter(new ZipOutputStream(out, StandardCharsets.UTF_8), helpers);
    byte[] mediaType = MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
    long crc32 = Hashing.crc32().hashBytes(mediaType).padToLong();
    ZipEntry first = stored("mimetype", mediaType.length, crc32);
    writer.outbox.add(() -> writer.add(first, ByteSource.wrap(mediaType)), mediaType.length);
    writer.deflated("META-INF/container.xml", container(ROOT + packageHref));
    return writer;
  }

  /**
   * Adds a text, deflated.
   *
   * @param href its path under {@link #ROOT}
   * @param content the whole of it; not changed any more
   * @throws IOException when this or something before it cannot be written
   */
  public void text(String href, byte[] content) throws IOException {
    watch.text(href, content);
    deflated(ROOT + href, content);
  }

  /** Shows someone every text from now on, before it goes into the file. */
  public void watch(Watch watcher) {
    watch = watcher;
  }

  /** Sees texts on their way into the file. */
  @FunctionalInterface
  public interface Watch {
    /**
     * Looks at a text.
     *
     * @param href its path under {@link #ROOT}
     * @param content the whole of it; not to be changed
     */
    void text(String href, byte[] content);
  }

  /**
   * Adds the licence of something in the file, deflated, beside what no manifest lists.
   *
   * @param name its file name
   * @param content the whole of it; not changed any more
   * @throws IOException when this or something before it cannot be written
   */
  public void licence(String name, byte[] content) throws IOException {
    deflated("META-INF/licenses/" + name, content);
  }

  /**
   * An array to read a picture into that goes to {@link #picture(String, Media, byte[])}, which
   * gives it to a later picture when this one is written.
   *
   * @param length at least so long
   */
  public byte[] array(int length) {
    return arrays.take(length);
  }

  /**
   * Adds what is compressed already, stored.
   *
   * @param href its path under {@link #ROOT}
   * @param media what it is; the entry tells its size and checksum
   * @param content begins with its bytes; from {@link #array}, and not the caller's any more
   * @throws IOException when something cannot be written, or is not what the entry tells
   */
  public void picture(String href, Media media, byte[] content) throws IOException {
    ZipEntry entry = stored(ROOT + href, media.sizeBytes(), media.crc32());
    outbox.add(
        () -> {
          add(entry, ByteSource.wrap(content).slice(0, media.sizeBytes()));
          arrays.giveBack(content);
        },
        content.length);
  }

  /**
   * Adds what is compressed already, stored.
   *
   * @param href its path under {@link #ROOT}
   * @param media what it is; the entry tells its size and checksum
   * @param content its bytes, read when its turn comes
   * @param held how many bytes of them are in memory until then
   * @throws IOException when something cannot be written, or is not what the entry tells
   */
  public void picture(String href, Media media, ByteSource content, long held) throws IOException {
    ZipEntry entry = stored(ROOT + href, media.sizeBytes(), media.crc32());
    outbox.add(() -> add(entry, content), held);
  }

  /**
   * Ends the zip file.
   *
   * @throws IOException when something could not be written
   */
  public void finish() throws IOException {
    outbox.empty();
    zip.finish();
  }

  /** Waits until no helper writes any more, and closes what was written to. */
  @Override
  public void close() throws IOException {
    outbox.close();
    zip.close();
  }

  private static ZipEntry stored(String path, long sizeBytes, long crc32) {
    ZipEntry entry = entry(path);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(sizeBytes);
    entry.setCompressedSize(sizeBytes);
    entry.setCrc(crc32);
    return entry;
  }

  private void deflated(String path, byte[] content) throws IOException {
    outbox.add(() -> add(entry(path), ByteSource.wrap(content)), content.length);
  }

  private void add(ZipEntry entry, ByteSource content) throws IOException {
    zip.putNextEntry(entry);
    content.copyTo(zip);
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
}
