package org.backfile.export;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file in the making: it is written beside its final place, digested as it is written, and moved
 * into place by {@link #commit}. Closed without commit, it leaves nothing behind. Not thread-safe.
 */
public final class TargetFile implements AutoCloseable {
  /** Tells this process's files in the making apart. */
  private static final AtomicLong PARTIALS = new AtomicLong();

  private static final String PREFIX = ".backfile-";
  private static final String SUFFIX = ".part";

  /** What nobody has written to for so long is of a process that was killed. */
  private static final Duration STALE = Duration.ofDays(1);

  private final Path target;
  private final Path partial;
  private final HashingOutputStream hashing;
  private final OutputStream stream;
  private boolean committed;

  private TargetFile(Path target, Path partial) throws IOException {
    this.target = target;
    this.partial = partial;
    hashing =
        new HashingOutputStream(
            Hashing.sha256(),
            Files.newOutputStream(
                partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    stream = new BufferedOutputStream(hashing, 1 << 16);
  }

  /**
   * Starts a file that will replace {@code target}.
   *
   * @throws IOException when the folder does not exist or may not be written to
   */
  public static TargetFile create(Path target) throws IOException {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null) {
      throw new IOException("\"" + target + "\" is not the name of a file");
    }
    while (true) {
      try {
        return new TargetFile(absolute, folder.resolve(nextName()));
      } catch (FileAlreadyExistsException e) {
        // Of a killed process, or of one in another container: theirs, so the next number.
      }
    }
  }

  /** Not made of the target's own name, which may be as long as a name can be. */
  private static String nextName() {
    return PREFIX + ProcessHandle.current().pid() + "-" + PARTIALS.incrementAndGet() + SUFFIX;
  }

  /**
   * Removes what killed processes left in a folder: files in the making that have not been written
   * to for a day, by the clock of the folder's own file system. What cannot be removed stays.
   *
   * @throws IOException when the folder may not be listed or written to
   */
  public static void removeStale(Path folder) throws IOException {
    try (TargetFile probe = create(folder.resolve("probe"));
        DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      Instant now = Files.getLastModifiedTime(probe.partial).toInstant();
      for (Path file : files) {
        removeIfOlder(file, now.minus(STALE));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static void removeIfOlder(Path file, Instant time) {
    try {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // It is another process's, who has moved it into place or does not let it be removed.
    }
  }

  /** Where the content goes; buffered, closed by {@link #commit}. */
  public OutputStream stream() {
    return stream;
  }

  /**
   * Closes the content, moves it into place and tells its digest.
   *
   * @throws IOException when it cannot be written or moved; nothing is then left behind
   */
  public Written commit() throws IOException {
    stream.close();
    long sizeBytes = Files.size(partial);
    try {
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    }
    committed = true;
    return new Written(sizeBytes, hashing.hash().toString());
  }

  @Override
  public void close() throws IOException {
    if (!committed) {
      try {
        stream.close();
      } finally {
        Files.deleteIfExists(partial);
      }
    }
  }

  /**
   * A finished file.
   *
   * @param sizeBytes its size
   * @param sha256 its digest, 64 lower-case hexadecimal digits
   */
  public record Written(long sizeBytes, String sha256) {}
}
