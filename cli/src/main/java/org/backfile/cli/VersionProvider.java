package org.backfile.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Backfile's version, as the build wrote it beside this class. */
public final class VersionProvider implements IVersionProvider {
  /** The version alone, such as {@code 1.0.0}. */
  public static String version() {
    Properties properties = new Properties();
    try (InputStream stream =
        Objects.requireNonNull(
            VersionProvider.class.getResourceAsStream("version.properties"),
            "version.properties is missing from the jar")) {
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"backfile " + version()};
  }
}
