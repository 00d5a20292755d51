package org.backfile.media;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * Makes pictures smaller: each new pixel is the average of the area that it takes of the old ones,
 * in linear light (IEC 61966-2-1), so that fine patterns keep their brightness; what is transparent
 * does not colour its surroundings. Rows go in and come out one by one, time is linear in the old
 * picture, and memory is a few rows. One use each.
 */
final class AreaAverage {
  private static final int FINE = 1 << 14;

  /** The light of each 8-bit sample, 0 to 1. */
  private static final float[] LIGHT = new float[256];

  /** The sample of each amount of light. */
  private static final byte[] SAMPLE = new byte[FINE + 1];

  static {
    for (int i = 0; i < LIGHT.length; i++) {
      double value = i / 255.0;
      LIGHT[i] =
          (float) (value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4));
    }
    for (int i = 0; i <= FINE; i++) {
      double light = (double) i / FINE;
      double value =
          light <= 0.0031308 ? light * 12.92 : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
      SAMPLE[i] = (byte) Math.round(value * 255);
    }
  }

  private final Form form;
  private final int newWidth;
  private final int newHeight;
  private final Taker taker;
  private final int bands;
  private final boolean alpha;

  /** Of each band of each new pixel of a row, the sum so far. */
  private final float[] sums;

  private final float[] sharesOfRow;
  private final double step;
  private double end;
  private int taken;
  private int made;

  /**
   * The old picture's form.
   *
   * @param width in pixels
   * @param height in pixels
   * @param bands how many samples of 8 bits a pixel has: one of grey or three of RGB, and alpha
   * @param alpha whether the last sample is one of opacity
   */
  record Form(int width, int height, int bands, boolean alpha) {}

  /** Takes the new rows from the first to the last. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes a row.
     *
     * @param y its number, 0-based
     * @param samples its pixels' samples; not to be kept
     */
    void take(int y, int[] samples);
  }

  /**
   * Makes a picture smaller.
   *
   * @param form of the old picture
   * @param newWidth at most the old one
   * @param newHeight at most the old one
   * @param taker of the new rows
   */
  AreaAverage(Form form, int newWidth, int newHeight, Taker taker) {
    this.form = form;
    this.newWidth = newWidth;
    this.newHeight = newHeight;
    this.taker = taker;
    bands = form.bands();
    alpha = form.alpha();
    sums = new float[newWidth * bands];
    sharesOfRow = new float[sums.length];
    step = (double) form.height() / newHeight;
    end = step;
  }

  /**
   * A smaller picture.
   *
   * @param image grey or RGB of 8 bits, with or without alpha, each sample a band
   * @param width at most the old one
   * @param height at most the old one
   */
  static BufferedImage of(BufferedImage image, int width, int height) {
    BufferedImage smaller = new BufferedImage(width, height, image.getType());
    Raster source = image.getRaster();
    Form form =
        new Form(
            source.getWidth(),
            source.getHeight(),
            source.getNumBands(),
            image.getColorModel().hasAlpha());
    AreaAverage average =
        new AreaAverage(
            form,
            width,
            height,
            (y, samples) -> smaller.getRaster().setPixels(0, y, width, 1, samples));
    int[] samples = new int[source.getWidth() * source.getNumBands()];
    for (int y = 0; y < source.getHeight(); y++) {
      source.getPixels(0, y, source.getWidth(), 1, samples);
      average.take(samples);
    }
    return smaller;
  }

  /** The sample of a grey as light as a colour (ITU-R BT.709 luminance), 0 to 255. */
  static int grey(int red, int green, int blue) {
    float light = 0.2126f * LIGHT[red] + 0.7152f * LIGHT[green] + 0.0722f * LIGHT[blue];
    return SAMPLE[(int) (light * FINE + 0.5)] & 0xFF;
  }

  /** Takes the next old row, which belongs to one new row, or to two in parts. */
  void take(int[] samples) {
    int y = taken++;
    across(samples, sharesOfRow);
    double here = Math.min(1, end - y);
    add(sharesOfRow, here);
    if (end <= y + 1 + 1e-9 && made < newHeight) {
      put(made++);
      end += step;
      add(sharesOfRow, 1 - here);
    }
    if (taken == form.height() && made < newHeight) {
      put(made++);
    }
  }

  private void add(float[] row, double share) {
    float weight = (float) share;
    for (int i = 0; i < row.length; i++) {
      sums[i] += row[i] * weight;
    }
  }

  /** Reduces one old row to the new width, as sums of light. */
  private void across(int[] samples, float[] row) {
    java.util.Arrays.fill(row, 0);
    int width = form.width();
    double scale = (double) newWidth / width;
    for (int x = 0; x < width; x++) {
      double from = x * scale;
      double to = from + scale;
      int first = (int) from;
      int last = Math.min(newWidth - 1, (int) to);
      float share = last > first ? (float) ((last - from) / scale) : 1;
      pixel(samples, x * bands, row, first * bands, share);
      if (last > first) {
        pixel(samples, x * bands, row, last * bands, 1 - share);
      }
    }
  }

  private void pixel(int[] samples, int at, float[] row, int to, float share) {
    float weight = share;
    int colours = alpha ? bands - 1 : bands;
    if (alpha) {
      weight = share * samples[at + colours] / 255f;
      row[to + colours] += weight;
    }
    for (int band = 0; band < colours; band++) {
      row[to + band] += weight * LIGHT[samples[at + band]];
    }
  }

  /** Turns the sums into a new row, and begins the next. */
  private void put(int y) {
    double area = step * form.width() / newWidth;
    int colours = alpha ? bands - 1 : bands;
    int[] samples = new int[sums.length];
    for (int at = 0; at < sums.length; at += bands) {
      double opaque = alpha ? sums[at + colours] : area;
      for (int band = 0; band < colours; band++) {
        double light = opaque <= 0 ? 0 : Math.min(1, sums[at + band] / opaque);
        samples[at + band] = SAMPLE[(int) (light * FINE + 0.5)] & 0xFF;
      }
      if (alpha) {
        samples[at + colours] = (int) Math.min(255, Math.round(opaque / area * 255));
      }
    }
    taker.take(y, samples);
    java.util.Arrays.fill(sums, 0);
  }
}
