package org.backfile.bench.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.backfile.bench.corpus.Manuscript;
import org.backfile.edition.BundleOptions;
import org.backfile.edition.Bundler;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.export.ExportReport;
import org.backfile.export.Progress;
import org.backfile.pdf.PdfExporter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The whole export, by one thread: from articles in memory to a file with all its own pages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@OperationsPerInvocation(Manuscript.SHEETS)
public class ExportBenchmark {
  private final Edition edition =
      Bundler.bundle(Manuscript.articles().stream().map(Entry::of).toList(), BundleOptions.DEFAULT)
          .get(0);
  private final Path file = Path.of(System.getProperty("java.io.tmpdir"), "manuscript.pdf");
  private final PdfExporter exporter = new PdfExporter();

  /** Bundles the manuscript. */
  public ExportBenchmark() {}

  /** A file of PDF/A-2a and PDF/UA-1. */
  @Benchmark
  public ExportReport export() throws IOException {
    return exporter.export(edition, file, Progress.NONE, helper -> {});
  }

  /** Removes the file. */
  @TearDown
  public void remove() throws IOException {
    Files.deleteIfExists(file);
  }
}
