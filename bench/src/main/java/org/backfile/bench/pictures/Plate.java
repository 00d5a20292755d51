package org.backfile.bench.pictures;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;

/** The tones of one ink over the sheet. Tones are held as grey levels of an RGB image. */
final class Plate {

  private final BufferedImage tones;
  private final Graphics2D graphics;

  Plate(int width, int height) {
    tones = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = tones.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** Sets the tone inside a shape. */
  void fill(Shape shape, double tone) {
    paint(shape, grey(tone, 1), 1);
  }

  /** Moves the tone inside a shape towards another; opacity 1 replaces it. */
  void blend(Shape shape, double tone, double opacity) {
    paint(shape, grey(tone, 1), opacity);
  }

  /** Fills a shape with a tone that runs from one point to another. */
  void fade(Shape shape, Slope slope, double from, double to) {
    paint(
        shape,
        new GradientPaint(
            (float) slope.x1(),
            (float) slope.y1(),
            grey(from, 1),
            (float) slope.x2(),
            (float) slope.y2(),
            grey(to, 1)),
        1);
  }

  /** Moves the tone round a point towards another, strongest in the middle. */
  void glow(Shape shape, Halo halo, double tone) {
    float[] stops = {0f, 0.25f, 0.6f, 1f};
    Color[] colours = {grey(tone, 1), grey(tone, 0.75), grey(tone, 0.25), grey(tone, 0)};
    paint(
        shape,
        new RadialGradientPaint(
            (float) halo.x(), (float) halo.y(), (float) halo.radius(), stops, colours),
        1);
  }

  /** The tone at a pixel, 0 to 1; outside the sheet the nearest edge's. */
  double at(int x, int y) {
    int column = Math.min(tones.getWidth() - 1, Math.max(0, x));
    int row = Math.min(tones.getHeight() - 1, Math.max(0, y));
    return (tones.getRGB(column, row) & 0xFF) / 255.0;
  }

  private void paint(Shape shape, Paint paint, double opacity) {
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
    graphics.setPaint(paint);
    graphics.fill(shape);
  }

  private static Color grey(double tone, double opacity) {
    float level = (float) tone;
    return new Color(level, level, level, (float) opacity);
  }
}
