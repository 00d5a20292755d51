package org.backfile.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.backfile.edition.Edition;

/**
 * Makes one file of one format from an edition. Implementations are immutable and may be used by
 * several threads at once; the same edition and options give the same bytes.
 */
public interface Exporter {
  /** The format's file name extension without the dot, such as {@code pdf}. */
  String format();

  /**
   * Writes the edition into a file, beside it first, moved into place when complete: after a
   * failure no half-made file is left and an older file is untouched.
   *
   * @param edition what to print; its articles are loaded a few at a time
   * @param file the artefact, replaced when it exists; its folder must exist
   * @param progress told of each finished article
   * @param helpers may do parts of the work, at any time or never; the file does not depend on them
   * @return what was made, with the issues found on the way
   * @throws IOException when the file cannot be written or an article cannot be loaded
   */
  ExportReport export(Edition edition, Path file, Progress progress, Executor helpers)
      throws IOException;

  /**
   * The same, by a format that can lead to the pages of another; what cannot passes them over.
   *
   * @param paged the edition in pages, when that was made before
   */
  default ExportReport export(
      Edition edition, Path file, Optional<PagedEdition> paged, Progress progress, Executor helpers)
      throws IOException {
    return export(edition, file, progress, helpers);
  }

  /** The same without help. */
  default ExportReport export(Edition edition, Path file, Progress progress) throws IOException {
    return export(edition, file, progress, Runnable::run);
  }
}
