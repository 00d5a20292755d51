package org.backfile.bench.pictures;

import java.awt.Shape;
import java.awt.geom.Path2D;

/**
 * Ground with a rough skyline.
 *
 * @param top the skyline's highest line
 * @param relief how far the skyline may drop below it
 * @param scale the distance between hills, in pixels
 * @param bottom where the ground ends
 * @param seed the hills' pattern
 */
record Ridge(double top, double relief, double scale, double bottom, long seed) {

  /** The ground's shape from the left edge over the given width. */
  Shape over(double width) {
    Noise noise = new Noise(seed);
    Path2D path = new Path2D.Double();
    path.moveTo(-10, bottom);
    for (double x = -10; x <= width + 10; x += 4) {
      path.lineTo(x, top + relief * (1 - noise.rough(x / scale, (double) seed)));
    }
    path.lineTo(width + 10, bottom);
    path.closePath();
    return path;
  }
}
