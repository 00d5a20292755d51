package org.backfile.pdf.draw;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.backfile.model.Media;

/** JPEG pictures of which no byte has to be touched. */
final class JpegPicture {
  private JpegPicture() {}

  /**
   * A JPEG as it goes into the file, when PDF readers decode it and PDF/A allows its colours: grey
   * and RGB with or without a profile, CMYK only with one, because the pages are in RGB (ISO
   * 19005-2, 6.2.4.3).
   *
   * @throws IOException when it cannot be read, or is no longer what was read before
   */
  static Optional<StoredPicture> stored(Media media) throws IOException {
    Verified bytes = new Verified(media);
    JpegHeader header;
    try (InputStream in = bytes.openStream()) {
      header = JpegHeader.read(in);
      ByteStreams.exhaust(in);
    }
    Optional<IccProfile> profile = header.profile();
    boolean inks = header.components() == 4 && profile.isPresent();
    if (!header.isCommon() || (media.coding().colour() == Media.Colour.OTHER && !inks)) {
      return Optional.empty();
    }
    COSDictionary entries = StoredPicture.entries(media.widthPixels(), media.heightPixels(), 8);
    Cos.put(entries, "Filter", "DCTDecode");
    if (header.isInverted()) {
      Cos.put(entries, "Decode", Cos.numbers(1, 0, 1, 0, 1, 0, 1, 0));
    }
    return Optional.of(
        new StoredPicture(
            entries,
            ColourSpace.of(header.components(), profile),
            bytes,
            media.sizeBytes(),
            Optional.empty(),
            media.orientation()));
  }
}
