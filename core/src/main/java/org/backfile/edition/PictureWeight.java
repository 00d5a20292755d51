package org.backfile.edition;

import org.backfile.model.Media;

/**
 * How many bytes a picture takes at most in the form that a file holds it in. One that goes in as
 * it is takes what it has; of others the pixels tell.
 *
 * <p>A conversion to JPEG gives less than 0.98 bytes a pixel even of noise, and 0.15 to 0.4 of
 * photographs; a photograph that was a JPEG before grows by no more than 3.1 times, which is that
 * of one stored as coarsely as can be. Transparent pictures are kept without loss: a photograph
 * then takes 2.2 bytes a pixel, noise as many as it had. An interlaced PNG is the exception: a PDF
 * holds it without PNG's filters, and a smooth one may grow.
 */
final class PictureWeight {
  /** What stands around a picture in a file, with a colour profile of usual size. */
  private static final long FRAME = 4_000;

  /** The most pixels that conversion leaves a picture. */
  private static final long MOST_PIXELS = 25_000_000;

  /** How many bytes a pixel of a transparent picture takes. */
  private static final double TRANSPARENT = 2.5;

  /** How many bytes a pixel of a drawing takes, which has large areas of one colour. */
  private static final double DRAWN = 0.5;

  /** As many pixels has the longer side of a drawing made of lines. */
  private static final double DRAWING_SIDE = 2400;

  private PictureWeight() {}

  static long of(Media media) {
    return FRAME + data(media);
  }

  private static long data(Media media) {
    double pixels = (double) media.widthPixels() * media.heightPixels();
    if (media.type().equals("image/svg+xml")) {
      double side = Math.max(media.widthPixels(), media.heightPixels());
      double scale = DRAWING_SIDE / side;
      // An EPUB may hold the drawing itself, with pictures in it that nothing makes smaller.
      long drawn = (long) Math.ceil(pixels * scale * scale * DRAWN);
      return Math.max(drawn, media.sizeBytes());
    }
    double converted = Math.min(pixels, MOST_PIXELS);
    if (media.coding().alpha()) {
      return Math.max(media.sizeBytes(), (long) (converted * TRANSPARENT));
    }
    boolean jpeg = media.type().equals("image/jpeg");
    if (media.isPortable() && media.orientation() == 1 && (jpeg || pixels <= MOST_PIXELS)) {
      return media.sizeBytes();
    }
    long most = jpeg ? Math.min((long) converted, 4 * media.sizeBytes()) : (long) converted;
    return Math.max(jpeg ? media.sizeBytes() : media.sizeBytes() * 3 / 2, most);
  }
}
