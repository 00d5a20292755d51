package org.backfile.ingest.picture;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The names in folders. A folder that many texts lie in is listed once, and not for each of them,
 * until it changes. Thread-safe.
 */
final class FolderNames {
  /** Texts come in the order of their folders; a few more serve those read at the same time. */
  private static final int KEPT = 8;

  /** Those met last; a task lists its folder once, whoever comes first. */
  private final Map<State, FutureTask<NavigableSet<String>>> folders =
      new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(
            Map.Entry<State, FutureTask<NavigableSet<String>>> eldest) {
          return size() > KEPT;
        }
      };

  /** A folder as it was at one time. */
  private record State(Path folder, FileTime modified) {}

  /**
   * The names in a folder that are a stem and an extension or a number, in no order that means
   * anything: those that go on after the stem with a dot, a hyphen or an underscore.
   *
   * @throws IOException when the folder cannot be listed
   */
  List<String> of(Path folder, String stem) throws IOException {
    NavigableSet<String> names = names(folder);
    List<String> found = new ArrayList<>();
    for (char next : new char[] {'-', '.', '_'}) {
      found.addAll(names.subSet(stem + next, stem + (char) (next + 1)));
    }
    return found;
  }

  private NavigableSet<String> names(Path folder) throws IOException {
    State state = new State(folder, Files.getLastModifiedTime(folder));
    FutureTask<NavigableSet<String>> listing;
    synchronized (folders) {
      listing = folders.computeIfAbsent(state, any -> new FutureTask<>(() -> list(folder)));
    }
    listing.run();
    try {
      return Uninterruptibles.getUninterruptibly(listing);
    } catch (ExecutionException e) {
      synchronized (folders) {
        folders.remove(state, listing);
      }
      Throwable cause = Objects.requireNonNull(e.getCause());
      Throwables.throwIfInstanceOf(cause, IOException.class);
      Throwables.throwIfUnchecked(cause);
      throw new IllegalStateException(cause);
    }
  }

  /**
   * The names of everything in a folder.
   *
   * @throws IOException when it cannot be listed
   */
  static NavigableSet<String> list(Path folder) throws IOException {
    NavigableSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return names;
  }
}
