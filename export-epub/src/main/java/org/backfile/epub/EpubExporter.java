package org.backfile.epub;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.backfile.edition.Edition;
import org.backfile.epub.ocf.OcfWriter;
import org.backfile.epub.opf.PackageDocument;
import org.backfile.export.ExportReport;
import org.backfile.export.Exporter;
import org.backfile.export.Progress;
import org.backfile.export.TargetFile;
import org.backfile.export.TargetFile.Written;

/**
 * Exports editions as EPUB 3.3. Articles are loaded and written one at a time and pictures copied
 * as streams, so that memory hardly grows with the edition. An article that cannot be loaded or
 * written is listed and left out. Immutable and thread-safe.
 */
public final class EpubExporter implements Exporter {
  private final EpubOptions options;

  /** An exporter that works as the options say. */
  public EpubExporter(EpubOptions options) {
    this.options = Objects.requireNonNull(options, "options");
  }

  @Override
  public String format() {
    return "epub";
  }

  @Override
  public ExportReport export(Edition edition, Path file, Progress progress, Executor helpers)
      throws IOException {
    try (TargetFile target = TargetFile.create(file)) {
      Run run = write(edition, target, progress, helpers);
      Written written = target.commit();
      return new ExportReport(
          file,
          format(),
          written.sizeBytes(),
          written.sha256(),
          run.tally().counts(),
          Optional.empty(),
          run.issues());
    }
  }

  private Run write(Edition edition, TargetFile target, Progress progress, Executor helpers)
      throws IOException {
    try (OcfWriter container = OcfWriter.start(target.stream(), PackageDocument.HREF, helpers)) {
      Run run = new Run(edition, container, options.profile());
      new EditionWriter(run, options, progress).write();
      container.finish();
      return run;
    }
  }
}
