package org.backfile.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ErrandTest {

  @Test
  void whoNeedsItDoesItWhenNobodyHelps() throws IOException {
    Errand<String> errand = Errand.give(() -> "done", part -> {});
    assertThat(errand.isDone()).isFalse();
    assertThat(errand.result()).isEqualTo("done");
    assertThat(errand.isDone()).isTrue();
  }

  @Test
  void workIsDoneOnceHoweverOftenItIsBegun() throws IOException {
    List<Runnable> parts = new ArrayList<>();
    List<String> done = new ArrayList<>();
    Errand<Boolean> errand = Errand.give(() -> done.add("once"), parts::add);
    parts.get(0).run();
    errand.begin();
    parts.get(0).run();
    assertThat(errand.result()).isTrue();
    assertThat(done).containsExactly("once");
  }

  @Test
  void failuresComeAsTheyWere() {
    IOException disk = new IOException("disk full");
    Errand<String> errand =
        Errand.give(
            () -> {
              throw disk;
            },
            Runnable::run);
    assertThatThrownBy(errand::result).isSameAs(disk);

    Error error = new StackOverflowError();
    Errand<String> deep =
        Errand.give(
            () -> {
              throw error;
            },
            Runnable::run);
    assertThatThrownBy(deep::result).isSameAs(error);
  }

  @Test
  @Timeout(60)
  void settlingWaitsForAFailureAndKeepsTheInterruption() {
    Errand<String> errand =
        Errand.give(
            () -> {
              throw new IOException("disk full");
            },
            part -> {});
    Thread.currentThread().interrupt();
    errand.settle();
    assertThat(errand.isDone()).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  @Timeout(60)
  void threadsThatHelpEachOtherComeToAnEnd() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Errand<Integer>> outer = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        int number = i;
        outer.add(
            Errand.give(
                () -> {
                  List<Errand<Integer>> inner = new ArrayList<>();
                  for (int j = 0; j < 20; j++) {
                    inner.add(Errand.give(() -> number, threads));
                  }
                  int sum = 0;
                  for (Errand<Integer> part : inner) {
                    sum += part.result();
                  }
                  return sum;
                },
                threads));
      }
      for (int i = 0; i < outer.size(); i++) {
        assertThat(outer.get(i).result()).isEqualTo(20 * i);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
