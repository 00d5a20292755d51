package org.backfile.pdf.draw;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.backfile.export.Errand;
import org.jspecify.annotations.Nullable;

/**
 * Writes pieces in the order in which they came, one at a time, while their giver makes further
 * ones: a helper writes, or the giver himself when too much waits. For one giver.
 */
final class Outbox implements AutoCloseable {
  /** As many pieces wait before the giver writes himself, or waits for the helper who does. */
  private static final int MOST_WAITING = 128;

  /** Helpers that had no time are asked again after as many pieces. */
  private static final int ASKED_AGAIN = 16;

  private final Executor helpers;
  private final Deque<Piece> waiting = new ArrayDeque<>();
  private Optional<Errand<Integer>> turn = Optional.empty();
  private volatile boolean closed;

  /**
   * An empty box.
   *
   * @param helpers may run what it is given, at any time or never
   */
  Outbox(Executor helpers) {
    this.helpers = helpers;
  }

  /** Something to be written when its turn has come. */
  @FunctionalInterface
  interface Piece {
    void write() throws IOException;
  }

  /**
   * Adds a piece.
   *
   * @throws IOException when this one or an earlier one could not be written
   */
  void add(Piece piece) throws IOException {
    int size;
    synchronized (waiting) {
      waiting.add(piece);
      size = waiting.size();
    }
    if (turn.isPresent() && (turn.get().isDone() || size >= MOST_WAITING)) {
      endTurn();
    }
    if (turn.isEmpty()) {
      turn = Optional.of(Errand.give(this::write, helpers));
    } else if (size % ASKED_AGAIN == 0) {
      turn.get().offer(helpers);
    }
  }

  /** Writes all that waits; then nobody else writes until the next piece comes. */
  void empty() throws IOException {
    endTurn();
    write();
  }

  private void endTurn() throws IOException {
    Optional<Errand<Integer>> last = turn;
    turn = Optional.empty();
    if (last.isPresent()) {
      last.get().result();
    }
  }

  /** Writes until nothing waits, and gives back how much that was. */
  private int write() throws IOException {
    int count = 0;
    for (Piece next = next(); next != null; next = next()) {
      next.write();
      count++;
    }
    return count;
  }

  private @Nullable Piece next() {
    synchronized (waiting) {
      return closed ? null : waiting.poll();
    }
  }

  /** Waits until nobody writes any more; what still waits is left. */
  @Override
  public void close() {
    closed = true;
    turn.ifPresent(Errand::settle);
  }
}
