package org.backfile.verify;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.ByteStreams;
import com.google.common.io.CountingInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.backfile.gate.Finding;
import org.backfile.gate.Subject;
import org.backfile.report.IssueCode;

/**
 * What a file is, byte for byte.
 *
 * @param sizeBytes its size
 * @param sha256 its digest, 64 lower-case hexadecimal digits
 */
record Fixity(long sizeBytes, String sha256) {
  /** Reads a file to its end. */
  static Fixity of(Path file) throws IOException {
    try (CountingInputStream counting = new CountingInputStream(Files.newInputStream(file));
        HashingInputStream hashing = new HashingInputStream(Hashing.sha256(), counting)) {
      ByteStreams.exhaust(hashing);
      HashCode digest = hashing.hash();
      return new Fixity(counting.getCount(), digest.toString());
    }
  }

  /** What is to be said when the file was made as something else. */
  Optional<Finding> compare(Subject.Listed listed) {
    if (sizeBytes == listed.sizeBytes() && sha256.equals(listed.sha256())) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
            Finding.FIXITY,
            IssueCode.VERIFY_DIGEST_DIFFERS,
            sizeBytes,
            sha256,
            listed.sizeBytes(),
            listed.sha256()));
  }
}
