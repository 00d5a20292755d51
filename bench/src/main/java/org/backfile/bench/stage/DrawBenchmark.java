package org.backfile.bench.stage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.backfile.bench.corpus.Manuscript;
import org.backfile.edition.BundleOptions;
import org.backfile.pdf.PdfOptions;
import org.backfile.pdf.draw.DocumentFacts;
import org.backfile.pdf.draw.PdfDrawing;
import org.backfile.pdf.draw.Standard;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.page.Page;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Pages become a tagged file, which nobody keeps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@OperationsPerInvocation(Manuscript.SHEETS)
public class DrawBenchmark {
  private static final DocumentFacts FACTS =
      new DocumentFacts(
          new UUID(0, 0),
          "Manuscript",
          "en",
          List.of("en", "ru", "de"),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          BundleOptions.UNDATED,
          "Backfile");

  private final List<Galley> galleys = Desk.galleys(Manuscript.articles());
  private final List<Page> pages = Desk.pages(galleys);

  /** Makes up the manuscript's pages. */
  public DrawBenchmark() {}

  /** Content streams, structure tree, fonts and all else that the file has. */
  @Benchmark
  public void draw() throws IOException {
    try (PdfDrawing drawing =
        new PdfDrawing(
            Standard.PDF_A_2A,
            PdfOptions.IMAGE_DPI,
            OutputStream.nullOutputStream(),
            helper -> {},
            issue -> {})) {
      drawing.declare(Desk.DOCUMENT);
      for (Galley galley : galleys) {
        galley.tags().forEach(drawing::declare);
      }
      for (Page page : pages) {
        drawing.page(page);
      }
      for (Galley galley : galleys) {
        drawing.release(galley.tags());
      }
      drawing.finish(FACTS);
    }
  }
}
