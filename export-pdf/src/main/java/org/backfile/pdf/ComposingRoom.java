package org.backfile.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.backfile.export.Errand;

/**
 * Sets articles some way ahead of the press, several at a time, and gives them out in their order.
 * The thread that waits for an article sets others meanwhile, so that helpers are welcome and never
 * needed. For one thread.
 */
final class ComposingRoom implements AutoCloseable {
  /** As many articles are set ahead. */
  private static final int AHEAD = 16;

  /** As many lines wait for the press before no more articles are begun: some 400 pages. */
  private static final int MOST_SLABS = 20_000;

  private final Iterator<Copy> copies;
  private final Setting setting;
  private final Executor helpers;
  private final Deque<Errand<Proof>> ahead = new ArrayDeque<>();
  private final AtomicInteger slabs = new AtomicInteger();
  private volatile boolean closed;

  /**
   * A room for one edition.
   *
   * @param copies asked as the articles' turns come, by the thread that uses the room
   * @param setting sets one article; used by several threads at once
   * @param helpers may run what it is given, at any time or never
   */
  ComposingRoom(Iterator<Copy> copies, Setting setting, Executor helpers) {
    this.copies = copies;
    this.setting = setting;
    this.helpers = helpers;
  }

  /** Sets an article. */
  @FunctionalInterface
  interface Setting {
    Proof set(Copy copy) throws IOException;
  }

  /** Whether there is another article. */
  boolean hasNext() {
    return !ahead.isEmpty() || copies.hasNext();
  }

  /**
   * The next article.
   *
   * @throws IOException when it cannot be loaded
   */
  Proof next() throws IOException {
    fill();
    Errand<Proof> first = ahead.element();
    first.begin();
    for (Errand<Proof> later : ahead) {
      if (first.isDone() || isFull()) {
        break;
      }
      later.begin();
    }
    Proof proof = first.result();
    ahead.remove();
    slabs.addAndGet(-proof.slabs());
    return proof;
  }

  private void fill() {
    while (copies.hasNext() && ahead.size() < AHEAD) {
      Copy copy = copies.next();
      ahead.add(Errand.give(() -> set(copy), this::help));
    }
  }

  /** Lets a helper begin an article, unless the press has enough to do when he comes to it. */
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

  private Proof set(Copy copy) throws IOException {
    if (closed) {
      throw new IOException("the room is closed");
    }
    Proof proof = setting.set(copy);
    slabs.addAndGet(proof.slabs());
    return proof;
  }

  /** Waits until nobody works here any more; what was not begun is left undone. */
  @Override
  public void close() {
    closed = true;
    ahead.forEach(Errand::settle);
  }
}
