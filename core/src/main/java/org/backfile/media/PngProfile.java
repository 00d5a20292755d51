package org.backfile.media;

import com.google.common.io.ByteSource;
import java.awt.color.CMMException;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * The ICC profile of a PNG file (PNG specification, third edition, section 11.3.2.3), which the
 * runtime's decoder passes over.
 */
final class PngProfile {
  private static final int SIGNATURE = 8;
  private static final int MOST_BYTES = 4 << 20;
  private static final int KEYWORD = 80;

  private PngProfile() {}

  /** The profile, when there is a sound one for RGB. */
  static Optional<ICC_Profile> of(ByteSource png) throws IOException {
    try (InputStream stream = png.openBufferedStream();
        DataInputStream in = new DataInputStream(stream)) {
      in.skipNBytes(SIGNATURE);
      while (true) {
        int length = in.readInt();
        String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
        if (type.equals("iCCP") && length > 0 && length <= MOST_BYTES) {
          return profile(in.readNBytes(length));
        } else if (type.equals("IDAT") || length < 0) {
          return Optional.empty();
        }
        in.skipNBytes(length + 4L);
      }
    } catch (java.io.EOFException e) {
      return Optional.empty();
    }
  }

  /** A name that ends with zero, the method of compression, the compressed profile. */
  private static Optional<ICC_Profile> profile(byte[] chunk) {
    int at = 0;
    while (at < Math.min(KEYWORD, chunk.length) && chunk[at] != 0) {
      at++;
    }
    int start = Math.min(chunk.length, at + 2);
    var packed = new ByteArrayInputStream(chunk, start, chunk.length - start);
    try (InflaterInputStream in = new InflaterInputStream(packed)) {
      ICC_Profile profile = ICC_Profile.getInstance(in.readNBytes(MOST_BYTES));
      return Optional.of(profile).filter(p -> p.getNumComponents() == 3);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // a picture without a profile is one in sRGB
    }
  }

  /**
   * A decoded picture whose samples are of the profile, not of sRGB; greys stay as they are.
   *
   * @throws PictureDefect when the profile is not one of colours
   */
  static BufferedImage tagged(BufferedImage image, ICC_Profile profile) throws PictureDefect {
    if (Rows.isGrey(image)) {
      return image;
    }
    boolean alpha = image.getColorModel().hasAlpha();
    int bands = alpha ? 4 : 3;
    WritableRaster raster =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE, image.getWidth(), image.getHeight(), bands, null);
    int[] row = new int[image.getWidth()];
    int[] samples = new int[row.length * bands];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      Samples.of(row, samples, bands);
      raster.setPixels(0, y, row.length, 1, samples);
    }
    ColorModel model =
        new ComponentColorModel(
            space(profile),
            alpha,
            false,
            alpha ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE,
            DataBuffer.TYPE_BYTE);
    return new BufferedImage(model, raster, false, null);
  }

  private static ICC_ColorSpace space(ICC_Profile profile) throws PictureDefect {
    try {
      return new ICC_ColorSpace(profile);
    } catch (CMMException | IllegalArgumentException e) {
      throw PictureDefect.notAPicture("its colour profile cannot be used");
    }
  }
}
