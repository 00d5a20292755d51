package org.backfile.pdf.draw;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** The file that is written: knows its position, and whose fault a failure is. Not thread-safe. */
final class CountedOutput extends OutputStream {
  private final OutputStream target;

  /** Used for one copy after the other. */
  private final byte[] piece = new byte[1 << 16];

  private long position;
  private boolean broken;

  /**
   * Counts from the start of a file.
   *
   * @param target takes the bytes; not closed here
   */
  CountedOutput(OutputStream target) {
    this.target = target;
  }

  /** How many bytes were written. */
  long position() {
    return position;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    broken = true;
    target.write(bytes, offset, length);
    broken = false;
    position += length;
  }

  /**
   * Copies so many bytes from a source that should have them; what it has not is filled up.
   *
   * @return what is wrong with the source
   * @throws IOException when the file cannot be written
   */
  Optional<IOException> copy(ByteSource source, long length) throws IOException {
    long end = position + length;
    Optional<IOException> failure = Optional.empty();
    try (InputStream in = source.openStream()) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        if (read > end - position) {
          throw new IOException("it has become longer");
        }
        write(piece, 0, read);
      }
      if (position < end) {
        throw new IOException("it has become shorter");
      }
    } catch (IOException | RuntimeException e) {
      if (broken) {
        throw e;
      }
      failure = Optional.of(e instanceof IOException io ? io : new IOException(e.toString(), e));
    }
    if (position < end) {
      Arrays.fill(piece, (byte) 0);
    }
    while (position < end) {
      write(piece, 0, (int) Math.min(piece.length, end - position));
    }
    return failure;
  }
}
