package org.backfile.media;

import java.io.IOException;
import org.backfile.model.Media;
import org.backfile.model.Media.Colour;

/** Reads a Windows bitmap's headers. */
final class BmpScan {
  private static final int OLD_HEADER = 12;

  private BmpScan() {}

  static PictureFacts scan(PictureInput in) throws IOException {
    in.skip(10);
    long start = in.u32le();
    boolean old = in.u32le() == OLD_HEADER;
    long width = old ? in.u16le() : in.u32le();
    // Rows run upwards, or downwards when the height is negative.
    long height = old ? in.u16le() : Math.abs((int) in.u32le());
    in.skip(2);
    int bits = in.u16le();
    boolean compressed = !old && in.u32le() != 0;
    long rowBytes = (width * bits + 31) / 32 * 4;
    in.drain();
    // The size that the header tells is often wrong, so the rows are counted.
    boolean whole = compressed || height == 0 || rowBytes <= (in.position() - start) / height;
    if (in.position() <= start || !whole) {
      throw PictureDefect.damaged("it ends after " + in.position() + " bytes");
    }
    return new PictureFacts(
        "image/bmp", width, height, 1, new Media.Coding(Colour.RGB, false, 8, 1));
  }
}
