package org.backfile.pdf.draw;

import com.google.common.io.ByteSource;
import com.google.common.io.ByteStreams;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The compressed pixels of a PNG file: what its IDAT chunks hold (PNG specification, third edition,
 * 11.2.3), one after another.
 */
final class IdatSource extends ByteSource {
  private static final int SIGNATURE_BYTES = 8;

  private final ByteSource file;

  IdatSource(ByteSource file) {
    this.file = file;
  }

  @Override
  public InputStream openStream() throws IOException {
    return new Pixels(new DataInputStream(file.openStream()));
  }

  private static final class Pixels extends InputStream {
    private final DataInputStream in;
    private long left;
    private boolean begun;
    private boolean ended;

    Pixels(DataInputStream in) throws IOException {
      this.in = in;
      in.skipNBytes(SIGNATURE_BYTES);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      while (left == 0 && !ended) {
        nextChunk();
      }
      if (ended) {
        return -1;
      }
      int read = in.read(bytes, offset, (int) Math.min(length, left));
      if (read < 0) {
        throw new IOException("it ends early");
      }
      left -= read;
      return read;
    }

    private void nextChunk() throws IOException {
      if (begun) {
        in.readInt(); // the checksum of the chunk before
      }
      long length = in.readInt();
      String type = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
      boolean pixels = type.equals("IDAT");
      if (length < 0) {
        throw new IOException("a chunk has no length");
      } else if (pixels) {
        begun = true;
        left = length;
      } else if (begun) {
        ended = true;
        ByteStreams.exhaust(in);
      } else {
        in.skipNBytes(length + 4);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
