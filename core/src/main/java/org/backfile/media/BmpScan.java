package org.backfile.media;

import java.io.IOException;
import org.backfile.model.Media;
import org.backfile.model.Media.Colour;

/** Reads a Windows bitmap's headers. */
final class BmpScan {
  private static final int OLD_HEADER = 12;

  private BmpScan() {}

  static PictureFacts scan(PictureInput in) throws IOException {
    in.skip(2);
    long size = in.u32le();
    in.skip(8);
    long header = in.u32le();
    boolean old = header == OLD_HEADER;
    long width = old ? in.u16le() : in.u32le();
    // Rows run upwards, or downwards when the height is negative.
    long height = old ? in.u16le() : Math.abs((int) in.u32le());
    in.drain();
    if (in.position() < size) {
      throw PictureDefect.damaged("it ends after " + in.position() + " of " + size + " bytes");
    }
    return new PictureFacts(
        "image/bmp", width, height, 1, new Media.Coding(Colour.RGB, false, 8, 1));
  }
}
