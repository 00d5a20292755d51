package org.backfile.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Backfile's version, as the build wrote it beside this class. */
final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream stream =
        Objects.requireNonNull(
            VersionProvider.class.getResourceAsStream("version.properties"),
            "version.properties is missing from the jar")) {
      properties.load(stream);
    }
    return new String[] {"backfile " + properties.getProperty("version")};
  }
}
