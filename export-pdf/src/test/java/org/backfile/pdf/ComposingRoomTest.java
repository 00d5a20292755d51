package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.backfile.edition.Entry;
import org.backfile.model.Article;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.line.Slab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The room sets as far ahead as memory allows, and leaves nobody at work behind. */
class ComposingRoomTest {
  private static final Article ARTICLE = Fixtures.river();
  private static final Copy COPY =
      new Copy(
          Entry.of(ARTICLE),
          new Copy.Part(Tag.document(), Optional.empty(), 1),
          /* opens= */ false);

  /** As many slabs as wait for the press at most. */
  private static final int MANY = 20_000;

  private static Iterator<Copy> copies(int count) {
    return Stream.generate(() -> COPY).limit(count).iterator();
  }

  private static Proof proof(int slabs) {
    List<Slab> lines = Collections.nCopies(slabs, Slab.of(0, 1, List.of()));
    return new Proof(
        COPY, ARTICLE, List.of(new Galley(100, lines, List.of(), List.of())), List.of(), List.of());
  }

  @Test
  void helpersBeginNothingWhileThePressHasEnough() throws IOException {
    List<Runnable> parts = new ArrayList<>();
    List<Copy> begun = new ArrayList<>();
    ComposingRoom.Setting<Copy, Proof> setting =
        copy -> {
          begun.add(copy);
          return proof(MANY);
        };
    try (ComposingRoom<Copy, Proof> room = new ComposingRoom<>(copies(12), setting, parts::add)) {
      room.next();
      assertThat(parts).hasSize(12);
      parts.forEach(Runnable::run);
      assertThat(begun).hasSize(2);
      int given = 1;
      for (; room.hasNext(); given++) {
        assertThat(room.next().slabs()).isEqualTo(MANY);
      }
      assertThat(given).isEqualTo(12);
      assertThat(begun).hasSize(12);
    }
  }

  @Test
  void articleThatFailsStopsTheRoomAndNothingMoreIsSet() {
    List<Copy> begun = new ArrayList<>();
    ComposingRoom.Setting<Copy, Proof> setting =
        copy -> {
          begun.add(copy);
          if (begun.size() == 2) {
            throw new IOException("disk full");
          }
          return proof(1);
        };
    assertThatThrownBy(
            () -> {
              try (ComposingRoom<Copy, Proof> room =
                  new ComposingRoom<>(copies(12), setting, part -> {})) {
                while (room.hasNext()) {
                  room.next();
                }
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(begun).hasSize(2);
  }

  @Test
  @Timeout(60)
  void interruptedRoomWaitsForThoseAtWork() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    List<String> events = Collections.synchronizedList(new ArrayList<>());
    ComposingRoom.Setting<Copy, Proof> setting =
        copy -> {
          begun.countDown();
          await(refused);
          // A room that does not wait is closed meanwhile.
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
          events.add("set");
          return proof(1);
        };
    Executor helper =
        part -> {
          new Thread(part).start();
          await(begun);
        };
    Thread press =
        new Thread(
            () -> {
              try (ComposingRoom<Copy, Proof> room =
                  new ComposingRoom<>(copies(1), setting, helper)) {
                Thread.currentThread().interrupt();
                assertThatThrownBy(room::next).hasMessage("interrupted");
                events.add("interrupted");
                refused.countDown();
              }
              events.add("closed " + Thread.currentThread().isInterrupted());
            });
    press.start();
    press.join();
    assertThat(events).containsExactly("interrupted", "set", "closed true");
  }

  private static void await(CountDownLatch latch) {
    assertThat(Uninterruptibles.awaitUninterruptibly(latch, 30, TimeUnit.SECONDS)).isTrue();
  }
}
