package org.backfile.distribution;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The programs of other people that tests call, found on the path. */
final class Programs {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private Programs() {}

  /** The browser that pages are shown in: Chromium, under any of its names. */
  static Path chromium() {
    return BROWSERS.stream()
        .flatMap(Programs::onPath)
        .findFirst()
        .orElseThrow(() -> missing("chromium", "chromium"));
  }

  /**
   * A program with a name.
   *
   * @param debianPackage what brings it, for the message when it is missing
   */
  static Path find(String name, String debianPackage) {
    return onPath(name).findFirst().orElseThrow(() -> missing(name, debianPackage));
  }

  private static Stream<Path> onPath(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }

  /** What is missing is passed over, unless the machine is said to have everything. */
  private static RuntimeException missing(String name, String debianPackage) {
    String message =
        name
            + " is not installed; hint: apt-get install "
            + debianPackage
            + " on Debian, or .ci/run for everything that the tests need";
    return System.getenv("BACKFILE_ALL_PROGRAMS") == null
        ? new TestAbortedException(message)
        : new AssertionFailed(message);
  }

  /** What is missing where nothing should be. */
  private static final class AssertionFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AssertionFailed(String message) {
      super(message);
    }
  }
}
