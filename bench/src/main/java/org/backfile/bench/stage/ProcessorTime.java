package org.backfile.bench.stage;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Tells the processor time of an operation beside the time by the clock: that of all the process's
 * threads, compilers and collector among them. On a machine that others use too it is the figure to
 * look at. Named to JMH with {@code -prof}.
 */
public final class ProcessorTime implements InternalProfiler {
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long start;

  /** A profiler, made by JMH. */
  public ProcessorTime() {}

  @Override
  public String getDescription() {
    return "Processor time of the whole process";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    start = system.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double nanoseconds = system.getProcessCpuTime() - start;
    double milliseconds = nanoseconds / TimeUnit.MILLISECONDS.toNanos(1);
    double each = milliseconds / result.getMetadata().getAllOps();
    return List.of(new ScalarResult("processor", each, "ms/op", AggregationPolicy.AVG));
  }
}
