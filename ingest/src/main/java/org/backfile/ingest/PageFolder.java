package org.backfile.ingest;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.backfile.ingest.html.page.ShownFiles;

/**
 * A folder that lies beside a page under the name that browsers give to what they save with one.
 * What the page shows belongs to it; what else is there may be somebody's own. Not thread-safe.
 */
final class PageFolder {
  /** What a page's name goes on with, the commonest first. */
  private static final List<String> PAGES =
      Stream.of("", ".gz")
          .flatMap(
              packing -> Stream.of("html", "htm", "xhtml", "xht", "shtml").map(e -> e + packing))
          .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
          .toList();

  /**
   * What follows the page's name. Windows knows the list as "connected files"; browsers of other
   * systems take over the first ones.
   */
  private static final List<String> ENDINGS =
      List.of(
          "_files",
          ".files",
          "-files",
          "-dateien",
          "_dateien",
          "_fichiers",
          "-fichiers",
          "_archivos",
          "-archivos",
          "_file",
          "-file",
          "_arquivos",
          "_ficheiros",
          "-bestanden",
          "_bestanden",
          "-filer",
          "_filer",
          "_tiedostot",
          "_pliki",
          "-pliki",
          "_soubory",
          "_s\u00FAbory",
          "_elemei",
          "_dosyalar",
          "_datoteke",
          "_fajlovi",
          "_fitxers",
          "_fitxategiak",
          "_failid",
          "_fails",
          "_bylos",
          ".fld");

  private final Path folder;
  private final List<ShownFiles> pages;
  private final Sources sources;

  private PageFolder(Path folder, List<ShownFiles> pages, Sources sources) {
    this.folder = folder;
    this.pages = pages;
    this.sources = sources;
  }

  /** The folder, when its name and a page beside it that a reader takes may have made it one. */
  static Optional<PageFolder> of(Path folder, Sources sources) {
    Path beside = folder.toAbsolutePath().getParent();
    Optional<String> stem = stem(SourceFile.fileName(folder));
    if (beside == null || stem.isEmpty()) {
      return Optional.empty();
    }
    List<ShownFiles> pages =
        PAGES.stream()
            .map(ending -> beside.resolve(stem.get() + "." + ending))
            .filter(page -> Files.isRegularFile(page) && isSource(page, sources))
            .map(ShownFiles::of)
            .toList();
    return pages.isEmpty() ? Optional.empty() : Optional.of(new PageFolder(folder, pages, sources));
  }

  /** The name that the page beside such a folder has. */
  private static Optional<String> stem(String folder) {
    String name = folder.toLowerCase(Locale.ROOT);
    for (String ending : ENDINGS) {
      if (name.endsWith(ending) && name.length() > ending.length()) {
        return Optional.of(folder.substring(0, folder.length() - ending.length()));
      }
    }
    return Optional.empty();
  }

  private static boolean isSource(Path file, Sources sources) {
    return sources.readerFor(SourceFile.of(file)).isPresent();
  }

  /** Whether the page shows what is in the folder. */
  boolean isShown() {
    return pages.stream().anyMatch(page -> page.anyOf(SourceFile.fileName(folder)));
  }

  /**
   * The sources in it, at any depth, that neither the page nor a frame of it shows: somebody put
   * them there. Hidden ones are passed over.
   *
   * @param failed takes what cannot be searched
   */
  Set<Path> strangers(BiConsumer<Path, IOException> failed) {
    Set<Path> sources = sources(failed);
    if (!isShown()) {
      return sources;
    }
    SetMultimap<String, Path> strangers = HashMultimap.create();
    sources.forEach(file -> strangers.put(ShownFiles.name(file), file));
    Deque<Path> frames = new ArrayDeque<>();
    pages.forEach(page -> frames.addAll(taken(page, strangers)));
    while (!frames.isEmpty() && !strangers.isEmpty()) {
      frames.addAll(taken(ShownFiles.of(frames.remove()), strangers));
    }
    return new TreeSet<>(strangers.values());
  }

  /** Takes the files out of the strangers that a page or a frame shows. */
  private static List<Path> taken(ShownFiles page, SetMultimap<String, Path> strangers) {
    return page.among(strangers.keySet()).stream()
        .flatMap(name -> strangers.removeAll(name).stream())
        .toList();
  }

  private Set<Path> sources(BiConsumer<Path, IOException> failed) {
    Set<Path> found = new TreeSet<>();
    FolderWalk.walk(
        folder,
        new FolderWalk.Visitor() {
          @Override
          public void file(Path path, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isSource(path, sources)) {
              found.add(path);
            }
          }

          @Override
          public void failed(Path path, IOException cause) {
            failed.accept(path, cause);
          }
        });
    return found;
  }
}
