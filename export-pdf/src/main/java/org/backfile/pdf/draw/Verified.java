package org.backfile.pdf.draw;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.ByteSource;
import com.google.common.io.ByteStreams;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.backfile.model.Media;

/** A picture's bytes, which have to be the same as when it was read, to the last. */
final class Verified extends ByteSource {
  private final Media media;

  Verified(Media media) {
    this.media = media;
  }

  /**
   * Reads all bytes.
   *
   * @throws IOException when they cannot be read, or are others
   */
  void check() throws IOException {
    try (InputStream in = openStream()) {
      ByteStreams.exhaust(in);
    }
  }

  @Override
  public InputStream openStream() throws IOException {
    HashingInputStream hashing =
        new HashingInputStream(Hashing.sha256(), media.bytes().openStream());
    return new FilterInputStream(hashing) {
      private boolean ended;

      @Override
      public int read() throws IOException {
        return checked(super.read());
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return checked(super.read(bytes, offset, length));
      }

      /** What is skipped counts too. */
      @Override
      public long skip(long count) throws IOException {
        byte[] passed = new byte[(int) Math.min(count, 1 << 13)];
        return Math.max(0, read(passed, 0, passed.length));
      }

      @Override
      public boolean markSupported() {
        return false;
      }

      private int checked(int read) throws IOException {
        if (read < 0 && !ended) {
          ended = true;
          if (!hashing.hash().toString().equals(media.sha256())) {
            throw new IOException("its bytes have changed since it was read");
          }
        }
        return read;
      }
    };
  }
}
