package org.backfile.cli.job;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.backfile.gate.Gate;
import org.backfile.gate.GateLimits;

/**
 * Opens the gate for finished files. In a distribution the validators lie in a folder of their own
 * beside the libraries; they are loaded by a class loader of their own, and only now.
 */
public final class Gates {
  /** The folder beside {@code backfile.jar}. */
  private static final String FOLDER = "verify";

  private Gates() {}

  /**
   * A gate that keeps the limits.
   *
   * @throws IOException when the validators are not there
   */
  public static Gate open(GateLimits limits) throws IOException {
    return ServiceLoader.load(Gate.Provider.class, loader())
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    "the validators are missing; hint: use a whole distribution, with its folder"
                        + " lib/verify"))
        .gate(limits);
  }

  /** Stays open for as long as the process runs: validators load classes at any time. */
  private static ClassLoader loader() throws IOException {
    ClassLoader own = Gates.class.getClassLoader();
    Optional<Path> folder = folder();
    return folder.isEmpty() ? own : new URLClassLoader("validators", libraries(folder.get()), own);
  }

  private static Optional<Path> folder() {
    CodeSource source = Gates.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(source.getLocation().toURI()).resolveSibling(FOLDER))
          .filter(Files::isDirectory);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** In the order of their names, so that every start finds each class in the same library. */
  private static URL[] libraries(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
      jars.forEach(files::add);
    }
    Collections.sort(files);
    URL[] urls = new URL[files.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = files.get(i).toUri().toURL();
    }
    return urls;
  }
}
