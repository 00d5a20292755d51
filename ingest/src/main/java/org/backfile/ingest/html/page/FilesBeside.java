package org.backfile.ingest.html.page;

import com.google.common.io.MoreFiles;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pictures in files that a page names by relative paths. Only paths lead to a file that stay in the
 * page's folder or below it; links are not followed.
 *
 * @param folder the page's folder
 */
record FilesBeside(Path folder) implements SavedPictures {
  private static final int LONGEST = 4_096;

  /** A scheme, or what else makes an address absolute. */
  private static final Pattern ABSOLUTE = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:|[/\\\\])");

  static SavedPictures of(Path page) {
    Path folder = page.toAbsolutePath().normalize().getParent();
    return folder == null ? NONE : new FilesBeside(folder);
  }

  @Override
  public Optional<Saved> find(String reference) {
    if (reference.isEmpty() || reference.length() > LONGEST || ABSOLUTE.matcher(reference).find()) {
      return Optional.empty();
    }
    return names(reference).flatMap(name -> file(name).stream()).findFirst().map(this::saved);
  }

  /** The names that may be meant: with and without a query, as written and in Unicode's forms. */
  private static Stream<String> names(String reference) {
    String path = before('#', reference);
    return Stream.of(path, before('?', path), reference)
        .flatMap(name -> Stream.of(Percent.decode(name), name, name.replace('\\', '/')))
        .flatMap(
            name ->
                Stream.of(
                    name,
                    Normalizer.normalize(name, Form.NFC),
                    Normalizer.normalize(name, Form.NFD)))
        .distinct();
  }

  private static String before(char mark, String text) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }

  private Optional<Path> file(String name) {
    try {
      Path path = folder.resolve(name).normalize();
      boolean inside = path.startsWith(folder) && !path.equals(folder);
      return inside && isPlain(path) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Whether it is a file, and neither it nor a folder on the way a link. */
  private boolean isPlain(Path path) {
    for (Path on = path.getParent(); on != null && !on.equals(folder); on = on.getParent()) {
      if (!Files.isDirectory(on, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
    }
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private Saved saved(Path path) {
    String name = folder.relativize(path).toString().replace('\\', '/');
    return new Saved(Optional.of(name), MoreFiles.asByteSource(path, LinkOption.NOFOLLOW_LINKS));
  }
}
