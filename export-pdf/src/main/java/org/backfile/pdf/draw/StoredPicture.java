package org.backfile.pdf.draw;

import com.google.common.io.ByteSource;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;

/**
 * A picture in the form in which it goes into the file (ISO 32000-1, 8.9.5).
 *
 * @param entries what its dictionary says but for its colours and its length
 * @param colours what the numbers of its pixels mean
 * @param data already compressed, as the entries say
 * @param length of the data in bytes
 * @param mask how opaque each pixel is
 * @param orientation how it has to be turned, as EXIF counts
 */
record StoredPicture(
    COSDictionary entries,
    ColourSpace colours,
    ByteSource data,
    long length,
    Optional<StoredPicture> mask,
    int orientation) {
  StoredPicture {
    Objects.requireNonNull(entries, "entries");
    Objects.requireNonNull(colours, "colours");
    Objects.requireNonNull(data, "data");
  }

  /** The same in a colour space that means the same. */
  StoredPicture in(ColourSpace other) {
    return new StoredPicture(entries, other, data, length, mask, orientation);
  }

  /** What every picture's dictionary says. */
  static COSDictionary entries(int width, int height, int bits) {
    COSDictionary entries = Cos.dictionary();
    Cos.put(entries, "Type", "XObject");
    Cos.put(entries, "Subtype", "Image");
    Cos.put(entries, "Width", COSInteger.get(width));
    Cos.put(entries, "Height", COSInteger.get(height));
    Cos.put(entries, "BitsPerComponent", COSInteger.get(bits));
    return entries;
  }
}
