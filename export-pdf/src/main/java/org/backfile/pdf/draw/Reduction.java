package org.backfile.pdf.draw;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.backfile.media.RasterConverter;
import org.backfile.model.Media;
import org.backfile.pdf.flow.Picture;

/**
 * Makes pictures smaller that have far more pixels than their place on paper needs. Thread-safe.
 */
final class Reduction {
  /**
   * Pictures of up to this many times the pixels an inch that are enough are left alone: making
   * them smaller would cost sharpness and save little. (Acrobat's distiller does the same.)
   */
  private static final double TOLERANCE = 1.5;

  /** Below this size there is nothing to save, in bytes. */
  private static final long SMALL_BYTES = 1 << 16;

  /** A smaller picture has to be smaller than this share of the old one's bytes. */
  private static final double SHARE = 0.75;

  /** Larger pictures are read with gaps, so as to bound memory. */
  private static final long MOST_PIXELS = 40_000_000;

  private static final long MILLION = 1_000_000;

  private static final double POINTS_PER_INCH = 72;

  private final int dpi;
  private final Scratch scratch;
  private final RasterConverter converter = new RasterConverter(MOST_PIXELS);

  /** However many threads there are, so many millions of pixels are in memory. */
  private final Semaphore millions = new Semaphore((int) (MOST_PIXELS / MILLION));

  /**
   * A reduction.
   *
   * @param dpi as many pixels an inch are enough
   */
  Reduction(int dpi, Scratch scratch) {
    this.dpi = dpi;
    this.scratch = scratch;
  }

  /** Whether a picture in a place of some width, in points, should be made smaller. */
  boolean isWorthwhile(Picture picture, double points, StoredPicture stored) {
    return stored.length() > SMALL_BYTES && picture.width() > wanted(points) * TOLERANCE;
  }

  private double wanted(double points) {
    return points / POINTS_PER_INCH * dpi;
  }

  /**
   * The smaller picture, if it saves anything.
   *
   * @param points the width of its place, upright
   */
  Optional<StoredPicture> reduced(PictureBook.Taken taken, double points) {
    Media media = taken.media();
    boolean turned = taken.stored().orientation() != media.orientation();
    // The runtime's decoder of PNG passes over profiles, and would change the colours.
    boolean exact =
        media.type().equals("image/png") && taken.stored().colours().profile().isPresent();
    if (turned || exact) {
      return Optional.empty();
    }
    double scale = wanted(points) / media.uprightWidthPixels();
    int width = (int) Math.max(1, Math.ceil(media.widthPixels() * scale));
    long pixels = (long) media.widthPixels() * media.heightPixels();
    int permits = (int) (Math.min(MOST_PIXELS, pixels) / MILLION);
    millions.acquireUninterruptibly(permits);
    try {
      new Verified(media).check();
      Optional<Media> made = converter.reduce(media, width);
      return made.isPresent() && made.get().sizeBytes() < taken.stored().length() * SHARE
          ? scratch.stored(made.get(), media.orientation())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // whoever writes the large one will find out
    } finally {
      millions.release(permits);
    }
  }
}
