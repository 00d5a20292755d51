package org.backfile.font;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntUnaryOperator;

/**
 * Remembers what a table says of glyphs or pairs of them, since some come over and over. What falls
 * on the same place pushes out what was there. Thread-safe: a place is read and written as a whole.
 */
final class GlyphMemory {
  /** Enough for the pairs of a language; 32 KB. */
  private static final int PLACES = 1 << 12;

  /** Spreads neighbouring keys (Knuth, The Art of Computer Programming, volume 3, 6.4). */
  private static final int GOLDEN = 0x9E3779B9;

  private final AtomicLongArray places = new AtomicLongArray(PLACES);
  private final IntUnaryOperator table;

  /** Asks a table for what is not remembered. */
  GlyphMemory(IntUnaryOperator table) {
    this.table = table;
  }

  /** What the table says for a key that is not 0. */
  int get(int key) {
    int place = (key * GOLDEN) >>> 20;
    long known = places.getPlain(place);
    if ((int) (known >>> 32) == key) {
      return (int) known;
    }
    int value = table.applyAsInt(key);
    places.setOpaque(place, ((long) key << 32) | (value & 0xFFFFFFFFL));
    return value;
  }
}
