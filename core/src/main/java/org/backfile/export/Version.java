package org.backfile.export;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which Backfile this is, as the build wrote it beside this class. */
public final class Version {
  private Version() {}

  /** The version alone, such as {@code 1.2.0}. */
  public static String number() {
    try {
      return Resources.toString(
              Resources.getResource(Version.class, "version.txt"), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException("version.txt is missing from the jar", e);
    }
  }

  /** The program with its version. */
  public static String program() {
    return "Backfile " + number();
  }
}
