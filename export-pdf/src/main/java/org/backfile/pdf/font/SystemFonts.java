package org.backfile.pdf.font;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fonts that are installed on this machine. They are looked for when a character first needs
 * one of them, with the help of an index from the last time. Thread-safe.
 */
public final class SystemFonts {
  /** More than systems have; what lies beyond is not seen. */
  private static final int MOST_FILES = 10_000;

  private static final SystemFonts INSTALLED =
      new SystemFonts(FontFolders.ofSystem(), new FontIndex(FontFolders.cache()));

  private final List<Path> folders;
  private final FontIndex index;
  private volatile Optional<FontList> fonts = Optional.empty();

  private SystemFonts(List<Path> folders, FontIndex index) {
    this.folders = List.copyOf(folders);
    this.index = index;
  }

  /** The fonts of this machine, in the folders where its system keeps them. */
  public static SystemFonts installed() {
    return INSTALLED;
  }

  /** The fonts in some folders, with the index in a folder that need not be there. */
  static SystemFonts in(List<Path> folders, Path cache) {
    return new SystemFonts(folders, new FontIndex(cache));
  }

  synchronized FontList fonts() {
    FontList list = fonts.orElseGet(() -> new FontList(index.fonts(files())));
    fonts = Optional.of(list);
    return list;
  }

  /** The family of a typeface, when it is one of these. */
  Optional<String> family(Typeface typeface) {
    return fonts
        .filter(list -> typeface instanceof TrueTypeface font && list.hasOpened(font))
        .map(list -> ((TrueTypeface) typeface).style().family());
  }

  private List<Path> files() {
    Set<Path> files = new LinkedHashSet<>();
    for (Path folder : folders) {
      try {
        files.addAll(FontFolders.files(folder, MOST_FILES - files.size()));
      } catch (IOException e) {
        // A folder that is not there or not to be read has no fonts for us.
      }
    }
    return new ArrayList<>(files);
  }
}
