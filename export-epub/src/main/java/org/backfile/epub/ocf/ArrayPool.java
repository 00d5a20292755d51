package org.backfile.epub.ocf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Arrays that are used again. What waits to be written outlives a collection or two, and each of
 * them would copy it; arrays that stay are copied once. Bounded and thread-safe.
 */
final class ArrayPool {
  private static final int SMALLEST_BYTES = 1 << 14;

  private final long mostBytes;
  private final Deque<byte[]> spare = new ArrayDeque<>();
  private long bytes;

  /**
   * An empty pool.
   *
   * @param mostBytes as many are kept; of more, those that were used longest ago are let go
   */
  ArrayPool(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * An array for one user, holding anything.
   *
   * @param length at least so long, and less than twice as long where that is not tiny; up to 2^30
   */
  byte[] take(int length) {
    // Few lengths, so that one fits where another was.
    int rounded = SMALLEST_BYTES;
    while (rounded < length) {
      rounded *= 2;
    }
    synchronized (spare) {
      for (Iterator<byte[]> arrays = spare.iterator(); arrays.hasNext(); ) {
        byte[] array = arrays.next();
        if (array.length == rounded) {
          arrays.remove();
          bytes -= rounded;
          return array;
        }
      }
    }
    return new byte[rounded];
  }

  /** Takes an array back that nobody uses any more. */
  void giveBack(byte[] array) {
    synchronized (spare) {
      spare.addFirst(array);
      bytes += array.length;
      while (bytes > mostBytes) {
        bytes -= spare.removeLast().length;
      }
    }
  }
}
