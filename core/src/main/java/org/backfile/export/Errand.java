package org.backfile.export;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that a helper may do; whoever needs it first does it himself when nobody has
 * begun. So helpers are never needed, and threads that are each other's helpers do not end up
 * waiting for one another, as long as no piece of work waits for its own giver. Thread-safe.
 *
 * @param <T> what comes of it
 */
public final class Errand<T> {
  private final FutureTask<T> task;
  private final Offer offer;

  private Errand(Work<T> work) {
    task = new FutureTask<>(work::result);
    offer = new Offer(task);
  }

  /** What helpers hold: nothing any more once somebody has begun, however long it lies there. */
  private static final class Offer extends AtomicReference<@Nullable Runnable> implements Runnable {
    private static final long serialVersionUID = 1L;

    Offer(Runnable task) {
      super(task);
    }

    @Override
    public void run() {
      Runnable task = getAndSet(null);
      if (task != null) {
        task.run();
      }
    }
  }

  /** Work that may fail for want of files or space. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does the work. */
    T result() throws IOException;
  }

  /** Gives work to helpers, who may do it at any time or never. */
  public static <T> Errand<T> give(Work<T> work, Executor helpers) {
    Errand<T> errand = new Errand<>(work);
    helpers.execute(errand.offer);
    return errand;
  }

  /** Gives the same work once more, to helpers who may have had no time for it before. */
  public void offer(Executor helpers) {
    helpers.execute(offer);
  }

  /** Whether it has been done, or has failed. */
  public boolean isDone() {
    return task.isDone();
  }

  /** Does the work, unless somebody has begun. */
  public void begin() {
    offer.run();
  }

  /**
   * What came of it; does the work if nobody has begun, and waits otherwise.
   *
   * @throws IOException when the work has failed so, or the thread is interrupted as it waits
   */
  public T result() throws IOException {
    begin();
    return outcome(task);
  }

  /**
   * What comes of work that somebody does; waits for it. Failures come as they were.
   *
   * @throws IOException when the work has failed so, or the thread is interrupted as it waits
   */
  public static <T> T outcome(Future<T> work) throws IOException {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      } else if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      } else if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * Waits until it has been done or has failed, even when the thread is interrupted; does the work
   * if nobody has begun. What came of it is nobody's concern.
   */
  public void settle() {
    begin();
    try {
      Uninterruptibles.getUninterruptibly(task);
    } catch (ExecutionException unasked) {
      // whoever asks for the result is told
    }
  }
}
