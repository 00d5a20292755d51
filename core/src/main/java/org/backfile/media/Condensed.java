package org.backfile.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.common.io.ByteSource;
import com.google.common.primitives.Ints;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A file's first bytes, where those of a PNG's or WebP's picture data are passed over: both keep
 * metadata behind them as well. Chunks are not looked into.
 */
final class Condensed {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int RIFF_HEADER = 12;

  /** More chunks than this are no picture's. */
  private static final int MOST_CHUNKS = 1 << 16;

  private final DataInputStream in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final int most;

  private Condensed(DataInputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /**
   * The bytes of a file.
   *
   * @param most how many at most
   */
  static byte[] of(ByteSource picture, int most) throws IOException {
    try (InputStream stream = picture.openBufferedStream();
        DataInputStream in = new DataInputStream(stream)) {
      Condensed condensed = new Condensed(in, most);
      condensed.read();
      return condensed.out.toByteArray();
    }
  }

  private void read() throws IOException {
    byte[] head = in.readNBytes(RIFF_HEADER);
    String start = new String(head, ISO_8859_1);
    if (start.startsWith("RIFF") && start.endsWith("WEBP")) {
      out.writeBytes(head);
      chunks(0, false);
    } else if (head.length == RIFF_HEADER && Arrays.equals(PNG, Arrays.copyOf(head, PNG.length))) {
      out.write(head, 0, PNG.length);
      chunks(Ints.fromBytes(head[8], head[9], head[10], head[11]), true);
    } else {
      out.writeBytes(head);
      out.writeBytes(in.readNBytes(most - head.length));
    }
  }

  private void chunks(int firstLength, boolean png) throws IOException {
    try {
      chunk(firstLength, png);
      for (int i = 0; i < MOST_CHUNKS && out.size() < most; i++) {
        chunk(png ? in.readInt() : 0, png);
      }
    } catch (EOFException e) {
      return; // what was whole is there
    }
  }

  /** Keeps a chunk with its checksum or filling, or passes over it. */
  private void chunk(int pngLength, boolean png) throws IOException {
    byte[] name = new byte[4];
    in.readFully(name);
    int length = png ? pngLength : Integer.reverseBytes(in.readInt());
    if (length < 0) {
      throw new EOFException("a chunk without end");
    }
    long size = length + (png ? 4L : length % 2);
    String type = new String(name, ISO_8859_1);
    boolean data = type.equals("IDAT") || type.equals("fdAT") || type.equals("ANMF");
    if (data || type.startsWith("VP8") || size > most - out.size()) {
      in.skipNBytes(size);
      return;
    }
    byte[] content = new byte[(int) size];
    in.readFully(content, 0, length);
    in.readNBytes(content, length, (int) size - length);
    if (png) {
      out.writeBytes(Ints.toByteArray(length));
      out.writeBytes(name);
    } else {
      out.writeBytes(name);
      out.writeBytes(Ints.toByteArray(Integer.reverseBytes(length)));
    }
    out.writeBytes(content);
  }
}
