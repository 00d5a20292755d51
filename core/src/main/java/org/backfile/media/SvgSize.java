package org.backfile.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The natural size of a drawing in CSS pixels, of which there are 96 an inch (SVG 2, 8.12).
 *
 * @param width 1 to {@link #LARGEST}
 * @param height 1 to {@link #LARGEST}
 */
record SvgSize(int width, int height) {
  static final int LARGEST = 10_000;

  /** What browsers take where nothing is told (CSS 2.2, 10.3.2). */
  private static final SvgSize USUAL = new SvgSize(300, 150);

  private static final Pattern LENGTH =
      Pattern.compile("\\s*\\+?(\\d{1,6}(?:\\.\\d{0,9})?)\\s*(px|pt|pc|mm|cm|in|)\\s*");

  /** The size that a drawing's attributes tell. */
  static SvgSize of(Optional<String> width, Optional<String> height, Optional<String> viewBox) {
    Optional<Double> w = width.flatMap(SvgSize::pixels);
    Optional<Double> h = height.flatMap(SvgSize::pixels);
    Optional<double[]> box = viewBox.flatMap(SvgSize::box);
    if (w.isPresent() && h.isPresent()) {
      return bounded(w.get(), h.get());
    } else if (box.isEmpty()) {
      return bounded(w.orElse((double) USUAL.width), h.orElse((double) USUAL.height));
    }
    double ratio = box.get()[1] / box.get()[0];
    if (w.isPresent()) {
      return bounded(w.get(), w.get() * ratio);
    }
    return h.isPresent() ? bounded(h.get() / ratio, h.get()) : bounded(box.get()[0], box.get()[1]);
  }

  private static SvgSize bounded(double width, double height) {
    double scale = Math.min(1, LARGEST / Math.max(width, height));
    return new SvgSize(
        (int) Math.max(1, Math.round(width * scale)),
        (int) Math.max(1, Math.round(height * scale)));
  }

  /** A length in pixels; none for shares of the window and the like. */
  private static Optional<Double> pixels(String length) {
    Matcher matcher = LENGTH.matcher(length.length() > 40 ? "" : length);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double unit =
        switch (matcher.group(2)) {
          case "pt" -> 96.0 / 72;
          case "pc" -> 16;
          case "mm" -> 96 / 25.4;
          case "cm" -> 96 / 2.54;
          case "in" -> 96;
          default -> 1;
        };
    double pixels = Double.parseDouble(matcher.group(1)) * unit;
    return pixels > 0 ? Optional.of(pixels) : Optional.empty();
  }

  /** Width and height of a view box. */
  private static Optional<double[]> box(String text) {
    String[] parts = text.strip().split("[\\s,]+", 5);
    if (parts.length != 4) {
      return Optional.empty();
    }
    Optional<Double> width = pixels(parts[2]);
    Optional<Double> height = pixels(parts[3]);
    return width.isPresent() && height.isPresent()
        ? Optional.of(new double[] {width.get(), height.get()})
        : Optional.empty();
  }
}
