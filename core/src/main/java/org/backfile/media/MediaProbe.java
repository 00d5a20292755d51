package org.backfile.media;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.backfile.model.Media;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/**
 * Finds out what a picture file is, from its bytes alone and without decoding a pixel: type, size,
 * orientation, coding, digest. JPEG, PNG, GIF, WebP, TIFF, BMP and SVG are known. The bytes pass
 * once (a TIFF's directory and a drawing are read apart), and no more than a few buffers of them
 * are in memory, but for drawings, which are small.
 */
public final class MediaProbe {
  private static final long MILLION = 1_000_000;

  private MediaProbe() {}

  /**
   * Looks at a picture.
   *
   * @param bytes the file, opened here once or twice and later by whoever shows the picture
   * @param name how messages name it
   * @param limits how large it may be
   * @param location what the issues are about
   * @param issues takes what is wrong or unusual
   * @return the picture, or empty when it cannot be used; then an issue says why
   * @throws IOException when the bytes cannot be read; never because of what they are
   */
  public static Optional<Media> probe(
      ByteSource bytes, String name, MediaLimits limits, Location location, IssueSink issues)
      throws IOException {
    try (InputStream stream = bytes.openStream()) {
      PictureInput in = new PictureInput(stream, limits.bytes());
      PictureFacts facts = scan(in, bytes, limits);
      in.drain();
      if (facts.width() < 1 || facts.height() < 1) {
        throw PictureDefect.damaged("it has no width or no height");
      }
      if (facts.width() > limits.pixels() / facts.height()) {
        issues.add(
            IssueCode.IMAGE_TOO_LARGE,
            location,
            name,
            facts.width(),
            facts.height(),
            limits.pixels() / MILLION);
        return Optional.empty();
      }
      Media media = media(facts, in, bytes);
      remark(media, name, location, issues);
      return Optional.of(media);
    } catch (PictureDefect defect) {
      report(defect, name, limits, location, issues);
      return Optional.empty();
    }
  }

  private static PictureFacts scan(PictureInput in, ByteSource bytes, MediaLimits limits)
      throws IOException {
    PictureKind kind = PictureKind.of(in.head(PictureKind.HEAD_BYTES));
    return switch (kind) {
      case JPEG -> JpegScan.scan(in);
      case PNG -> PngScan.scan(in, limits.pixels());
      case GIF -> GifScan.scan(in);
      case WEBP -> WebpScan.scan(in);
      case TIFF -> TiffScan.scan((offset, length) -> stretch(bytes, offset, length));
      case BMP -> BmpScan.scan(in);
      case SVG -> drawing(bytes);
      default -> throw PictureDefect.notAPicture("it is " + kind.words());
    };
  }

  private static PictureFacts drawing(ByteSource bytes) throws IOException {
    try (InputStream stream = bytes.openStream()) {
      return SvgRaster.scan(stream);
    }
  }

  private static byte[] stretch(ByteSource bytes, long offset, int length) throws IOException {
    byte[] stretch = bytes.slice(offset, length).read();
    if (stretch.length < length) {
      throw PictureDefect.damaged("the TIFF ends before its directory does");
    }
    return stretch;
  }

  private static Media media(PictureFacts facts, PictureInput in, ByteSource bytes) {
    return new Media(
        bytes,
        in.sha256(),
        in.crc32(),
        in.position(),
        facts.type(),
        (int) facts.width(),
        (int) facts.height(),
        facts.orientation(),
        facts.coding());
  }

  private static void remark(Media media, String name, Location location, IssueSink issues) {
    if (media.orientation() != 1) {
      issues.add(IssueCode.IMAGE_ROTATED, location, name, media.orientation());
    }
    // A TIFF's frames are pages, of which the converter tells.
    if (media.coding().frames() > 1 && !media.type().equals("image/tiff")) {
      issues.add(IssueCode.IMAGE_ANIMATED, location, name);
    }
  }

  private static void report(
      PictureDefect defect, String name, MediaLimits limits, Location location, IssueSink issues) {
    switch (defect.kind()) {
      case DAMAGED -> issues.add(IssueCode.IMAGE_TRUNCATED, location, name, defect.reason());
      case NOT_A_PICTURE ->
          issues.add(IssueCode.IMAGE_NOT_A_PICTURE, location, name, defect.reason());
      case TOO_MANY_BYTES ->
          issues.add(IssueCode.IMAGE_TOO_MANY_BYTES, location, name, limits.bytes());
    }
  }
}
