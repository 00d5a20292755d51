package org.backfile.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.backfile.edition.Edition;
import org.backfile.export.ExportReport;
import org.backfile.export.Exporter;
import org.backfile.export.Progress;
import org.backfile.export.TargetFile;

/** Prints editions as PDF/A-2a and PDF/UA-1 files. Immutable and thread-safe. */
public final class PdfExporter implements Exporter {
  private final PdfOptions options;

  /** Prints on A4 paper. */
  public PdfExporter() {
    this(PdfOptions.DEFAULT);
  }

  /** Prints as the options say. */
  public PdfExporter(PdfOptions options) {
    this.options = Objects.requireNonNull(options, "options");
  }

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public ExportReport export(Edition edition, Path file, Progress progress, Executor helpers)
      throws IOException {
    try (TargetFile target = TargetFile.create(file);
        EditionPress press =
            new EditionPress(edition, options, target.stream(), progress, helpers)) {
      press.print();
      TargetFile.Written written = target.commit();
      return new ExportReport(
          file,
          format(),
          written.sizeBytes(),
          written.sha256(),
          press.counts(),
          Optional.of(press.pageMap()),
          press.issues());
    }
  }
}
