package org.backfile.media;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Makes pictures smaller: each new pixel is the average of the area that it takes of the old ones,
 * in linear light (IEC 61966-2-1), so that fine patterns keep their brightness; what is transparent
 * does not colour its surroundings. Time is linear in the old picture, and memory beside the two
 * pictures is a few rows.
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

  private final Raster source;
  private final WritableRaster target;
  private final int bands;
  private final boolean alpha;

  /** Of each band of each new pixel of a row, the sum so far. */
  private final float[] sums;

  private AreaAverage(BufferedImage source, BufferedImage target) {
    this.source = source.getRaster();
    this.target = target.getRaster();
    bands = this.source.getNumBands();
    alpha = source.getColorModel().hasAlpha();
    sums = new float[target.getWidth() * bands];
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
    new AreaAverage(image, smaller).reduce();
    return smaller;
  }

  /** Each old row belongs to one new row, or to two in parts. */
  private void reduce() {
    int height = source.getHeight();
    double step = (double) height / target.getHeight();
    float[] row = new float[sums.length];
    int[] samples = new int[source.getWidth() * bands];
    int made = 0;
    double end = step;
    for (int y = 0; y < height; y++) {
      source.getPixels(0, y, source.getWidth(), 1, samples);
      across(samples, row);
      double here = Math.min(1, end - y);
      add(row, here);
      if (end <= y + 1 + 1e-9 && made < target.getHeight()) {
        put(made++, step);
        end += step;
        add(row, 1 - here);
      }
    }
    if (made < target.getHeight()) {
      put(made, step);
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
    int width = source.getWidth();
    double scale = (double) target.getWidth() / width;
    for (int x = 0; x < width; x++) {
      double from = x * scale;
      double to = from + scale;
      int first = (int) from;
      int last = Math.min(target.getWidth() - 1, (int) to);
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
  private void put(int y, double step) {
    double area = step * source.getWidth() / target.getWidth();
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
    target.setPixels(0, y, target.getWidth(), 1, samples);
    java.util.Arrays.fill(sums, 0);
  }
}
