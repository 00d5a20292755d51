package org.backfile.bench.pictures;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sheet of paper with one plate for each ink. Shapes are painted in mixes of the inks; {@link
 * #pull()} screens the plates, prints them over each other and gives the finished picture.
 *
 * <p>Inks are transparent: where two overlap, their colours multiply.
 */
final class Print {

  private final int width;
  private final int height;
  private final Color paper;
  private final List<Ink> inks;
  private final List<Plate> plates;
  private final Noise noise;

  Print(int width, int height, String paper, List<Ink> inks) {
    this.width = width;
    this.height = height;
    this.paper = Color.decode(paper);
    this.inks = List.copyOf(inks);
    this.plates = IntStream.range(0, inks.size()).mapToObj(i -> new Plate(width, height)).toList();
    this.noise = new Noise(width * 31L + height);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The whole sheet. */
  Shape sheet() {
    return new Rectangle2D.Double(0, 0, width, height);
  }

  /** Paints a shape in a mix of all inks and covers what lay there. */
  void paint(Shape shape, Mix mix) {
    for (int ink = 0; ink < plates.size(); ink++) {
      plates.get(ink).fill(shape, mix.tone(ink));
    }
  }

  /** Paints a shape in a mix that shows through what lay there; opacity 1 covers it. */
  void glaze(Shape shape, Mix mix, double opacity) {
    for (int ink = 0; ink < plates.size(); ink++) {
      plates.get(ink).blend(shape, mix.tone(ink), opacity);
    }
  }

  /** Paints a shape in a mix that turns into another along a slope. */
  void fade(Shape shape, Slope slope, Mix from, Mix to) {
    for (int ink = 0; ink < plates.size(); ink++) {
      plates.get(ink).fade(shape, slope, from.tone(ink), to.tone(ink));
    }
  }

  /** Lets a mix shine out from a point, inside a shape. */
  void glow(Shape shape, Halo halo, Mix mix) {
    for (int ink = 0; ink < plates.size(); ink++) {
      plates.get(ink).glow(shape, halo, mix.tone(ink));
    }
  }

  /** Overprints a shape with one ink and leaves the others as they are. */
  void over(Shape shape, int ink, double tone) {
    plates.get(ink).fill(shape, tone);
  }

  /** Prints the plates on the paper. */
  BufferedImage pull() {
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sheet.setRGB(x, y, pixel(x, y));
      }
    }
    return sheet;
  }

  private int pixel(int x, int y) {
    double fibre = 0.985 + 0.015 * noise.at(x / 3.0, y / 9.0);
    double red = paper.getRed() * fibre;
    double green = paper.getGreen() * fibre;
    double blue = paper.getBlue() * fibre;
    for (int i = 0; i < inks.size(); i++) {
      Ink ink = inks.get(i);
      double laid = laid(i, x - ink.shiftX(), y - ink.shiftY());
      red *= 1 - laid * (1 - ink.colour().getRed() / 255.0);
      green *= 1 - laid * (1 - ink.colour().getGreen() / 255.0);
      blue *= 1 - laid * (1 - ink.colour().getBlue() / 255.0);
    }
    return (int) Math.round(red) << 16 | (int) Math.round(green) << 8 | (int) Math.round(blue);
  }

  /** How much of an ink lies at a pixel: screened, and a little uneven as a roller leaves it. */
  private double laid(int ink, int x, int y) {
    double tone = plates.get(ink).at(x, y);
    if (tone <= 0.01) {
      return 0;
    }
    double uneven = 0.9 + 0.1 * noise.rough(x / 90.0 + ink * 50, y / 90.0);
    if (tone >= 0.99) {
      return uneven;
    }
    return inks.get(ink).screen().lay(tone, x, y) * uneven;
  }
}
