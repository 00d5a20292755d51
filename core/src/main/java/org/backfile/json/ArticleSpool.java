package org.backfile.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.backfile.edition.Entry;
import org.backfile.edition.Original;
import org.backfile.edition.PictureScale;
import org.backfile.edition.Weight;
import org.backfile.model.Article;
import org.backfile.model.Credit;
import org.backfile.model.Media;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/**
 * Keeps a run's articles: the first ones, up to a bound, in memory, and all others in a temporary
 * file, so that an edition of very many needs little memory: an {@link Entry} each, and one {@link
 * Media} for each different picture, whose bytes stay where they are. Thread-safe; entries cannot
 * be loaded once the spool is closed.
 */
public final class ArticleSpool implements AutoCloseable {
  /** What is read was written here and is as large as its reader let it become. */
  private static final JsonLimits LIMITS =
      new JsonLimits(Long.MAX_VALUE, Integer.MAX_VALUE, JsonLimits.DEEPEST, Integer.MAX_VALUE);

  /** What articles kept in memory may take there at most, in bytes: some 3,000 of usual length. */
  private static final long MOST_KEPT = 64L << 20;

  /** And no more than one part in so many of the memory that there is. */
  private static final long SHARE_KEPT = 4;

  private final Path file;
  private final RandomAccessFile data;
  private final AtomicLong room;
  private final Map<String, Media> pictures = new ConcurrentHashMap<>();
  private final ReadContext context;
  private long end;
  private volatile boolean closed;

  private final Optional<PictureScale> scale;

  private ArticleSpool(Path file, long room, Optional<PictureScale> scale) throws IOException {
    this.scale = scale;
    this.file = file;
    this.room = new AtomicLong(room);
    this.data = open(file);
    this.context =
        new ReadContext(
            "spool",
            "spool",
            Optional.empty(),
            this::picture,
            line -> new Credit(line, List.of(), Credit.Confidence.LOW, Credit.Origin.PAGE),
            LIMITS,
            issue -> {});
  }

  /** Opens the file; where its name can go at once, nothing stays behind a killed process. */
  private static RandomAccessFile open(Path file) throws IOException {
    RandomAccessFile data = new RandomAccessFile(file.toFile(), "rw");
    if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.delete(file);
    }
    return data;
  }

  /**
   * A spool in the system's folder for temporary files.
   *
   * @throws IOException when no file can be made there
   */
  public static ArticleSpool create() throws IOException {
    return create(Optional.of(PictureScale.ANY));
  }

  /**
   * The same.
   *
   * @param scale weighs the pictures; without it, entries do not tell their weights, which takes
   *     some time
   * @throws IOException when no file can be made there
   */
  public static ArticleSpool create(Optional<PictureScale> scale) throws IOException {
    long room = Math.min(MOST_KEPT, Runtime.getRuntime().maxMemory() / SHARE_KEPT);
    return new ArticleSpool(Files.createTempFile("backfile-", ".spool"), room, scale);
  }

  /**
   * A spool in a folder.
   *
   * @param room how many bytes of memory may be taken by articles that are kept as they are
   * @throws IOException when no file can be made there
   */
  public static ArticleSpool in(Path folder, long room) throws IOException {
    return new ArticleSpool(
        Files.createTempFile(folder, "backfile-", ".spool"), room, Optional.of(PictureScale.ANY));
  }

  /**
   * Takes an article.
   *
   * @return the entry that loads it again
   * @throws IOException when the file cannot be written; the articles before stay readable
   */
  public Entry add(Article article) throws IOException {
    return add(article, Optional.empty());
  }

  /**
   * Takes an article with the way to the file it was read from, which stays where it is.
   *
   * @return the entry that loads it again
   * @throws IOException when the file cannot be written; the articles before stay readable
   */
  public Entry add(Article article, Optional<Original> original) throws IOException {
    if (takes(Footprint.of(article))) {
      return Entry.of(article, original, weight(article), () -> kept(article));
    }
    ByteArrayOutputStream json = new ByteArrayOutputStream(1 << 13);
    ArticleJson.writeLine(article, this::remember, json);
    byte[] bytes = json.toByteArray();
    long start = append(bytes);
    int length = bytes.length;
    return Entry.of(article, original, weight(article), () -> load(start, length));
  }

  private Optional<Weight> weight(Article article) {
    return scale.map(pictures -> Weight.of(article, pictures));
  }

  private boolean takes(long bytes) {
    if (room.addAndGet(-bytes) >= 0) {
      return true;
    }
    room.addAndGet(bytes);
    return false;
  }

  private Article kept(Article article) throws IOException {
    if (closed) {
      throw new IOException("the spool is closed");
    }
    return article;
  }

  private String remember(Media media) {
    pictures.putIfAbsent(media.sha256(), media);
    return media.sha256();
  }

  private Optional<Media> picture(
      String file, Optional<String> sha256, Location location, IssueSink issues) {
    return Optional.ofNullable(pictures.get(file));
  }

  private synchronized long append(byte[] bytes) throws IOException {
    long start = end;
    data.seek(start);
    data.write(bytes);
    end = start + bytes.length;
    return start;
  }

  private Article load(long start, int length) throws IOException {
    return ArticleJson.read(new ByteArrayInputStream(read(start, length)), context);
  }

  private synchronized byte[] read(long start, int length) throws IOException {
    byte[] bytes = new byte[length];
    data.seek(start);
    data.readFully(bytes);
    return bytes;
  }

  /** Gives the file's space back. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    data.close();
    Files.deleteIfExists(file);
  }
}
