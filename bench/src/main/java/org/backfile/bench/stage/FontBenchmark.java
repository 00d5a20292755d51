package org.backfile.bench.stage;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.backfile.bench.corpus.Manuscript;
import org.backfile.pdf.font.Face;
import org.backfile.pdf.font.Shaper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Words become glyphs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@OperationsPerInvocation(Manuscript.SHEETS)
public class FontBenchmark {
  private final List<String> words = Manuscript.words(Manuscript.articles());
  private final Shaper practised = Desk.shaper();

  /** Takes the manuscript's words apart. */
  public FontBenchmark() {}

  /** Words of which most have been met before. */
  @Benchmark
  public void remembered(Blackhole hole) {
    shape(practised, hole);
  }

  /** Words that are all met for the first time in a run, and again as they come again. */
  @Benchmark
  public void fresh(Blackhole hole) {
    shape(Desk.shaper(), hole);
  }

  private void shape(Shaper shaper, Blackhole hole) {
    for (String word : words) {
      hole.consume(shaper.shape(word, Face.SERIF, false));
    }
  }
}
