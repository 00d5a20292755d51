package org.backfile.pdf.draw;

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
   * <p>The bytes are held against their digest when they go into the file.
   *
   * @throws IOException when it cannot be read, or is no longer as long as it was
   */
  static Optional<StoredPicture> stored(Media media) throws IOException {
    if (media.bytes().size() != media.sizeBytes()) {
      throw new IOException("its bytes have changed since it was read");
    }
    if (isKnown(media)) {
      boolean grey = media.coding().colour() == Media.Colour.GREY;
      return Optional.of(picture(media, entries(media), grey ? ColourSpace.GREY : ColourSpace.RGB));
    }
    JpegHeader header;
    try (InputStream in = media.bytes().openBufferedStream()) {
      header = JpegHeader.read(in);
    }
    Optional<IccProfile> profile = header.profile();
    boolean inks = header.components() == 4 && profile.isPresent();
    if (!header.isCommon() || (media.coding().colour() == Media.Colour.OTHER && !inks)) {
      return Optional.empty();
    }
    COSDictionary entries = entries(media);
    if (header.isInverted()) {
      Cos.put(entries, "Decode", Cos.numbers(1, 0, 1, 0, 1, 0, 1, 0));
    }
    return Optional.of(picture(media, entries, ColourSpace.of(header.components(), profile)));
  }

  /** Whether the PDF has nothing to tell of it that was not found out when it was read. */
  private static boolean isKnown(Media media) {
    Media.Coding coding = media.coding();
    return media.isPortable() && coding.bitsPerSample() == 8 && !coding.profiled();
  }

  private static COSDictionary entries(Media media) {
    COSDictionary entries = StoredPicture.entries(media.widthPixels(), media.heightPixels(), 8);
    Cos.put(entries, "Filter", "DCTDecode");
    return entries;
  }

  private static StoredPicture picture(Media media, COSDictionary entries, ColourSpace colours) {
    return new StoredPicture(
        entries,
        colours,
        new Verified(media),
        media.sizeBytes(),
        Optional.empty(),
        media.orientation());
  }
}
