package org.backfile.media;

import java.io.IOException;
import java.util.Arrays;

/** Reads the orientation out of an EXIF block, which is a TIFF file without pictures. */
final class Exif {
  private static final int ORIENTATION = 274;

  private Exif() {}

  /** The orientation, 1 to 8; 1 when the block is damaged or says nothing. */
  static int orientation(byte[] tiff) {
    try {
      long orientation = TiffDirectory.first(bytes(tiff)).number(ORIENTATION).orElse(1L);
      return orientation >= 1 && orientation <= 8 ? (int) orientation : 1;
    } catch (IOException e) {
      return 1;
    }
  }

  /** A block's bytes at any place. */
  static TiffBytes bytes(byte[] tiff) {
    return (offset, length) -> {
      if (offset > tiff.length - length) {
        throw PictureDefect.damaged("the EXIF block ends early");
      }
      return Arrays.copyOfRange(tiff, (int) offset, (int) offset + length);
    };
  }
}
