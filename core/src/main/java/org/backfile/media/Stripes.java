package org.backfile.media;

import java.awt.Rectangle;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.backfile.model.Media;

/**
 * A picture decoded in stripes from top to bottom, each in grey or sRGB and as high as a bound on
 * pixels allows, so that a large one is never in memory whole. Every stripe is decoded from the
 * file's beginning. Not thread-safe.
 */
final class Stripes {
  /** As many are decoded at once: 12 to 32 MB. */
  private static final int MOST_PIXELS = 8_000_000;

  private final Media media;
  private final Optional<ICC_Profile> profile;
  private final int rows;
  private final int width;
  private final int height;
  private BufferedImage stripe;
  private int top;

  private Stripes(Media media) throws IOException {
    this.media = media;
    profile = media.type().equals("image/png") ? PngProfile.of(media.bytes()) : Optional.empty();
    rows = isStriped(media) ? Math.max(1, MOST_PIXELS / media.widthPixels()) : Integer.MAX_VALUE;
    stripe = stripe(Optional.of(0).filter(any -> isStriped(media)));
    // A GIF's first frame may be smaller than the picture, and a drawing is drawn larger.
    width = stripe.getWidth();
    height = isStriped(media) ? media.heightPixels() : stripe.getHeight();
  }

  /**
   * Begins to decode a picture.
   *
   * @throws PictureDefect when no decoder can
   * @throws IOException when the bytes cannot be read
   */
  static Stripes of(Media media) throws IOException {
    return new Stripes(media);
  }

  private static boolean isStriped(Media media) {
    boolean whole = media.type().equals("image/gif") || media.type().equals("image/svg+xml");
    boolean animated = media.type().equals("image/webp") && media.coding().frames() > 1;
    long pixels = (long) media.widthPixels() * media.heightPixels();
    return !whole && !animated && pixels > MOST_PIXELS;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Whether there are parts that may be transparent. */
  boolean hasAlpha() {
    return stripe.getColorModel().hasAlpha();
  }

  boolean isGrey() {
    return Rows.isGrey(stripe);
  }

  /** Takes rows as ARGB pixels. */
  @FunctionalInterface
  interface Taker {
    /** Takes a row, which may be changed. */
    void take(int y, int[] row);
  }

  /**
   * Gives all rows in their order; only once.
   *
   * @throws PictureDefect when a further stripe cannot be decoded
   * @throws IOException when the bytes cannot be read
   */
  void forEachRow(Taker taker) throws IOException {
    Rows pixels = new Rows(stripe);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      if (y - top >= stripe.getHeight()) {
        top = y;
        stripe = stripe(Optional.of(y));
        pixels = new Rows(stripe);
      }
      pixels.argb(y - top, row);
      taker.take(y, row);
    }
  }

  private BufferedImage stripe(Optional<Integer> from) throws IOException {
    BufferedImage decoded = PictureDecoder.part(media, from.map(this::region));
    return profile.isPresent() ? inSrgb(decoded, profile.get()) : Upright.inSrgb(decoded);
  }

  /** A profile that cannot be used, though its head is sound, counts as none. */
  private static BufferedImage inSrgb(BufferedImage decoded, ICC_Profile profile)
      throws PictureDefect {
    try {
      return Upright.inSrgb(PngProfile.tagged(decoded, profile));
    } catch (PictureDefect defect) {
      return Upright.inSrgb(decoded);
    }
  }

  private Rectangle region(int y) {
    return new Rectangle(0, y, media.widthPixels(), Math.min(rows, media.heightPixels() - y));
  }
}
