package org.backfile.pdf.draw;

import com.google.common.io.ByteSource;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.backfile.model.Media;

/**
 * A picture's bytes, which have to be the same as when it was read, to the last. The checksum tells
 * files that have changed meanwhile but for one in four thousand millions, at a tenth of the
 * digest's cost; it is no proof against somebody who means it.
 */
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
    return new CheckedInputStream(media.bytes().openStream(), new CRC32()) {
      @Override
      public int read() throws IOException {
        return verified(super.read());
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return verified(super.read(bytes, offset, length));
      }

      @Override
      public boolean markSupported() {
        return false;
      }

      private int verified(int read) throws IOException {
        if (read < 0 && getChecksum().getValue() != media.crc32()) {
          throw new IOException("its bytes have changed since it was read");
        }
        return read;
      }
    };
  }
}
