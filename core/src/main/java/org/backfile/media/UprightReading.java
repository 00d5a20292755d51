package org.backfile.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.backfile.model.Media;

/**
 * Reads a picture as a profile's devices show it: upright, 8 bits, sRGB or grey, no larger than
 * allowed. What is made smaller is averaged as it is decoded. One use each.
 */
final class UprightReading {
  private final PictureProfile profile;
  private final Stripes stripes;
  private final int width;
  private final int height;
  private final boolean alpha;
  private final boolean grey;
  private final UprightCanvas canvas;
  private final Colours colours = new Colours();

  private UprightReading(Media media, PictureProfile profile) throws IOException {
    this.profile = profile;
    stripes = Stripes.of(media);
    double scale = profile.scale(stripes.width(), stripes.height());
    width = (int) Math.max(1, Math.floor(stripes.width() * scale));
    height = (int) Math.max(1, Math.floor(stripes.height() * scale));
    alpha = stripes.hasAlpha();
    grey = stripes.isGrey() || profile.grey();
    int type = Upright.type(alpha && profile.transparency(), grey);
    canvas = new UprightCanvas(width, height, media.orientation(), type);
  }

  /**
   * A picture as it is shown.
   *
   * @param image its pixels
   * @param drawn whether it has so few colours that it is drawn, not photographed
   */
  record Shown(BufferedImage image, boolean drawn) {}

  /**
   * Reads a picture.
   *
   * @throws PictureDefect when it cannot be decoded
   * @throws IOException when the bytes cannot be read
   */
  static Shown of(Media media, PictureProfile profile) throws IOException {
    return new UprightReading(media, profile).read();
  }

  private Shown read() throws IOException {
    if (width == stripes.width() && height == stripes.height()) {
      stripes.forEachRow(
          (y, row) -> {
            colours.take(row);
            put(y, row);
          });
    } else {
      readSmaller();
    }
    BufferedImage image = canvas.image();
    boolean opaque = !image.getColorModel().hasAlpha();
    return new Shown(opaque ? image : Upright.of(image, 1), colours.areFew());
  }

  private void readSmaller() throws IOException {
    int bands = alpha ? 4 : stripes.isGrey() ? 1 : 3;
    int[] smaller = new int[width];
    AreaAverage average =
        new AreaAverage(
            new AreaAverage.Form(stripes.width(), stripes.height(), bands, alpha),
            width,
            height,
            (y, samples) -> {
              Samples.pixels(samples, smaller, bands);
              put(y, smaller);
            });
    int[] samples = new int[stripes.width() * bands];
    stripes.forEachRow(
        (y, row) -> {
          colours.take(row);
          Samples.of(row, samples, bands);
          average.take(samples);
        });
  }

  private void put(int y, int[] row) {
    if (alpha && !profile.transparency()) {
      Samples.flatten(row);
    }
    if (profile.grey() && !stripes.isGrey()) {
      Samples.grey(row);
    }
    canvas.put(y, row);
  }
}
