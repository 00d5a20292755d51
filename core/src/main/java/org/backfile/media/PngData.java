package org.backfile.media;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a PNG's picture data as they pass and counts them, so that data which would not decode
 * are found before the file is passed on as it is. Closing frees the memory outside the heap.
 */
final class PngData implements AutoCloseable {
  /** The seven passes of Adam7: first column, first row, column step, row step. */
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private final Inflater inflater = new Inflater();
  private final byte[] unpacked = new byte[1 << 14];
  private final long expected;

  /**
   * The data of a picture.
   *
   * @param bitsPerPixel over all channels
   */
  PngData(long width, long height, int bitsPerPixel, boolean interlaced) {
    long bytes = 0;
    if (interlaced) {
      for (int[] pass : PASSES) {
        bytes +=
            size(
                (width - pass[0] + pass[2] - 1) / pass[2],
                (height - pass[1] + pass[3] - 1) / pass[3],
                bitsPerPixel);
      }
    } else {
      bytes = size(width, height, bitsPerPixel);
    }
    expected = bytes;
  }

  /** A row is its pixels and a byte before them; passes without a column have no rows. */
  private static long size(long width, long height, int bitsPerPixel) {
    return width <= 0 || height <= 0 ? 0 : height * (1 + (width * bitsPerPixel + 7) / 8);
  }

  void take(byte[] bytes, int offset, int length) throws IOException {
    inflater.setInput(bytes, offset, length);
    try {
      // More than the picture needs is of no interest, and may be without end.
      while (!inflater.finished() && inflater.getBytesWritten() < expected) {
        if (inflater.inflate(unpacked) == 0) {
          break;
        }
      }
    } catch (DataFormatException e) {
      throw PictureDefect.damaged("its picture data cannot be unpacked");
    }
  }

  /** Complains when there were too few. */
  void end() throws IOException {
    if (inflater.getBytesWritten() < expected) {
      throw PictureDefect.damaged(
          "it holds " + inflater.getBytesWritten() + " of " + expected + " bytes of picture data");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
