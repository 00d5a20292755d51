package org.backfile.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.backfile.report.Causes;
import org.jspecify.annotations.Nullable;

/**
 * Writes pieces in the order in which they came, one at a time, while their giver makes further
 * ones: a helper writes, or the giver himself when too much waits. For one giver.
 */
public final class Outbox implements AutoCloseable {
  /** As many pieces wait before the giver writes himself, or waits for the helper who does. */
  private static final int MOST_WAITING = 128;

  /** As many bytes that pieces hold may wait. */
  private static final long MOST_BYTES = 8 << 20;

  /** Helpers that had no time are asked again after as many pieces. */
  private static final int ASKED_AGAIN = 16;

  private final Executor helpers;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long bytes;
  private Optional<Errand<Integer>> turn = Optional.empty();
  private volatile Optional<IOException> failure = Optional.empty();
  private volatile boolean closed;

  /**
   * An empty box.
   *
   * @param helpers may run what it is given, at any time or never
   */
  public Outbox(Executor helpers) {
    this.helpers = helpers;
  }

  /** Something to be written when its turn has come. */
  @FunctionalInterface
  public interface Piece {
    /** Writes it. */
    void write() throws IOException;
  }

  private record Waiting(Piece piece, long bytes) {}

  /**
   * Adds a piece.
   *
   * @param held how many bytes it keeps in memory until it is written
   * @throws IOException when this one or an earlier one could not be written
   */
  public void add(Piece piece, long held) throws IOException {
    int size;
    boolean full;
    synchronized (waiting) {
      waiting.add(new Waiting(piece, held));
      bytes += held;
      size = waiting.size();
      full = size >= MOST_WAITING || bytes >= MOST_BYTES;
    }
    if (turn.isPresent() && (turn.get().isDone() || full)) {
      endTurn();
    }
    if (turn.isEmpty()) {
      turn = Optional.of(Errand.give(this::write, helpers));
    } else if (size % ASKED_AGAIN == 0) {
      turn.get().offer(helpers);
    }
  }

  /**
   * Writes all that waits; then nobody else writes until the next piece comes.
   *
   * @throws IOException when something could not be written
   */
  public void empty() throws IOException {
    endTurn();
    write();
  }

  /** When the giver is interrupted as he waits, the turn goes on, and {@link #close} waits. */
  private void endTurn() throws IOException {
    if (turn.isPresent()) {
      Errand<Integer> last = turn.get();
      try {
        last.result();
      } finally {
        if (last.isDone()) {
          turn = Optional.empty();
        }
      }
    }
  }

  /**
   * Writes until nothing waits, and gives back how much that was. Nothing may follow a piece that
   * was written in part, so after a failure every turn fails.
   */
  private int write() throws IOException {
    Optional<IOException> earlier = failure;
    if (earlier.isPresent()) {
      throw new IOException(Causes.of(earlier.get()), earlier.get());
    }
    int count = 0;
    for (Piece next = next(); next != null; next = next()) {
      try {
        next.write();
      } catch (IOException | RuntimeException | Error e) {
        IOException torn = e instanceof IOException io ? io : new IOException(e.toString(), e);
        failure = Optional.of(torn);
        throw torn;
      }
      count++;
    }
    return count;
  }

  private @Nullable Piece next() {
    synchronized (waiting) {
      Waiting next = closed ? null : waiting.poll();
      if (next == null) {
        return null;
      }
      bytes -= next.bytes();
      return next.piece();
    }
  }

  /** Waits until nobody writes any more; what still waits is left. */
  @Override
  public void close() {
    closed = true;
    turn.ifPresent(Errand::settle);
  }
}
