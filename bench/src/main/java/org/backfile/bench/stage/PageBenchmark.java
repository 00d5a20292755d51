package org.backfile.bench.stage;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.backfile.bench.corpus.Manuscript;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.page.Page;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Galleys become pages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@OperationsPerInvocation(Manuscript.SHEETS)
public class PageBenchmark {
  private final List<Galley> galleys = Desk.galleys(Manuscript.articles());

  /** Sets the manuscript. */
  public PageBenchmark() {}

  /** Lines in their places. */
  @Benchmark
  public List<Page> page() {
    return Desk.pages(galleys);
  }
}
