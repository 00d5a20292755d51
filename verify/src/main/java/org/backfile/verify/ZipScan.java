package org.backfile.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.backfile.gate.Finding;
import org.backfile.gate.GateLimits;
import org.backfile.report.IssueCode;

/**
 * Unpacks an EPUB to nowhere before a validator unpacks it to memory: what an entry's header says
 * of its size need not be true.
 */
final class ZipScan {
  /** Deflate makes one byte of 1,032 at most; mark-up comes to 5 or 10, an empty picture to 300. */
  private static final int RATIO = 400;

  /** An entry that is no larger than this does no harm, whatever its ratio. */
  private static final long HARMLESS_BYTES = 16L << 20;

  private final GateLimits limits;
  private final byte[] buffer = new byte[1 << 16];
  private long unpackedBytes;

  private ZipScan(GateLimits limits) {
    this.limits = limits;
  }

  /**
   * What is to be said of a file that must not be unpacked.
   *
   * @throws IOException when it is no zip file, or damaged
   */
  static Optional<Finding> scan(Path file, GateLimits limits) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new ZipScan(limits).entries(zip);
    } catch (IllegalArgumentException e) {
      throw new IOException("a name in it is not UTF-8", e);
    } catch (ZipException e) {
      throw new IOException("not a whole zip file: " + e.getMessage(), e);
    }
  }

  private Optional<Finding> entries(ZipFile zip) throws IOException {
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      try (InputStream stream = zip.getInputStream(entry)) {
        Optional<Finding> finding = unpack(entry, stream);
        if (finding.isPresent()) {
          return finding;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> unpack(ZipEntry entry, InputStream stream) throws IOException {
    long bytes = 0;
    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
      bytes += read;
      unpackedBytes += read;
      if (bytes > HARMLESS_BYTES && bytes / RATIO > entry.getCompressedSize()) {
        return finding(IssueCode.VERIFY_ZIP_BOMB, Findings.bounded(entry.getName()), RATIO);
      } else if (unpackedBytes > limits.unpackedBytes()) {
        return finding(
            IssueCode.VERIFY_TOO_LARGE,
            "unpacked, its " + unpackedBytes,
            limits.unpackedBytes(),
            "--max-unpacked");
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> finding(IssueCode code, Object... arguments) {
    return Optional.of(Finding.of("EPUB", code, arguments));
  }
}
