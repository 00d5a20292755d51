package org.backfile.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever writes, pieces are written once, in their order, and none after one that failed. */
class OutboxTest {
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final List<Integer> written = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void orderIsKeptByHelpersWhoOftenHaveNoTime() throws IOException {
    Random random = new Random(7);
    try (Outbox box =
        new Outbox(
            task -> {
              if (random.nextInt(4) == 0) {
                threads.execute(task);
              }
            })) {
      for (int i = 0; i < 20_000; i++) {
        int number = i;
        box.add(() -> written.add(number), random.nextInt(100_000));
        if (random.nextInt(500) == 0) {
          box.empty();
          assertThat(written).hasSize(i + 1);
        }
      }
      box.empty();
    }
    assertThat(written).isEqualTo(IntStream.range(0, 20_000).boxed().toList());
  }

  @Test
  void withoutHelpersTheGiverWritesBeforeTooMuchWaits() throws IOException {
    try (Outbox box = new Outbox(task -> {})) {
      for (int i = 0; i < 3; i++) {
        int number = i;
        box.add(() -> written.add(number), 5 << 20);
      }
      assertThat(written).as("ten million bytes are too many to wait").contains(0, 1);
      box.empty();
    }
    assertThat(written).containsExactly(0, 1, 2);
  }

  @Test
  void nothingFollowsAPieceThatFailed() throws IOException {
    try (Outbox box = new Outbox(task -> {})) {
      box.add(() -> written.add(1), 1);
      box.add(
          () -> {
            throw new IllegalStateException("torn");
          },
          1);
      box.add(() -> written.add(3), 1);

      assertThatThrownBy(box::empty).isInstanceOf(IOException.class).hasMessageContaining("torn");
      assertThatThrownBy(box::empty).isInstanceOf(IOException.class).hasMessageContaining("torn");
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 500; i++) {
                  box.add(() -> written.add(4), 1);
                }
              })
          .isInstanceOf(IOException.class);
    }
    assertThat(written).containsExactly(1);
  }

  @Test
  void closingWaitsForTheHelperEvenAfterTheGiverWasInterrupted() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Outbox box = new Outbox(threads);
    box.add(
        () -> {
          begun.countDown();
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          written.add(1);
        },
        1);
    begun.await();
    Thread.currentThread().interrupt();

    assertThatThrownBy(box::empty).hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
    go.countDown();
    box.close();

    assertThat(written).as("the helper is done when the box is closed").containsExactly(1);
  }
}
