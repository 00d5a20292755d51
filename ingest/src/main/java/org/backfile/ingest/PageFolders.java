package org.backfile.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders that browsers make beside a page when they save it with all that it shows. What is in
 * them belongs to the page.
 */
final class PageFolders {
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

  private PageFolders() {}

  /** Whether a folder was saved with a page that lies beside it and that a reader takes. */
  static boolean isPageFolder(Path folder, Sources sources) {
    Path beside = folder.toAbsolutePath().getParent();
    Optional<String> stem = stem(SourceFile.fileName(folder));
    return beside != null
        && stem.isPresent()
        && PAGES.stream()
            .map(ending -> beside.resolve(stem.get() + "." + ending))
            .anyMatch(
                page ->
                    Files.isRegularFile(page)
                        && sources.readerFor(SourceFile.of(page)).isPresent());
  }

  /** The name that the page beside such a folder has. */
  private static Optional<String> stem(String folder) {
    String name = folder.toLowerCase(Locale.ROOT);
    return ENDINGS.stream()
        .filter(ending -> name.endsWith(ending) && name.length() > ending.length())
        .map(ending -> folder.substring(0, folder.length() - ending.length()))
        .findFirst();
  }
}
