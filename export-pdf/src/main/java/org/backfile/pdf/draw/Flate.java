package org.backfile.pdf.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Compresses the contents of streams (ISO 32000-1, 7.4.4). */
final class Flate {
  /**
   * For pages and objects, which take 0.09 ms a page instead of the 0.17 ms of level 6, and 2,405
   * bytes instead of 2,180: less than half a hundredth of an illustrated edition.
   */
  private static final int QUICK = 1;

  /** For pictures and attached files. */
  private static final int THOROUGH = 6;

  private Flate() {}

  /**
   * Compresses pages and objects. What compresses takes a quarter of a megabyte each, so it is kept
   * for the next piece: as many as threads are at it at the same time. Thread-safe.
   */
  static final class Press implements AutoCloseable {
    private final Deque<Deflater> idle = new ArrayDeque<>();
    private boolean closed;

    byte[] compressed(byte[] content) {
      Packing packing = new Packing(take(), content.length / 3);
      try {
        packing.add(content);
        return packing.all();
      } finally {
        give(packing.deflater);
      }
    }

    private synchronized Deflater take() {
      Deflater deflater = idle.poll();
      return deflater == null ? new Deflater(QUICK) : deflater;
    }

    private synchronized void give(Deflater deflater) {
      if (closed) {
        deflater.end();
      } else {
        deflater.reset();
        idle.push(deflater);
      }
    }

    @Override
    public synchronized void close() {
      closed = true;
      idle.forEach(Deflater::end);
      idle.clear();
    }
  }

  /** Compresses what comes piece by piece, into memory. Not thread-safe. */
  static final class Packing {
    private final Deflater deflater;
    private byte[] packed;
    private int size;

    /** Makes room for so many bytes at first; compresses thoroughly. */
    Packing(int expected) {
      this(new Deflater(THOROUGH), expected);
    }

    private Packing(Deflater deflater, int expected) {
      this.deflater = deflater;
      packed = new byte[Math.max(256, expected)];
    }

    void add(byte[] piece) {
      deflater.setInput(piece);
      while (!deflater.needsInput()) {
        deflate();
      }
    }

    private void deflate() {
      if (size == packed.length) {
        packed = Arrays.copyOf(packed, size * 2);
      }
      size += deflater.deflate(packed, size, packed.length - size);
    }

    /** All of it; nothing can be added any more. */
    byte[] finish() {
      byte[] all = all();
      deflater.end();
      return all;
    }

    private byte[] all() {
      deflater.finish();
      while (!deflater.finished()) {
        deflate();
      }
      return Arrays.copyOf(packed, size);
    }
  }

  /** What was compressed, up to a bound; what is damaged ends where the damage is. */
  static byte[] unpacked(byte[] packed, int start, int mostBytes) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed, start, packed.length - start);
      Bytes plain = new Bytes(1 << 12);
      byte[] piece = new byte[1 << 12];
      int count = inflater.inflate(piece);
      while (count > 0 && plain.size() <= mostBytes) {
        plain.write(piece, 0, count);
        count = inflater.inflate(piece);
      }
      return plain.toArray();
    } catch (DataFormatException e) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }

  static void compress(InputStream content, OutputStream out) throws IOException {
    Deflater deflater = new Deflater(THOROUGH);
    try {
      byte[] plain = new byte[1 << 14];
      byte[] packed = new byte[1 << 14];
      for (int read = content.read(plain); read >= 0; read = content.read(plain)) {
        deflater.setInput(plain, 0, read);
        while (!deflater.needsInput()) {
          out.write(packed, 0, deflater.deflate(packed));
        }
      }
      deflater.finish();
      while (!deflater.finished()) {
        out.write(packed, 0, deflater.deflate(packed));
      }
    } finally {
      deflater.end();
    }
  }
}
