package org.backfile.export;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.Optional;

/**
 * The same edition in a format of pages, to whose page numbers other formats can lead.
 *
 * @param fileName the artefact's name, in the same folder
 * @param pages which anchor lies on which page
 */
public record PagedEdition(String fileName, PageMap pages) {
  /** What an exporter made, when it has pages; has its map of them worked out. */
  public static Optional<PagedEdition> of(ExportReport report) {
    String fileName = report.file().getFileName().toString();
    return report.pageMap().map(pages -> new PagedEdition(fileName, pages.get()));
  }

  /** Checks the components. */
  public PagedEdition {
    checkArgument(!fileName.isBlank(), "fileName must not be blank");
    Objects.requireNonNull(pages, "pages");
  }
}
