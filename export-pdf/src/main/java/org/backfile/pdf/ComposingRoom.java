package org.backfile.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.backfile.export.Errand;

/**
 * Sets articles or other pieces some way ahead of the press, several at a time, and gives them out
 * in their order. The thread that waits for a piece sets others meanwhile, so that helpers are
 * welcome and never needed. For one thread.
 *
 * @param <C> what is to be set
 * @param <P> what it becomes
 */
final class ComposingRoom<C, P extends ComposingRoom.Composed> implements AutoCloseable {
  /** As many pieces are set ahead. */
  private static final int AHEAD = 16;

  /** As many lines wait for the press before no more pieces are begun: some 400 pages. */
  private static final int MOST_SLABS = 20_000;

  private final Iterator<C> copies;
  private final Setting<C, P> setting;
  private final Executor helpers;
  private final Deque<Errand<P>> ahead = new ArrayDeque<>();
  private final AtomicInteger slabs = new AtomicInteger();
  private volatile boolean closed;

  /**
   * A room for one edition.
   *
   * @param copies asked as the pieces' turns come, by the thread that uses the room
   * @param setting sets one piece; used by several threads at once
   * @param helpers may run what it is given, at any time or never
   */
  ComposingRoom(Iterator<C> copies, Setting<C, P> setting, Executor helpers) {
    this.copies = copies;
    this.setting = setting;
    this.helpers = helpers;
  }

  /**
   * Sets a piece.
   *
   * @param <C> what is to be set
   * @param <P> what it becomes
   */
  @FunctionalInterface
  interface Setting<C, P> {
    P set(C copy) throws IOException;
  }

  /** A piece that was set. */
  interface Composed {
    /** How much memory it takes, in lines and the like. */
    int slabs();
  }

  /** Whether there is another piece. */
  boolean hasNext() {
    return !ahead.isEmpty() || copies.hasNext();
  }

  /**
   * The next piece.
   *
   * @throws IOException when it cannot be set for want of a file
   */
  P next() throws IOException {
    fill();
    Errand<P> first = ahead.element();
    first.begin();
    for (Errand<P> later : ahead) {
      if (first.isDone() || isFull()) {
        break;
      }
      later.begin();
    }
    P piece = first.result();
    ahead.remove();
    slabs.addAndGet(-piece.slabs());
    return piece;
  }

  private void fill() {
    while (copies.hasNext() && ahead.size() < AHEAD) {
      C copy = copies.next();
      ahead.add(Errand.give(() -> set(copy), this::help));
    }
  }

  /** Lets a helper begin a piece, unless the press has enough to do when he comes to it. */
  private void help(Runnable part) {
    helpers.execute(
        () -> {
          if (!isFull()) {
            part.run();
          }
        });
  }

  private boolean isFull() {
    return slabs.get() >= MOST_SLABS;
  }

  private P set(C copy) throws IOException {
    if (closed) {
      throw new IOException("the room is closed");
    }
    P piece = setting.set(copy);
    slabs.addAndGet(piece.slabs());
    return piece;
  }

  /** Waits until nobody works here any more; what was not begun is left undone. */
  @Override
  public void close() {
    closed = true;
    ahead.forEach(Errand::settle);
  }
}
