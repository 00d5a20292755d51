package org.backfile.verify;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.backfile.gate.Finding;
import org.backfile.gate.GateLimits;
import org.backfile.gate.Subject;
import org.backfile.report.Causes;
import org.backfile.report.IssueCode;
import org.jspecify.annotations.Nullable;

/** Finds what there is to check, and what the reports tell of it. Used once. */
final class Search {
  private static final String REPORT = "report.json";

  private final GateLimits limits;
  private final Map<Path, Listing> listings = new HashMap<>();
  private final Map<Path, Subject> subjects = new LinkedHashMap<>();

  Search(GateLimits limits) {
    this.limits = limits;
  }

  static boolean isReport(Path file) {
    return file.endsWith(REPORT);
  }

  static Finding tooLarge(long sizeBytes, GateLimits limits) {
    return Finding.of(
        Finding.FILE, IssueCode.VERIFY_TOO_LARGE, sizeBytes, limits.fileBytes(), "--max-file");
  }

  List<Subject> find(List<Path> arguments) {
    for (Path argument : arguments) {
      if (Files.isDirectory(argument)) {
        folder(argument);
      } else if (isReport(argument)) {
        report(argument, new TreeMap<>()).forEach((path, found) -> add(found));
      } else {
        add(file(argument, name(argument)));
      }
    }
    return List.copyOf(subjects.values());
  }

  private void add(Subject subject) {
    subjects.putIfAbsent(key(subject.path()), subject);
  }

  private static Path key(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private void folder(Path folder) {
    // By name, not by path: where one name begins with another, file systems differ in the order.
    Map<String, Subject> found = new TreeMap<>();
    try {
      Path start = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
      Files.walkFileTree(start, new Walk(folder, start, found));
    } catch (IOException e) {
      found.put(name(folder), unreadable(folder, e));
    }
    if (found.isEmpty()) {
      found.put(name(folder), failed(folder, Finding.of(Finding.FILE, IssueCode.VERIFY_NOTHING)));
    }
    found.values().forEach(this::add);
  }

  /** Takes what is to be checked from a tree of folders. */
  private final class Walk extends SimpleFileVisitor<Path> {
    private final Path given;
    private final Path start;
    private final Map<String, Subject> found;

    /** A walk that starts somewhere, and calls it what people call it. */
    Walk(Path given, Path start, Map<String, Subject> found) {
      this.given = given;
      this.start = start;
      this.found = found;
    }

    private Path named(Path path) {
      return given.resolve(start.relativize(path));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      Path folder = named(path);
      if (Format.isPromisedBy(folder)) {
        found.put(name(folder), file(folder, name(folder)));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      Path file = named(path);
      if (isReport(file)) {
        report(file, found);
      } else if (Format.isPromisedBy(file)) {
        found.put(name(file), file(file, name(file)));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      found.put(name(named(path)), unreadable(named(path), failure));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure) {
      if (failure != null) {
        found.put(name(named(path)), unreadable(named(path), failure));
      }
      return FileVisitResult.CONTINUE;
    }
  }

  /** Adds a report and what it lists; files that lie there are added once. */
  private Map<String, Subject> report(Path report, Map<String, Subject> found) {
    Listing listing = listing(report);
    found.put(
        name(report), new Subject(report, name(report), Optional.empty(), listing.findings()));
    for (Subject.Listed listed : listing.files().values()) {
      Path file = report.resolveSibling(listed.file());
      found.put(name(file), file(file, name(file)));
    }
    return found;
  }

  private Subject file(Path file, String name) {
    Path report = file.resolveSibling(REPORT);
    Listing listing = listing(report);
    Path last = file.getFileName();
    Optional<Subject.Listed> listed =
        Optional.ofNullable(last == null ? null : listing.files().get(last.toString()));
    List<Finding> findings = new ArrayList<>();
    if (listed.isEmpty() && Files.isRegularFile(file)) {
      IssueCode why = listing.isThere() ? IssueCode.VERIFY_NOT_LISTED : IssueCode.VERIFY_NO_REPORT;
      findings.add(Finding.of(Finding.FIXITY, why));
    }
    return new Subject(file, name, listed, findings);
  }

  private Listing listing(Path report) {
    return listings.computeIfAbsent(key(report), unused -> Listing.read(report, limits));
  }

  private static Subject unreadable(Path path, IOException failure) {
    return failed(path, Finding.of(Finding.FILE, IssueCode.VERIFY_UNREADABLE, Causes.of(failure)));
  }

  private static Subject failed(Path path, Finding finding) {
    return new Subject(path, name(path), Optional.empty(), List.of(finding));
  }

  private static String name(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
