package org.backfile.pdf.font;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds font files in folders, and knows in which a system keeps its own. */
final class FontFolders {
  /** Folders lie no deeper within each other. */
  private static final int DEEPEST = 8;

  private FontFolders() {}

  /**
   * The font files in a folder and those below it, in the order of their names. What cannot be read
   * below it is passed over.
   *
   * @param most how many are taken
   * @throws IOException when the folder itself cannot be read
   */
  static List<Path> files(Path folder, int most) throws IOException {
    List<Path> files = new ArrayList<>();
    Set<FileVisitOption> links = Set.of(FileVisitOption.FOLLOW_LINKS);
    Files.walkFileTree(folder, links, DEEPEST, new Finder(folder, files));
    return files.stream().sorted().limit(most).toList();
  }

  /** Takes font files, and goes on after what cannot be read. */
  private static final class Finder extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Path> files;

    Finder(Path folder, List<Path> files) {
      this.folder = folder;
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && isFont(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (file.equals(folder)) {
        throw failure;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path below, @Nullable IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }

  private static boolean isFont(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".ttf") || lower.endsWith(".ttc") || lower.endsWith(".otf");
  }

  /** Where this system keeps its fonts; not every folder need be there. */
  static List<Path> ofSystem() {
    Path home = Path.of(System.getProperty("user.home", ""));
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return List.of(
          Path.of(variable("WINDIR").orElse("C:\\Windows"), "Fonts"),
          home.resolve("AppData/Local/Microsoft/Windows/Fonts"));
    }
    if (system.startsWith("mac")) {
      return List.of(
          Path.of("/System/Library/Fonts"),
          Path.of("/Library/Fonts"),
          home.resolve("Library/Fonts"));
    }
    return List.of(
        Path.of("/usr/share/fonts"),
        Path.of("/usr/local/share/fonts"),
        variable("XDG_DATA_HOME")
            .map(Path::of)
            .orElse(home.resolve(".local/share"))
            .resolve("fonts"),
        home.resolve(".fonts"));
  }

  /** The folder for what the program may lose without harm (XDG Base Directory 0.8). */
  static Path cache() {
    Path home = Path.of(System.getProperty("user.home", ""));
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Optional<Path> given = variable("XDG_CACHE_HOME").map(Path::of).filter(Path::isAbsolute);
    if (system.startsWith("windows")) {
      return variable("LOCALAPPDATA").map(Path::of).orElse(home).resolve("backfile");
    }
    Path usual = home.resolve(system.startsWith("mac") ? "Library/Caches" : ".cache");
    return given.orElse(usual).resolve("backfile");
  }

  private static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
  }
}
