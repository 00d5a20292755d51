package org.backfile.bench.pictures;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The cutter's tools: simple shapes in pixels, x to the right and y down from the sheet's top. */
final class Shapes {

  private Shapes() {}

  static Shape rect(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  static Shape circle(double x, double y, double radius) {
    return ellipse(x, y, radius, radius);
  }

  static Shape ellipse(double x, double y, double radiusX, double radiusY) {
    return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
  }

  /** The polygon through the given corners, x and y by turns. */
  static Shape polygon(double... corners) {
    Path2D path = trace(corners);
    path.closePath();
    return path;
  }

  /** A stroke of even width through the given points, x and y by turns, with round ends. */
  static Shape stroke(double width, double... points) {
    return outline(trace(points), width);
  }

  /** The outline of a path drawn with a round pen. */
  static Shape outline(Shape path, double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(path);
  }

  /** A smooth open curve through the given points, x and y by turns (Catmull-Rom). */
  static Path2D curve(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    int last = points.length / 2 - 1;
    for (int i = 0; i < last; i++) {
      int before = Math.max(0, i - 1);
      int after = Math.min(last, i + 2);
      double x1 = points[2 * i];
      double y1 = points[2 * i + 1];
      double x2 = points[2 * i + 2];
      double y2 = points[2 * i + 3];
      path.curveTo(
          x1 + (x2 - points[2 * before]) / 6,
          y1 + (y2 - points[2 * before + 1]) / 6,
          x2 - (points[2 * after] - x1) / 6,
          y2 - (points[2 * after + 1] - y1) / 6,
          x2,
          y2);
    }
    return path;
  }

  /** The closed smooth shape whose border runs through the given points and back. */
  static Shape blob(double... points) {
    double[] closed = java.util.Arrays.copyOf(points, points.length + 2);
    closed[points.length] = points[0];
    closed[points.length + 1] = points[1];
    Path2D path = curve(closed);
    path.closePath();
    return path;
  }

  /** The cut of a gouge: a lens, pointed at both ends, round a middle. */
  static Shape gouge(double x, double y, double degrees, double length, double width) {
    Path2D lens = new Path2D.Double();
    lens.moveTo(-length / 2, 0);
    lens.quadTo(0, -width, length / 2, 0);
    lens.quadTo(0, width, -length / 2, 0);
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.rotate(Math.toRadians(degrees));
    return place.createTransformedShape(lens);
  }

  /** Several shapes as one; overlaps are filled. */
  static Shape all(List<? extends Shape> shapes) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    shapes.forEach(shape -> path.append(shape, false));
    return path;
  }

  /** What two shapes have in common. */
  static Area within(Shape shape, Shape frame) {
    Area area = new Area(shape);
    area.intersect(new Area(frame));
    return area;
  }

  /** The first shape without the second. */
  static Area without(Shape shape, Shape hole) {
    Area area = new Area(shape);
    area.subtract(new Area(hole));
    return area;
  }

  /** A shape moved, turned about the origin before, and scaled before that. */
  static Shape placed(Shape shape, double x, double y, double degrees, double scale) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.rotate(Math.toRadians(degrees));
    place.scale(scale, scale);
    return place.createTransformedShape(shape);
  }

  private static Path2D trace(double[] points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }
}
