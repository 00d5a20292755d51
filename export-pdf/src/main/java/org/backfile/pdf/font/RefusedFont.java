package org.backfile.pdf.font;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A font file that was offered and cannot be used.
 *
 * @param file where it is
 * @param reason why not, for people
 */
public record RefusedFont(Path file, String reason) {
  /** Checks that both are there. */
  public RefusedFont {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(reason, "reason");
  }
}
