package org.backfile.verify;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.backfile.gate.Finding;
import org.backfile.gate.GateLimits;
import org.backfile.report.Causes;
import org.backfile.report.IssueCode;
import org.jspecify.annotations.Nullable;

/**
 * Where one validator works, on one file at a time: neither is made for several threads. It has a
 * thread of its own, which finds the validator's classes and is given up when a file takes too
 * long. Whatever a validator throws is a finding. Thread-safe.
 */
final class Desk {
  /** Files may be nested deeper than the usual stack holds. */
  private static final long STACK_BYTES = 64L << 20;

  private final String name;
  private @Nullable ExecutorService thread;

  Desk(String name) {
    this.name = name;
  }

  /** What a validator does with one file. */
  @FunctionalInterface
  interface Work {
    /** Does it; whatever is thrown becomes a finding. */
    List<Finding> findings() throws Exception;

    /** Asks it, from another thread, to stop as soon as it can. */
    default void stop() {}
  }

  /** Does the work of a check when its turn has come. */
  synchronized List<Finding> ask(String check, GateLimits limits, Work work) {
    Future<List<Finding>> answer = thread().submit(work::findings);
    try {
      return answer.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      work.stop();
      giveUp();
      return one(check, IssueCode.VERIFY_TOO_LONG, limits.time().toSeconds());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      giveUp();
      return one(check, IssueCode.VERIFY_CHECK_FAILED, "it was interrupted");
    } catch (ExecutionException e) {
      return List.of(failure(check, e.getCause() == null ? e : e.getCause()));
    }
  }

  private static Finding failure(String check, Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return Finding.of(check, IssueCode.VERIFY_OUT_OF_MEMORY);
    } else if (failure instanceof IOException unreadable) {
      return Finding.of(check, IssueCode.VERIFY_BROKEN, Findings.bounded(Causes.of(unreadable)));
    }
    return Finding.of(check, IssueCode.VERIFY_CHECK_FAILED, Findings.bounded(failure.toString()));
  }

  private static List<Finding> one(String check, IssueCode code, Object... arguments) {
    return List.of(Finding.of(check, code, arguments));
  }

  private ExecutorService thread() {
    if (thread == null) {
      thread = Executors.newSingleThreadExecutor(this::newThread);
    }
    return thread;
  }

  private Thread newThread(Runnable work) {
    Thread made = new Thread(null, work, "backfile-" + name, STACK_BYTES);
    made.setDaemon(true);
    made.setContextClassLoader(Desk.class.getClassLoader());
    return made;
  }

  private void giveUp() {
    if (thread != null) {
      thread.shutdownNow();
      thread = null;
    }
  }
}
