package org.backfile.media;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * A picture's bytes from first to last, digested as they pass. Reading beyond the end or beyond the
 * limit throws {@link PictureDefect}. Not thread-safe; whoever opened the stream closes it.
 */
final class PictureInput {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;

  private final InputStream stream;
  private final long limit;
  private final Hasher hasher = Hashing.sha256().newHasher();
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[1 << 15];
  private int next;
  private int end;
  private long filled;

  PictureInput(InputStream stream, long limit) {
    this.stream = stream;
    this.limit = limit;
  }

  /** Up to {@code length} bytes from the start, not taken; only before anything was read. */
  byte[] head(int length) throws IOException {
    while (end < length && fillMore()) {
      // until there is enough, or no more
    }
    return Arrays.copyOf(buffer, Math.min(length, end));
  }

  /** How many bytes were read. */
  long position() {
    return filled - (end - next);
  }

  /** The next byte, or -1 after the last. */
  int readOrEnd() throws IOException {
    return next < end || refill() ? buffer[next++] & 0xFF : -1;
  }

  int u8() throws IOException {
    if (next == end && !refill()) {
      throw PictureDefect.damaged("it ends after " + filled + " bytes");
    }
    return buffer[next++] & 0xFF;
  }

  int u16be() throws IOException {
    return u8() << 8 | u8();
  }

  int u16le() throws IOException {
    return u8() | u8() << 8;
  }

  int u24le() throws IOException {
    return u16le() | u8() << 16;
  }

  long u32be() throws IOException {
    return (long) u16be() << 16 | u16be();
  }

  long u32le() throws IOException {
    return u16le() | (long) u16le() << 16;
  }

  /** The next bytes; the caller bounds {@code length}. */
  byte[] bytes(int length) throws IOException {
    byte[] bytes = new byte[length];
    int done = 0;
    while (done < length) {
      require();
      int part = Math.min(length - done, end - next);
      System.arraycopy(buffer, next, bytes, done, part);
      next += part;
      done += part;
    }
    return bytes;
  }

  /** Takes what is in the buffer, at most {@code most} bytes and at least one. */
  int take(long most, Taker taker) throws IOException {
    require();
    int part = (int) Math.min(most, end - next);
    taker.take(buffer, next, part);
    next += part;
    return part;
  }

  void skip(long count) throws IOException {
    long left = count;
    while (left > 0) {
      left -= take(left, (bytes, offset, length) -> {});
    }
  }

  /** Goes past the next byte of this value, 0 to 255; false when there is none. */
  boolean skipPast(int value) throws IOException {
    do {
      int found = indexOf(value);
      if (found >= 0) {
        next = found + 1;
        return true;
      }
    } while (refill());
    return false;
  }

  /**
   * Where the next byte of this value is in the buffer, or -1. Most of a picture passes here, so it
   * looks at eight bytes at a time: those that are wanted become zero, and the lowest zero byte of
   * a word is where a subtraction first borrows (H. S. Warren, Hacker's Delight, 6-1).
   */
  private int indexOf(int value) {
    long wanted = value * ONES;
    int i = next;
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      long word = (long) WORDS.get(buffer, i) ^ wanted;
      long zeros = (word - ONES) & ~word & ONES << 7;
      if (zeros != 0) {
        return i + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
      }
    }
    for (; i < end; i++) {
      if ((buffer[i] & 0xFF) == value) {
        return i;
      }
    }
    return -1;
  }

  /** Reads to the end. */
  void drain() throws IOException {
    do {
      next = end;
    } while (refill());
  }

  /** The digest of all bytes; only after {@link #drain}, and once. */
  String sha256() {
    return hasher.hash().toString();
  }

  /** The checksum of all bytes; only after {@link #drain}. */
  long crc32() {
    return checksum.getValue();
  }

  private void require() throws IOException {
    if (next == end && !refill()) {
      throw PictureDefect.damaged("it ends after " + filled + " bytes");
    }
  }

  private boolean refill() throws IOException {
    next = 0;
    end = 0;
    return fillMore();
  }

  private boolean fillMore() throws IOException {
    int count = stream.read(buffer, end, buffer.length - end);
    if (count <= 0) {
      return false;
    }
    hasher.putBytes(buffer, end, count);
    checksum.update(buffer, end, count);
    end += count;
    filled += count;
    if (filled > limit) {
      throw PictureDefect.tooManyBytes();
    }
    return true;
  }

  /** Takes a stretch of a buffer that is overwritten afterwards. */
  interface Taker {
    void take(byte[] bytes, int offset, int length) throws IOException;
  }
}
