package org.backfile.pdf.draw;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.backfile.model.Media;

/**
 * A temporary file for what is made before its turn in the PDF comes, so that memory does not hold
 * it. The file is there only when something was put into it. Thread-safe.
 */
final class Scratch implements AutoCloseable {
  private Optional<FileChannel> channel = Optional.empty();
  private long end;

  /** Puts bytes away, and gives the way back to them. */
  ByteSource keep(byte[] bytes) throws IOException {
    FileChannel file;
    long start;
    synchronized (this) {
      file = channel.isPresent() ? channel.get() : open();
      channel = Optional.of(file);
      start = end;
      end += bytes.length;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      file.write(buffer, start + buffer.position());
    }
    return new Kept(file, start, bytes.length);
  }

  /**
   * Puts a picture away that was made in memory, in the form in which it goes into the file.
   *
   * @param orientation how it still has to be turned, as EXIF counts
   */
  Optional<StoredPicture> stored(Media made, int orientation) throws IOException {
    Media kept =
        new Media(
            keep(made.bytes().read()),
            made.sha256(),
            made.crc32(),
            made.sizeBytes(),
            made.type(),
            made.widthPixels(),
            made.heightPixels(),
            orientation,
            made.coding());
    return made.type().equals("image/jpeg")
        ? JpegPicture.stored(kept)
        : Optional.of(new PngPicture(kept, this).stored());
  }

  /** The file goes away when it is closed, or when the process ends. */
  private static FileChannel open() throws IOException {
    Path path = Files.createTempFile("backfile-", ".pictures");
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
    }
  }

  /** A stretch of the file. */
  private static final class Kept extends ByteSource {
    private final FileChannel file;
    private final long start;
    private final int length;

    Kept(FileChannel file, long start, int length) {
      this.file = file;
      this.start = start;
      this.length = length;
    }

    @Override
    public byte[] read() throws IOException {
      ByteBuffer buffer = ByteBuffer.allocate(length);
      while (buffer.hasRemaining()) {
        if (file.read(buffer, start + buffer.position()) < 0) {
          throw new IOException("the temporary file was cut short");
        }
      }
      return buffer.array();
    }

    @Override
    public InputStream openStream() throws IOException {
      return ByteSource.wrap(read()).openStream();
    }
  }
}
