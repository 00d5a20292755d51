package org.backfile.bench.stage;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.backfile.bench.corpus.Manuscript;
import org.backfile.model.Article;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.line.Typesetter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Articles become flows, and flows galleys: breaks, hyphens, justified lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@OperationsPerInvocation(Manuscript.SHEETS)
public class LineBenchmark {
  private final List<Article> articles = Manuscript.articles();
  private final List<Flow> flows = articles.stream().map(Desk::flow).toList();
  private final Typesetter typesetter = Desk.typesetter();

  /** Takes the manuscript. */
  public LineBenchmark() {}

  /** Blocks with resolved style. */
  @Benchmark
  public void flow(Blackhole hole) {
    articles.forEach(article -> hole.consume(Desk.flow(article)));
  }

  /** Galleys of lines, words being shaped among the rest. */
  @Benchmark
  public void line(Blackhole hole) {
    flows.forEach(flow -> hole.consume(typesetter.set(flow)));
  }
}
