package org.backfile.edition;

import java.io.IOException;
import java.util.OptionalLong;
import org.backfile.media.DeviceConverter;
import org.backfile.media.PictureProfile;
import org.backfile.media.RasterConverter;
import org.backfile.model.Media;

/**
 * How many bytes a picture takes in the form that a file holds it in: rather too many than too few.
 * One that goes in as it is takes what it has. Of one that is converted nothing is decoded; how
 * many pixels it will have tells, and how many bytes it has for them.
 *
 * <p>The fewer bytes a source spends on a pixel, the more a conversion adds to them; what comes out
 * goes up about as the root of what went in, to a bound. The constants lie above what was measured
 * of photographs, drawings, gradients and noise, sharp, soft, and stored with losses from the
 * slightest to the coarsest. Of photographs stored with losses comes out about half of what they
 * say, of others a quarter.
 */
final class PictureWeight {
  /** What stands around a picture in a file, with a colour profile of usual size. */
  private static final long FRAME = 4_000;

  /** A JPEG made of another: 0.08 to 0.5 bytes a pixel of photographs, 0.98 of noise. */
  private static final Growth JPEG_AGAIN = new Growth(1, 1.45);

  /** A JPEG made of anything else, or a drawing's PNG, which is taken only where it is smaller. */
  private static final Growth JPEG = new Growth(1, 2.1);

  /** A PNG with transparent parts: 0.8 to 3.5 bytes a pixel of photographs, 4 of noise. */
  private static final Growth CLEAR = new Growth(4.1, 12);

  /** In pages, what has few colours or greys becomes a PNG however many bytes that takes. */
  private static final Growth PAGE = new Growth(1.7, 6);

  /** Such a picture is seldom a WebP, and has then lost its noise. */
  private static final Growth PAGE_WEBP = new Growth(1, 6);

  /** Pages hold transparent pictures packed without PNG's filters, in 2 to 3 bytes a pixel. */
  private static final Growth PAGE_CLEAR = new Growth(3.1, 9);

  /** Of one that was a PNG before, which has more bytes than others, comes out less for each. */
  private static final Growth PAGE_CLEAR_PNG = new Growth(4.1, 2.4);

  /** How many bytes a pixel of a drawing takes, which has large areas of one colour. */
  private static final double DRAWN = 0.5;

  /** As many pixels has the longer side of a drawing made of lines. */
  private static final double DRAWING_SIDE = 2400;

  /** A GIF has few colours, and no more than so many times its bytes are made of it. */
  private static final long GIF_GROWTH = 2;

  private PictureWeight() {}

  /**
   * How the bytes of a form depend on those of the source.
   *
   * @param most bytes a pixel at most
   * @param slope bytes a pixel where the source has one a pixel
   */
  private record Growth(double most, double slope) {
    double bytes(double pixels, long source) {
      return pixels * Math.min(most, slope * Math.sqrt(source / pixels));
    }
  }

  /** In a PDF, which is made smaller there or not. */
  static long inPages(Media media) {
    boolean whole = pixels(media) <= RasterConverter.DEFAULT_PIXELS;
    boolean copied = media.isPortable() && (isJpeg(media) || (whole && !media.coding().alpha()));
    return FRAME + (copied ? media.sizeBytes() : converted(media));
  }

  private static long converted(Media media) {
    if (isDrawing(media)) {
      return drawn(media, 1);
    }
    if (isGif(media)) {
      return GIF_GROWTH * media.sizeBytes();
    }
    double pixels = Math.min(pixels(media), RasterConverter.DEFAULT_PIXELS);
    return (long) growthInPages(media).bytes(pixels, media.sizeBytes());
  }

  private static Growth growthInPages(Media media) {
    boolean clear = media.coding().alpha();
    return switch (media.type()) {
      case "image/jpeg" -> JPEG_AGAIN;
      case "image/png" -> clear ? PAGE_CLEAR_PNG : PAGE;
      case "image/webp" -> clear ? PAGE_CLEAR : PAGE_WEBP;
      default -> clear ? PAGE_CLEAR : PAGE;
    };
  }

  /** In an EPUB with pictures for some devices. */
  static long onDevices(Media media, DeviceConverter converter) {
    OptionalLong undecoded = undecoded(media, converter);
    if (undecoded.isPresent()) {
      return FRAME + undecoded.getAsLong();
    }
    PictureProfile profile = converter.profile();
    return FRAME + Math.min(converted(media, profile), profile.bytes());
  }

  /** A picture that cannot be read now is weighed as one that is converted. */
  private static OptionalLong undecoded(Media media, DeviceConverter converter) {
    try {
      return converter.undecodedBytes(media);
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private static long converted(Media media, PictureProfile profile) {
    if (isDrawing(media)) {
      return drawn(media, drawingScale(media, profile));
    }
    double scale = profile.scale(media.widthPixels(), media.heightPixels());
    double pixels = pixels(media) * scale * scale;
    boolean clear = media.coding().alpha() && profile.transparency();
    Growth growth = clear ? CLEAR : isJpeg(media) ? JPEG_AGAIN : JPEG;
    long bytes = (long) growth.bytes(pixels, media.sizeBytes());
    return isGif(media) ? Math.min(bytes, GIF_GROWTH * media.sizeBytes()) : bytes;
  }

  private static double drawingScale(Media media, PictureProfile profile) {
    double drawn = DRAWING_SIDE / Math.max(media.widthPixels(), media.heightPixels());
    return profile.scale(
        (int) Math.max(1, media.widthPixels() * drawn),
        (int) Math.max(1, media.heightPixels() * drawn));
  }

  /** There may be pictures in it. */
  private static long drawn(Media media, double scale) {
    double side = DRAWING_SIDE / Math.max(media.widthPixels(), media.heightPixels()) * scale;
    return Math.max((long) Math.ceil(pixels(media) * side * side * DRAWN), media.sizeBytes());
  }

  private static double pixels(Media media) {
    return (double) media.widthPixels() * media.heightPixels();
  }

  private static boolean isDrawing(Media media) {
    return media.type().equals("image/svg+xml");
  }

  private static boolean isJpeg(Media media) {
    return media.type().equals("image/jpeg");
  }

  private static boolean isGif(Media media) {
    return media.type().equals("image/gif");
  }
}
