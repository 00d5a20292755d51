package org.backfile.media;

import org.backfile.model.Media;

/** Names pictures' codings for messages. */
final class PictureWords {
  private PictureWords() {}

  /** Such as "16-bit PNG" or "first page of 3 of a TIFF". */
  static String of(Media media) {
    String format =
        switch (media.type()) {
          case "image/jpeg" -> "JPEG";
          case "image/png" -> "PNG";
          case "image/gif" -> "GIF";
          case "image/webp" -> "WebP";
          case "image/tiff" -> "TIFF";
          case "image/svg+xml" -> "SVG drawing";
          default -> "bitmap";
        };
    Media.Coding coding = media.coding();
    String depth = coding.bitsPerSample() > 8 ? coding.bitsPerSample() + "-bit " : "";
    String inks = coding.colour() == Media.Colour.OTHER ? "CMYK or unusual " : "";
    String frame = coding.frames() > 1 ? "first of " + coding.frames() + " pictures of a " : "";
    return frame + inks + depth + format;
  }

  /** Such as " of 640 × 480 pixels". */
  static String size(Media made) {
    return " of " + made.widthPixels() + " × " + made.heightPixels() + " pixels";
  }
}
