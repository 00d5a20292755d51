package org.backfile.cli.job;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.backfile.export.Errand;

/** A fixed number of threads for independent pieces of work; results keep the work's order. */
final class Workers implements Executor, AutoCloseable {
  /** As many parts wait; more would find nobody free before they are done without help. */
  private static final int MOST_WAITING = 64;

  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final ExecutorService threads;

  Workers(int jobs) {
    threads =
        new ThreadPoolExecutor(
            jobs,
            jobs,
            0,
            TimeUnit.SECONDS,
            waiting,
            task -> {
              Thread thread = new Thread(task, "backfile-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Work that may fail for want of files or space. */
  @FunctionalInterface
  interface Work<T, R> {
    R apply(T input) throws IOException;
  }

  /** Helps with a part of a piece of work that one of these threads is at, or does not. */
  @Override
  public void execute(Runnable part) {
    if (waiting.size() < MOST_WAITING) {
      threads.execute(part);
    }
  }

  /** Does the work for an input when a thread is free. */
  <T, R> Future<R> begin(T input, Work<T, R> work) {
    return threads.submit(() -> work.apply(input));
  }

  /**
   * Does the work for each input.
   *
   * @throws IOException the first failure in the inputs' order
   */
  <T, R> List<R> map(List<T> inputs, Work<T, R> work) throws IOException {
    List<Future<R>> futures = new ArrayList<>();
    for (T input : inputs) {
      futures.add(begin(input, work));
    }
    List<R> results = new ArrayList<>();
    for (Future<R> future : futures) {
      results.add(Errand.outcome(future));
    }
    return results;
  }

  /** Stops the work and waits until it has stopped, so that what it used can be closed. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      boolean stopped = threads.awaitTermination(1, TimeUnit.MINUTES);
      checkState(stopped, "a worker does not stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
