package org.backfile.bench.pictures;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Silhouettes that nature draws and no two alike: clouds, woods, waves. */
final class Land {

  private final Hand hand;

  Land(Hand hand) {
    this.hand = hand;
  }

  /** A cloud bank: puffs of different size on one base line. */
  Shape cloud(double x, double y, double width, double height) {
    List<Shape> puffs = new ArrayList<>();
    double step = width / 14;
    for (double at = -width / 2; at <= width / 2; at += step) {
      double share = 1 - Math.pow(2 * at / width, 2);
      double radius = height * (0.18 + 0.5 * share) * hand.between(0.6, 1.1);
      double lift = height * 0.35 * share * hand.between(0.4, 1.2);
      puffs.add(Shapes.ellipse(x + at, y - lift, radius * 1.5, radius));
    }
    return Shapes.all(puffs);
  }

  /** A spruce with drooping tiers, standing on a point. */
  Shape spruce(double x, double foot, double height) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, foot - height);
    int tiers = 6;
    double half = height * hand.between(0.17, 0.23);
    for (int i = 1; i <= tiers; i++) {
      double y = foot - height + height * 0.93 * i / tiers;
      path.lineTo(x + half * i / tiers * hand.between(0.85, 1.15), y + height * 0.03);
      path.lineTo(x + half * i / tiers * 0.45, y);
    }
    path.lineTo(x + half * 0.1, foot);
    path.lineTo(x - half * 0.1, foot);
    for (int i = tiers; i >= 1; i--) {
      double y = foot - height + height * 0.93 * i / tiers;
      path.lineTo(x - half * i / tiers * 0.45, y);
      path.lineTo(x - half * i / tiers * hand.between(0.85, 1.15), y + height * 0.03);
    }
    path.closePath();
    return path;
  }

  /** Water seen from the shore with a line of pointed waves as its upper edge. */
  Shape waves(Swell swell, double width) {
    double length = swell.length();
    double trough = swell.top() + swell.height();
    Path2D path = new Path2D.Double();
    path.moveTo(-length, swell.bottom());
    double x = -length * hand.between(0.2, 1);
    path.lineTo(x, trough);
    while (x < width + length) {
      double next = x + length * hand.between(0.7, 1.3);
      double crest = swell.top() + swell.height() * hand.between(0, 0.4);
      double peak = x + (next - x) * 0.62;
      path.quadTo(x + (peak - x) * 0.55, trough, peak, crest);
      path.quadTo(peak + (next - peak) * 0.2, trough, next, trough);
      x = next;
    }
    path.lineTo(x, swell.bottom());
    path.closePath();
    return path;
  }

  /** Gouge cuts strewn over a field, longer and wider towards the sheet's bottom. */
  Shape glints(Field field, int count) {
    double left = field.left();
    double top = field.top();
    double right = field.right();
    double bottom = field.bottom();
    List<Shape> cuts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double depth = hand.between(0, 1);
      double y = top + (bottom - top) * depth * depth;
      double near = 0.25 + 0.75 * (y - top) / (bottom - top);
      double length = near * hand.between(30, 120);
      cuts.add(Shapes.gouge(hand.between(left, right), y, hand.between(-2, 2), length, near * 5));
    }
    return Shapes.all(cuts);
  }
}
