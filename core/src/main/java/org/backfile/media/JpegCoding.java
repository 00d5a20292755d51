package org.backfile.media;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.backfile.model.Media;

/** Finds out whether a JPEG is a baseline one (ITU-T T.81, marker SOF0). */
final class JpegCoding {
  private static final int SOF0 = 0xC0;
  private static final int SOS = 0xDA;

  private JpegCoding() {}

  /**
   * Whether every decoder knows the coding.
   *
   * @throws IOException when the bytes cannot be read
   */
  static boolean isBaseline(Media jpeg) throws IOException {
    try (InputStream stream = jpeg.bytes().openBufferedStream();
        DataInputStream in = new DataInputStream(stream)) {
      in.skipNBytes(2);
      int marker = marker(in);
      while (!isFrame(marker) && marker != SOS) {
        boolean alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
        if (!alone) {
          in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
        }
        marker = marker(in);
      }
      return marker == SOF0;
    } catch (EOFException e) {
      return false;
    }
  }

  private static int marker(DataInputStream in) throws IOException {
    int code = in.readUnsignedByte();
    while (code != 0xFF) {
      code = in.readUnsignedByte();
    }
    while (code == 0xFF) {
      code = in.readUnsignedByte();
    }
    return code;
  }

  private static boolean isFrame(int marker) {
    return marker >= SOF0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }
}
