package org.backfile.json;

import com.google.common.base.Splitter;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.backfile.media.MediaLimits;
import org.backfile.media.MediaProbe;
import org.backfile.model.Media;
import org.backfile.report.Causes;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/**
 * Finds pictures in the folder of an article's JSON file and in the folders inside it, and nowhere
 * else. Immutable.
 */
public final class FolderMedia implements MediaResolver {
  private final Path folder;
  private final MediaLimits limits;

  /**
   * Pictures of a folder.
   *
   * @param folder where the article's file lies
   * @param limits how large one picture may be
   */
  public FolderMedia(Path folder, MediaLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  @Override
  public Optional<Media> resolve(
      String file, Optional<String> sha256, Location location, IssueSink issues)
      throws IOException {
    try {
      return find(file, sha256, location, issues);
    } catch (InvalidPathException e) {
      issues.add(IssueCode.JSON_MEDIA_MISSING, location, file, "has a name that no file can have");
      return Optional.empty();
    }
  }

  private Optional<Media> find(
      String file, Optional<String> sha256, Location location, IssueSink issues)
      throws IOException {
    if (!isPlain(file)) {
      issues.add(
          IssueCode.JSON_MEDIA_MISSING,
          location,
          file,
          "is not a plain path below the article's folder");
      return Optional.empty();
    }
    Path path = folder.resolve(file);
    if (!Files.isRegularFile(path)) {
      issues.add(IssueCode.JSON_MEDIA_MISSING, location, file, "is not there");
      return Optional.empty();
    }
    if (!isInside(path, file)) {
      issues.add(
          IssueCode.JSON_MEDIA_MISSING, location, file, "is a link out of the article's folder");
      return Optional.empty();
    }
    return probe(path, file, sha256, location, issues);
  }

  /** Whether a file lies in the folder itself, whatever links lead there. */
  private boolean isInside(Path path, String file) throws IOException {
    boolean plainlyHere = file.indexOf('/') < 0 && !Files.isSymbolicLink(path);
    return plainlyHere || path.toRealPath().startsWith(folder.toRealPath());
  }

  /** Whether a name has neither drive nor backslash nor a part that is empty or leads upwards. */
  private static boolean isPlain(String file) {
    boolean drive = file.length() >= 2 && file.charAt(1) == ':';
    if (drive || file.indexOf('\\') >= 0) {
      return false;
    }
    for (String part : Splitter.on('/').split(file)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }

  private Optional<Media> probe(
      Path path, String file, Optional<String> sha256, Location location, IssueSink issues) {
    Optional<Media> media;
    try {
      media = MediaProbe.probe(MoreFiles.asByteSource(path), file, limits, location, issues);
    } catch (IOException e) {
      issues.add(IssueCode.JSON_MEDIA_MISSING, location, file, "cannot be read: " + Causes.of(e));
      return Optional.empty();
    }
    if (media.isPresent() && sha256.isPresent() && !sha256.get().equals(media.get().sha256())) {
      issues.add(
          IssueCode.JSON_MEDIA_MISSING,
          location,
          file,
          "is another one than the article was written with: its SHA-256 is "
              + media.get().sha256());
      return Optional.empty();
    }
    return media;
  }
}
