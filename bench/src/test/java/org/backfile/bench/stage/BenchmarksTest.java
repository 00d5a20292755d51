package org.backfile.bench.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarksTest {

  @Test
  void eachRunsAndTellsProcessorTime() throws Exception {
    List<String> ran =
        new Runner(
                new OptionsBuilder()
                    .include(BenchmarksTest.class.getPackageName() + ".*")
                    .addProfiler(ProcessorTime.class)
                    .mode(Mode.SingleShotTime)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .forks(0)
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run().stream()
                .filter(result -> result.getSecondaryResults().containsKey("processor"))
                .map(result -> result.getPrimaryResult().getLabel())
                .toList();
    assertThat(ran)
        .containsExactlyInAnyOrder("draw", "export", "flow", "fresh", "line", "page", "remembered");
  }
}
