package org.backfile.pdf.draw;

import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSString;

/**
 * What the numbers of a picture's pixels mean (ISO 32000-1, 8.6).
 *
 * @param device the plain meaning, such as DeviceRGB
 * @param profile what exactly they mean, where the picture tells
 * @param palette the colours that the numbers choose from, where they do
 */
record ColourSpace(String device, Optional<IccProfile> profile, Optional<COSString> palette) {
  static final ColourSpace GREY = device("DeviceGray");
  static final ColourSpace RGB = device("DeviceRGB");

  private static ColourSpace device(String name) {
    return new ColourSpace(name, Optional.empty(), Optional.empty());
  }

  /** Grey, RGB or CMYK by a profile, where there is one. */
  static ColourSpace of(int components, Optional<IccProfile> profile) {
    String device =
        switch (components) {
          case 1 -> "DeviceGray";
          case 3 -> "DeviceRGB";
          default -> "DeviceCMYK";
        };
    return new ColourSpace(device, profile, Optional.empty());
  }

  /** Places in a list of RGB colours. */
  static ColourSpace indexed(byte[] colours, Optional<IccProfile> profile) {
    return new ColourSpace("DeviceRGB", profile, Optional.of(new COSString(colours)));
  }

  /** The same by a profile. */
  ColourSpace by(IccProfile other) {
    return new ColourSpace(device, Optional.of(other), palette);
  }

  /**
   * As it stands in a picture's dictionary.
   *
   * @param written the profile's stream, where there is a profile
   */
  COSBase entry(Optional<Reference> written) {
    COSBase base =
        written.isPresent() ? Cos.array(Cos.name("ICCBased"), written.get()) : Cos.name(device);
    return palette.isEmpty()
        ? base
        : Cos.array(
            Cos.name("Indexed"),
            base,
            COSInteger.get(palette.get().getBytes().length / 3 - 1),
            palette.get());
  }
}
