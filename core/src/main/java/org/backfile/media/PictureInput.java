package org.backfile.media;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * A picture's bytes from first to last, digested as they pass. Reading beyond the end or beyond the
 * limit throws {@link PictureDefect}. Not thread-safe; whoever opened the stream closes it.
 */
final class PictureInput {
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

  /**
   * Goes past the next byte FF that may begin a marker: none that has 00 behind it, with which
   * encoders stuff a picture's data (ITU-T T.81, F.1.2.3), unless that is not in the buffer yet.
   * False when there is none.
   */
  boolean skipPastMark() throws IOException {
    do {
      int found = indexOfMark(buffer, next, end);
      if (found < end) {
        next = found + 1;
        return true;
      }
    } while (refill());
    return false;
  }

  /** Where such a byte is, or the end. Most of a picture passes here. */
  private static int indexOfMark(byte[] bytes, int from, int end) {
    int last = end - 1;
    int i = from;
    while (i < last && (bytes[i] != (byte) 0xFF || bytes[i + 1] == 0)) {
      i++;
    }
    return i == last && bytes[i] != (byte) 0xFF ? end : i;
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
