package org.backfile.ingest.charset;

import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.backfile.ingest.SourceFile;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;

/**
 * Reads a source's bytes into memory, never more of them than its limit allows, and unpacks what is
 * packed with gzip, whatever its name says.
 */
public final class SourceBytes {
  /** How many of the first bytes tell whether something is packed. */
  public static final int PACKED_HEAD = 3;

  private static final int GZIP_BUFFER = 1 << 14;

  private SourceBytes() {}

  /**
   * A file's bytes as they lie there.
   *
   * @throws SourceFormatException when there is no such file, it is empty, or beyond the limit
   * @throws IOException when it cannot be read
   */
  public static byte[] read(SourceFile file, long limit) throws IOException {
    Location place = Location.of(file.name());
    Path path = file.path();
    if (!Files.isRegularFile(path)) {
      throw unreadable(place, Files.exists(path) ? "not a file" : "no such file");
    }
    long size = Files.size(path);
    if (size > limit) {
      throw tooLarge(place, count(size), limit);
    }
    try {
      return read(MoreFiles.asByteSource(path), limit, place);
    } catch (AccessDeniedException e) {
      throw unreadable(place, "access denied");
    }
  }

  /**
   * The bytes of a source that is not a file.
   *
   * @throws SourceFormatException when there are none, or they are beyond the limit
   * @throws IOException when they cannot be read
   */
  public static byte[] read(ByteSource source, long limit, Location place) throws IOException {
    try (InputStream in = source.openStream()) {
      byte[] bytes = bounded(in, limit, "the file", place);
      if (bytes.length == 0) {
        throw empty(place);
      }
      return bytes;
    }
  }

  /** Whether bytes are packed with gzip (RFC 1952); no text begins like that. */
  public static boolean isPacked(byte[] bytes) {
    return bytes.length >= PACKED_HEAD
        && bytes[0] == 0x1F
        && bytes[1] == (byte) 0x8B
        && bytes[2] == 8;
  }

  /**
   * What is packed with gzip.
   *
   * @throws SourceFormatException when it is damaged, or what comes out is beyond the limit
   */
  public static byte[] unpack(byte[] packed, long limit, Location place) throws IOException {
    try (InputStream in = unpacked(ByteSource.wrap(packed)).openStream()) {
      byte[] bytes = bounded(in, limit, "the unpacked file", place);
      if (bytes.length == 0) {
        throw empty(place);
      }
      return bytes;
    } catch (EOFException | ZipException e) {
      throw unreadable(place, "its gzip data is damaged or cut short");
    }
  }

  /** Unpacks at each use. */
  public static ByteSource unpacked(ByteSource packed) {
    return new ByteSource() {
      @Override
      public InputStream openStream() throws IOException {
        InputStream in = packed.openStream();
        try {
          return new GZIPInputStream(in, GZIP_BUFFER);
        } catch (IOException e) {
          in.close();
          throw e;
        }
      }
    };
  }

  private static byte[] bounded(InputStream in, long limit, String what, Location place)
      throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
    if (bytes.length > limit) {
      throw tooLarge(place, what, limit);
    }
    return bytes;
  }

  private static String count(long bytes) {
    return String.format(Locale.ROOT, "%,d bytes", bytes);
  }

  private static SourceFormatException tooLarge(Location place, String what, long limit) {
    return refuse(IssueCode.SOURCE_TOO_LARGE, place, what, count(limit), "--max-source");
  }

  private static SourceFormatException unreadable(Location place, String why) {
    return refuse(IssueCode.SOURCE_UNREADABLE, place, why);
  }

  private static SourceFormatException empty(Location place) {
    return refuse(IssueCode.SOURCE_EMPTY, place);
  }

  private static SourceFormatException refuse(IssueCode code, Location place, Object... values) {
    return new SourceFormatException(Issue.of(code, place, values));
  }
}
