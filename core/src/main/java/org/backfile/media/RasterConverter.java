package org.backfile.media;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;
import org.backfile.report.Severity;

/**
 * Makes of any held picture one that every device shows: upright, 8 bits, sRGB or grey, one frame,
 * as JPEG when it is a photograph and as PNG when it is transparent or has few colours. Immutable
 * and thread-safe; decoded pictures are in memory one for each calling thread.
 */
public final class RasterConverter {
  /** Sixteen million pixels, which fill an A4 page at 400 dots an inch. */
  public static final long DEFAULT_PIXELS = 16_000_000;

  private final long mostPixels;

  /**
   * A converter with a bound.
   *
   * @param mostPixels a larger picture is made smaller as it is decoded
   */
  public RasterConverter(long mostPixels) {
    checkArgument(mostPixels >= 1, "mostPixels %s must be >= 1", mostPixels);
    this.mostPixels = mostPixels;
  }

  /** A converter for {@link #DEFAULT_PIXELS}. */
  public static RasterConverter standard() {
    return new RasterConverter(DEFAULT_PIXELS);
  }

  /**
   * Converts a picture, whether it needs it or not; {@link Media#isPortable()} and {@link
   * Media#orientation()} tell who does.
   *
   * @param media the picture as probed
   * @param name how messages name it
   * @param location what the issues are about
   * @param issues is told what was done: as a remark when all pixels and colours were kept, as a
   *     warning when not
   * @return the new picture, whose bytes are in memory, or empty when it cannot be decoded; then an
   *     issue says why
   * @throws IOException when the bytes cannot be read
   */
  public Optional<Media> convert(Media media, String name, Location location, IssueSink issues)
      throws IOException {
    Optional<Decoded> decoded = decode(media, name, location, issues);
    if (decoded.isEmpty()) {
      return Optional.empty();
    }
    Decoded picture = decoded.get();
    BufferedImage upright = picture.image();
    boolean photograph = isPhotograph(media, upright);
    Media converted =
        photograph
            ? made(PictureEncoder.jpeg(upright), "image/jpeg", upright)
            : made(PictureEncoder.png(upright), "image/png", upright);
    report(media, converted, picture.step(), name, location, issues);
    return Optional.of(converted);
  }

  /**
   * Makes a picture smaller, as it is stored: its orientation still has to be applied.
   *
   * @param media the picture as probed
   * @param widthPixels the new width as stored, at least 1
   * @return the new picture, whose bytes are in memory, or empty when it cannot be decoded or is
   *     not larger
   * @throws IOException when the bytes cannot be read
   */
  public Optional<Media> reduce(Media media, int widthPixels) throws IOException {
    checkArgument(widthPixels >= 1, "widthPixels %s must be >= 1", widthPixels);
    BufferedImage plain;
    try {
      plain = Upright.of(PictureDecoder.decode(media, mostPixels).image(), 1);
    } catch (PictureDefect defect) {
      return Optional.empty();
    }
    if (plain.getWidth() <= widthPixels) {
      return Optional.empty();
    }
    int height = (int) Math.max(1, (long) plain.getHeight() * widthPixels / plain.getWidth());
    BufferedImage smaller = AreaAverage.of(plain, widthPixels, height);
    return Optional.of(
        isPhotograph(media, smaller)
            ? made(PictureEncoder.jpeg(smaller), "image/jpeg", smaller)
            : made(PictureEncoder.png(smaller), "image/png", smaller));
  }

  /** A picture decoded and turned upright. */
  private Optional<Decoded> decode(Media media, String name, Location location, IssueSink issues)
      throws IOException {
    try {
      Decoded decoded = PictureDecoder.decode(media, mostPixels);
      BufferedImage upright = Upright.of(decoded.image(), media.orientation());
      return Optional.of(new Decoded(upright, decoded.step()));
    } catch (PictureDefect defect) {
      issues.add(IssueCode.IMAGE_NOT_A_PICTURE, location, name, defect.reason());
      return Optional.empty();
    }
  }

  private static boolean isPhotograph(Media media, BufferedImage image) {
    boolean lossy = media.type().equals("image/jpeg");
    if (media.type().equals("image/svg+xml")) {
      return false;
    }
    return !image.getColorModel().hasAlpha() && (lossy || !Colours.areFew(image));
  }

  private static Media made(byte[] bytes, String type, BufferedImage image) {
    boolean grey = image.getType() == BufferedImage.TYPE_BYTE_GRAY;
    return new Media(
        ByteSource.wrap(bytes),
        Hashing.sha256().hashBytes(bytes).toString(),
        Hashing.crc32().hashBytes(bytes).padToLong(),
        bytes.length,
        type,
        image.getWidth(),
        image.getHeight(),
        1,
        new Media.Coding(
            grey ? Media.Colour.GREY : Media.Colour.RGB, image.getColorModel().hasAlpha(), 8, 1));
  }

  private static void report(
      Media media, Media made, int step, String name, Location location, IssueSink issues) {
    if (media.isPortable() && step == 1) {
      return; // only turned, as the probe has told
    }
    boolean kept =
        step == 1
            && media.coding().bitsPerSample() <= 8
            && media.coding().colour() != Media.Colour.OTHER;
    Issue issue =
        Issue.of(
            IssueCode.IMAGE_CONVERTED,
            location,
            name,
            PictureWords.of(media)
                + " became "
                + PictureWords.of(made)
                + (step == 1 ? "" : PictureWords.size(made)));
    issues.add(
        new Issue(
            issue.code(),
            kept ? Severity.INFO : Severity.WARNING,
            issue.location(),
            issue.message(),
            issue.hint()));
  }
}
