package org.backfile.ingest.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backfile.ingest.SourceFile;

/**
 * A picture file that belongs to a text.
 *
 * @param path where it is
 * @param name its path from the text's folder, with {@code /} between the parts
 */
record PictureFile(Path path, String name) {
  private static final Set<String> PICTURES =
      Set.of("jpg", "jpeg", "jpe", "png", "gif", "webp", "tif", "tiff", "bmp", "svg");

  private static final Set<String> ARTICLES = Set.of("txt", "text", "json");

  /**
   * The pictures of a text: {@code NAME.jpg}, {@code NAME-2.png}, {@code NAME_3.jpg} beside it,
   * then all of a folder {@code NAME}, each in natural order. Links are not followed, and a picture
   * that has a text of its own name belongs to that.
   *
   * @param folders lists the folders of many texts once
   * @throws IOException when a folder cannot be listed
   */
  static List<PictureFile> of(SourceFile text, FolderNames folders) throws IOException {
    Path folder = text.path().toAbsolutePath().getParent();
    if (folder == null) {
      return List.of();
    }
    String stem = text.stem();
    List<PictureFile> pictures = beside(folder, stem, folders.of(folder, stem));
    Path own = folder.resolve(stem);
    if (Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
      pictures.addAll(inside(own, stem));
    }
    return pictures;
  }

  private static List<PictureFile> beside(Path folder, String stem, List<String> names) {
    List<PictureFile> found = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    for (String name : names) {
      if (ARTICLES.contains(extension(name))) {
        texts.add(stem(name));
      } else if (isOf(stem(name), stem) && isPicture(folder.resolve(name))) {
        found.add(new PictureFile(folder.resolve(name), name));
      }
    }
    found.removeIf(file -> !stem(file.name).equals(stem) && texts.contains(stem(file.name)));
    found.sort(
        Comparator.comparing((PictureFile file) -> !stem(file.name).equals(stem))
            .thenComparing(file -> file.name.replace('_', '-'), NaturalOrder.INSTANCE)
            .thenComparing(file -> file.name));
    return found;
  }

  private static List<PictureFile> inside(Path folder, String prefix) throws IOException {
    List<PictureFile> found = new ArrayList<>();
    for (String name : FolderNames.list(folder)) {
      if (isPicture(folder.resolve(name))) {
        found.add(new PictureFile(folder.resolve(name), prefix + "/" + name));
      }
    }
    found.sort(Comparator.comparing(PictureFile::name, NaturalOrder.INSTANCE));
    return found;
  }

  /** Whether a picture's name is the text's, or that with a number after a hyphen or underscore. */
  private static boolean isOf(String picture, String text) {
    String rest = picture.substring(Math.min(picture.length(), text.length()));
    boolean numbered =
        rest.length() >= 2
            && rest.length() <= 10
            && (rest.charAt(0) == '-' || rest.charAt(0) == '_')
            && rest.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
    return rest.isEmpty() || numbered;
  }

  private static boolean isPicture(Path entry) {
    return PICTURES.contains(extension(entry.toString()))
        && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
