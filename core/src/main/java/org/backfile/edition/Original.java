package org.backfile.edition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.io.ByteSource;
import java.util.Objects;
import java.util.Optional;

/**
 * The file that an article was read from, for exporters that attach it. Articles of one file share
 * one original.
 *
 * @param name as provenance and messages name it, with {@code /} between its parts
 * @param mediaType such as {@code text/plain}
 * @param bytes opened anew at each use; opening or reading fails when the file is gone or is no
 *     longer what was read
 * @param sha256 the digest of the bytes that were read, 64 lower-case hexadecimal digits, when
 *     known
 */
public record Original(String name, String mediaType, ByteSource bytes, Optional<String> sha256) {
  /** Checks the names. */
  public Original {
    checkArgument(!name.isBlank(), "name must not be blank");
    checkArgument(!mediaType.isBlank(), "mediaType must not be blank");
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(sha256, "sha256");
  }
}
