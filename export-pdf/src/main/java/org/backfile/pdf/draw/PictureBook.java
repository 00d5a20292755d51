package org.backfile.pdf.draw;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.backfile.media.RasterConverter;
import org.backfile.model.Image;
import org.backfile.model.Media;
import org.backfile.pdf.flow.Picture;
import org.backfile.pdf.flow.PictureShelf;
import org.backfile.report.Causes;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/**
 * The pictures of one file, each embedded once. Bytes pass from their source to the file's scratch
 * space and are never all in memory. A JPEG that PDF allows goes in as it is; what PDF does not
 * know is converted.
 */
final class PictureBook implements PictureShelf {
  private final COSDocument document;
  private final IssueSink issues;
  private final Map<String, Optional<Embedded>> byDigest = new HashMap<>();
  private final RasterConverter converter = RasterConverter.standard();
  private int count;

  PictureBook(COSDocument document, IssueSink issues) {
    this.document = document;
    this.issues = issues;
  }

  /**
   * A picture in the file.
   *
   * @param resource the name that content streams call it by
   * @param stream its data
   * @param orientation how it has to be turned, as EXIF counts
   */
  record Embedded(String resource, COSStream stream, int orientation) {}

  Embedded embedded(Picture picture) {
    return byDigest.getOrDefault(picture.id(), Optional.empty()).orElseThrow();
  }

  @Override
  public Optional<Picture> take(Image image, Location location) {
    Media media = image.media().orElseThrow();
    Optional<Embedded> known = byDigest.get(media.sha256());
    if (known == null) {
      known = embed(media, image.name().orElse(media.sha256()), location);
      byDigest.put(media.sha256(), known);
    }
    return known.map(
        embedded ->
            new Picture(media.sha256(), media.uprightWidthPixels(), media.uprightHeightPixels()));
  }

  private Optional<Embedded> embed(Media media, String name, Location location) {
    try {
      Optional<Media> shown =
          mayPass(media) ? Optional.of(media) : converter.convert(media, name, location, issues);
      if (shown.isEmpty()) {
        return Optional.empty();
      }
      COSStream stream =
          shown.get().type().equals("image/jpeg")
              ? jpeg(shown.get())
              : new PngPicture(document, shown.get()).stream();
      return Optional.of(new Embedded("Im" + ++count, stream, shown.get().orientation()));
    } catch (IOException e) {
      issues.add(IssueCode.IMAGE_NOT_A_PICTURE, location, name, Causes.of(e));
      return Optional.empty();
    }
  }

  /** A JPEG passes whatever its size; other pictures have to be small enough to be decoded. */
  private static boolean mayPass(Media media) {
    boolean jpeg = media.type().equals("image/jpeg");
    long pixels = (long) media.widthPixels() * media.heightPixels();
    return media.isPortable() && (jpeg || pixels <= RasterConverter.DEFAULT_PIXELS);
  }

  /** Copies a JPEG without touching a byte. */
  private COSStream jpeg(Media media) throws IOException {
    COSStream stream = document.createCOSStream();
    try (InputStream bytes = media.bytes().openStream();
        HashingInputStream hashing = new HashingInputStream(Hashing.sha256(), bytes);
        OutputStream out = stream.createRawOutputStream()) {
      hashing.transferTo(out);
      if (!hashing.hash().toString().equals(media.sha256())) {
        throw new IOException("its bytes have changed since it was read");
      }
    }
    describe(stream, media.widthPixels(), media.heightPixels());
    Cos.put(stream, "BitsPerComponent", COSInteger.get(8));
    boolean grey = media.coding().colour() == Media.Colour.GREY;
    Cos.put(stream, "ColorSpace", grey ? "DeviceGray" : "DeviceRGB");
    stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
    return stream;
  }

  /** What every picture's dictionary says. */
  static void describe(COSStream stream, int width, int height) {
    Cos.put(stream, "Type", "XObject");
    Cos.put(stream, "Subtype", "Image");
    Cos.put(stream, "Width", COSInteger.get(width));
    Cos.put(stream, "Height", COSInteger.get(height));
  }
}
