package org.backfile.media;

import java.io.IOException;

/** A TIFF file's bytes at any place. */
interface TiffBytes {
  /**
   * Reads a stretch.
   *
   * @param offset from the start, not negative
   * @param length bounded by the caller
   * @throws PictureDefect when it is not all there
   */
  byte[] at(long offset, int length) throws IOException;
}
