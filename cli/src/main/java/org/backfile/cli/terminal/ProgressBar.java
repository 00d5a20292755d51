package org.backfile.cli.terminal;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.backfile.export.Progress;

/**
 * Draws one line that tells how far a stage is, and wipes it at the end. Draws at most ten times a
 * second. Thread-safe.
 */
public final class ProgressBar implements Progress, AutoCloseable {
  private static final int WIDTH = 30;
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** Returns to the line's start and wipes it (ECMA-48 EL). */
  private static final String WIPE = "\r\u001b[K";

  private final PrintWriter terminal;
  private final boolean shown;
  private long lastDrawn;
  private boolean drawn;

  /** A bar on a terminal, or none at all when it is not to be shown. */
  public ProgressBar(PrintWriter terminal, boolean shown) {
    this.terminal = terminal;
    this.shown = shown;
    this.lastDrawn = System.nanoTime() - INTERVAL_NANOS;
  }

  @Override
  public synchronized void update(String stage, int done, int total) {
    long now = System.nanoTime();
    if (!shown || total < 1 || now - lastDrawn < INTERVAL_NANOS) {
      return;
    }
    lastDrawn = now;
    drawn = true;
    int filled = (int) ((long) WIDTH * Math.min(done, total) / total);
    terminal.printf(
        Locale.ROOT,
        "%s%-9s %s%s %d/%d",
        WIPE,
        stage,
        "█".repeat(filled),
        "░".repeat(WIDTH - filled),
        done,
        total);
    terminal.flush();
  }

  @Override
  public synchronized void close() {
    if (drawn) {
      terminal.print(WIPE);
      terminal.flush();
    }
  }
}
