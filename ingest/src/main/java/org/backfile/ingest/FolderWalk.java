package org.backfile.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * A walk through a folder and all the folders in it, in no order that means anything. One folder is
 * open at a time, however deep they lie: {@link Files#walkFileTree} keeps one open for each level,
 * while others need files to read. Links are not followed, what is hidden is passed over.
 */
final class FolderWalk {
  private final Visitor visitor;

  /** Those to be entered yet. */
  private final Deque<Path> folders = new ArrayDeque<>();

  private FolderWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Sees what a walk comes to. */
  interface Visitor {
    /** Whether to walk through a folder. */
    default boolean enter(Path folder) {
      return true;
    }

    /** Takes something that is no folder. */
    void file(Path path, BasicFileAttributes attributes);

    /** Takes what cannot be looked at, or a folder that cannot be listed to its end. */
    void failed(Path path, IOException cause);
  }

  /** Walks through a folder, which is entered unasked. */
  static void walk(Path folder, Visitor visitor) {
    FolderWalk walk = new FolderWalk(visitor);
    walk.list(folder);
    while (!walk.folders.isEmpty()) {
      Path next = walk.folders.pop();
      if (visitor.enter(next)) {
        walk.list(next);
      }
    }
  }

  private void list(Path folder) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!SourceFile.fileName(entry).startsWith(".")) {
          visit(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      visitor.failed(folder, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      visitor.failed(folder, e);
    }
  }

  private void visit(Path path) {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      visitor.failed(path, e);
      return;
    }
    if (attributes.isDirectory()) {
      folders.push(path);
    } else {
      visitor.file(path, attributes);
    }
  }
}
