package org.backfile.ingest;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.backfile.report.Causes;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/**
 * Finds the files to read: a file that is given is taken as it is, a folder is searched with all
 * its folders, in the order of names. Hidden files are passed over in folders; pictures belong to
 * the articles they lie beside, and so does what a page shows of the folder that a browser saved
 * with it; an earlier run's report is no source; links and other files that no reader takes are
 * listed as an issue. Immutable.
 */
public final class SourceFinder {
  /** How many of the files that no reader takes an issue names. */
  private static final int NAMED = 5;

  private static final Set<String> PICTURES =
      Set.of("jpg", "jpeg", "jpe", "png", "gif", "webp", "tif", "tiff", "bmp", "svg", "avif");

  private static final String REPORT = "report.json";

  /** What stands in a report's first bytes, and how many of them are looked at. */
  private static final String REPORT_FORMAT = "backfile-report/";

  private static final int REPORT_HEAD = 200;

  private final Sources sources;

  /** A finder of what the registry's readers take. */
  public SourceFinder(Sources sources) {
    this.sources = sources;
  }

  /**
   * The files to read, in the order given, each once.
   *
   * @param arguments files and folders
   * @param issues takes what is not there, may not be read or is not read
   */
  public List<SourceFile> find(List<Path> arguments, IssueSink issues) {
    return find(arguments, issues, file -> {});
  }

  /**
   * The files to read, in the order given, each once.
   *
   * @param arguments files and folders
   * @param issues takes what is not there, may not be read or is not read
   * @param early takes each file while others are looked for, in an order that means nothing; one
   *     that two arguments lead to may come twice
   */
  public List<SourceFile> find(List<Path> arguments, IssueSink issues, Consumer<SourceFile> early) {
    Set<SourceFile> found = new LinkedHashSet<>();
    for (Path argument : arguments) {
      String name = nameOf(argument);
      if (Files.isDirectory(argument)) {
        Search search = new Search(argument, name, issues, early);
        search.run();
        found.addAll(search.found);
      } else {
        SourceFile file = new SourceFile(argument, name);
        if (isSource(file, issues) && found.add(file)) {
          early.accept(file);
        }
      }
    }
    return List.copyOf(found);
  }

  private boolean isSource(SourceFile file, IssueSink issues) {
    if (!Files.exists(file.path())) {
      issues.add(IssueCode.SOURCE_UNREADABLE, Location.of(file.name()), "there is no such file");
    } else if (sources.readerFor(file).isEmpty()) {
      issues.add(IssueCode.SOURCE_UNKNOWN, Location.of(file.name()), file.extension());
    } else if (!Files.isRegularFile(file.path())) {
      issues.add(IssueCode.SOURCE_UNREADABLE, Location.of(file.name()), "it is not a file");
    } else {
      return true;
    }
    return false;
  }

  /** The path as given when it leads down from here, so that it is the same on every machine. */
  private static String nameOf(Path argument) {
    Path path = argument.normalize();
    boolean below = !path.isAbsolute() && !path.startsWith("..");
    Path name = below ? path : argument.toAbsolutePath().normalize().getFileName();
    String text = name == null ? "" : name.toString().replace(File.separatorChar, '/');
    return text.isEmpty() ? "." : text;
  }

  /** Whether a file is no source itself, but what an article may show. */
  private static boolean isPicture(Path path) {
    return PICTURES.contains(SourceFile.of(path).extension());
  }

  /** Whether a file is what an earlier run reported, which may lie among its sources. */
  private static boolean isReport(Path path) {
    if (!SourceFile.fileName(path).equals(REPORT)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      String head = new String(in.readNBytes(REPORT_HEAD), StandardCharsets.UTF_8);
      return head.contains(REPORT_FORMAT);
    } catch (IOException e) {
      // Its reader will say that it cannot be read.
      return false;
    }
  }

  /** Orders files by their names; names that are not text may become the same name. */
  private static int compare(String name, Path path, String otherName, Path otherPath) {
    int byName = name.compareTo(otherName);
    return byName == 0 ? path.compareTo(otherPath) : byName;
  }

  /** One walk through one folder. */
  private final class Search implements FolderWalk.Visitor {
    private final Path given;
    private final String rootName;
    private final IssueSink issues;
    private final Consumer<SourceFile> early;
    private final List<SourceFile> found = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();

    /** What is wrong with what. */
    private final SortedMap<Path, String> unreadable =
        new TreeMap<>((one, other) -> compare(name(one), one, name(other), other));

    private Path root;

    Search(Path given, String rootName, IssueSink issues, Consumer<SourceFile> early) {
      this.given = given;
      this.root = given;
      this.rootName = rootName;
      this.issues = issues;
      this.early = early;
    }

    void run() {
      try {
        // A folder that is given as a link is searched; links inside are not followed.
        root = given.toRealPath();
        FolderWalk.walk(root, this);
      } catch (IOException e) {
        failed(root, e);
      }
      found.sort((one, other) -> compare(one.name(), one.path(), other.name(), other.path()));
      unreadable.forEach(
          (path, cause) -> issues.add(IssueCode.SOURCE_UNREADABLE, Location.of(name(path)), cause));
      passedOver.sort(Comparator.naturalOrder());
      if (!passedOver.isEmpty()) {
        List<String> named = passedOver.subList(0, Math.min(NAMED, passedOver.size()));
        int more = passedOver.size() - named.size();
        String list = String.join(", ", named) + (more == 0 ? "" : " and " + more + " more");
        issues.add(IssueCode.SOURCE_SKIPPED, Location.of(rootName), list);
      }
    }

    @Override
    public void failed(Path path, IOException cause) {
      unreadable.put(path, Causes.of(cause));
    }

    @Override
    public void file(Path path, BasicFileAttributes attributes) {
      if (!attributes.isRegularFile()) {
        passedOver.add(name(path));
      } else if (!isPicture(path)) {
        source(path);
      }
    }

    /** Whether to search a folder; of one that is a page's, what is to be read is taken here. */
    @Override
    public boolean enter(Path folder) {
      Optional<PageFolder> saved = PageFolder.of(folder, sources);
      if (saved.isEmpty()) {
        return true;
      }
      Set<Path> strangers = saved.get().strangers(this::failed);
      if (saved.get().isShown()) {
        strangers.forEach(this::source);
      } else if (strangers.isEmpty()) {
        passedOver.add(name(folder) + "/");
      } else {
        return true;
      }
      return false;
    }

    private void source(Path path) {
      Path below = root.relativize(path);
      SourceFile file = new SourceFile(given.resolve(below), nameBelow(below));
      if (sources.readerFor(file).isEmpty()) {
        passedOver.add(file.name());
      } else if (!isReport(path)) {
        found.add(file);
        early.accept(file);
      }
    }

    private String name(Path path) {
      return nameBelow(root.relativize(path));
    }

    private String nameBelow(Path path) {
      String below = path.toString().replace(File.separatorChar, '/');
      if (below.isEmpty()) {
        return rootName;
      }
      return rootName.equals(".") ? below : rootName + "/" + below;
    }
  }
}
